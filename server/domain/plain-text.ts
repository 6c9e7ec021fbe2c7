/** What to do about a file that holds no plain text. */
export const saveAsText = 'Save your notes as plain text or Markdown (UTF-8) and try again.'

/** The text of a file's bytes, UTF-8 or UTF-16 with a byte-order mark, without that mark; null where they are no plain text. */
export function textOf(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}
