import { readFile } from 'node:fs/promises'
import { invalid } from '../errors.ts'

/** The most a person's notes may hold, in characters: a long day's script is a tenth of it. */
export const longestNotes = 200_000

/** The text of a file a person named, without a byte-order mark; offsets are counted from what follows it. */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EISDIR' ? 'is a folder' : error.code === 'EACCES' ? 'may not be read' : 'is not there'
    throw invalid(`The file ${path} ${reason}.`, 'Give the path of a text or Markdown file with your notes.')
  })
  const text = decoded(bytes)
  if (text === null)
    throw invalid(`The file ${path} is not a text file.`, 'Save your notes as plain text or Markdown (UTF-8) and try again.')
  if (text.trim() === '') throw invalid(`The file ${path} is empty.`, 'Write down what you saw and heard, even two lines, and try again.')
  if (text.length > longestNotes) {
    throw invalid(
      `The notes are ${text.length.toLocaleString('en')} characters long.`,
      `Bring at most ${longestNotes.toLocaleString('en')} at a time, one lesson in each file.`,
    )
  }
  return text
}

function decoded(bytes: Buffer): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}
