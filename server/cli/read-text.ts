import { open } from 'node:fs/promises'
import { inWords, largestFile, longestNotes } from '../domain/limits.ts'
import { saveAsText, textOf } from '../domain/plain-text.ts'
import { invalid } from '../errors.ts'

/** The text of a file a person named, without a byte-order mark; offsets are counted from what follows it. */
export async function readText(path: string): Promise<string> {
  const bytes = await beginningOf(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EISDIR' ? 'is a folder' : error.code === 'EACCES' ? 'may not be read' : 'is not there'
    throw invalid(`The file ${path} ${reason}.`, 'Give the path of a text or Markdown file with your notes.')
  })
  if (bytes.length > largestFile) throw invalid(`The file ${path} is larger than one megabyte.`, 'Bring the part that is about one lesson.')
  const text = textOf(bytes)
  if (text === null) throw invalid(`The file ${path} is not a text file.`, saveAsText)
  if (text.trim() === '') throw invalid(`The file ${path} is empty.`, 'Write down what you saw and heard, even two lines, and try again.')
  if (text.length > longestNotes) {
    throw invalid(
      `The notes are ${inWords(text.length)} characters long.`,
      `Bring at most ${inWords(longestNotes)} at a time, one lesson in each file.`,
    )
  }
  return text
}

/** A file's bytes, or as many as show that it is too large: a device says nothing of its size, and may have no end. */
async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const bytes = Buffer.alloc(largestFile + 1)
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await file.close()
  }
}
