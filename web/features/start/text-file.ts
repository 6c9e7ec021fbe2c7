/** The words of a text file, or why it can't be read. Larger files than this hold more than one lesson's notes. */
const largestFile = 1024 * 1024

export type ReadFile = { text: string } | { problem: string }

export async function readTextFile(file: File): Promise<ReadFile> {
  if (!/\.(txt|md|markdown)$/i.test(file.name)) {
    return { problem: `“${file.name}” is not a text file. Only .txt and .md can be read for now: copy its words and paste them here.` }
  }
  if (file.size > largestFile) return { problem: `“${file.name}” is larger than one megabyte. Paste the part that is about one lesson.` }
  // File.text() drops a byte-order mark and replaces what is no UTF-8.
  const text = (await file.text()).replaceAll('\r\n', '\n')
  if (text.includes('\0')) return { problem: `“${file.name}” does not hold plain text. Copy its words and paste them here.` }
  if (text.trim() === '') return { problem: `“${file.name}” is empty.` }
  return { text }
}
