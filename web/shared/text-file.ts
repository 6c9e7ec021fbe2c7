import { largestFile } from '../../server/domain/limits.ts'
import { saveAsText, textOf } from '../../server/domain/plain-text.ts'

export type ReadFile = { text: string } | { problem: string }

/** The words of a text file, or why it can't be read. */
export async function readTextFile(file: File): Promise<ReadFile> {
  if (!/\.(txt|md|markdown)$/i.test(file.name)) {
    return { problem: `“${file.name}” is not a text file. Only .txt and .md can be read for now: copy its words and paste them here.` }
  }
  if (file.size > largestFile) return { problem: `“${file.name}” is larger than one megabyte. Paste the part that is about one lesson.` }
  const text = textOf(new Uint8Array(await file.arrayBuffer()))?.replaceAll('\r\n', '\n')
  if (text === undefined) return { problem: `“${file.name}” is not a text file. ${saveAsText}` }
  if (text.trim() === '') return { problem: `“${file.name}” is empty.` }
  return { text }
}
