/** The file name that an answer gives itself, or null. */
export function fileNameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) {
    try {
      return decodeURIComponent(encoded)
    } catch {
      // The plain name, then.
    }
  }
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null
}

/** Gives a file that was fetched to the person, as the browser gives downloads. */
export async function saveAnswer(answer: { blob(): Promise<Blob>; headers: Headers }, fallbackName: string): Promise<void> {
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileNameOf(answer.headers.get('content-disposition')) ?? fallbackName
  link.click()
  // The browser has taken hold of it by the time the page is idle again.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
