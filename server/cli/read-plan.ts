import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { usualLimits } from '../documents/limits.ts'
import { readDocument } from '../documents/read-document.ts'
import { inWords, longestNotes } from '../domain/limits.ts'
import { invalid } from '../errors.ts'
import { readText } from './read-text.ts'

/** A lesson plan's text: of a Word or PDF file what its pages show, of any other file its words as they stand. What could not be read is told. */
export async function readPlan(path: string, tell: (text: string) => void): Promise<string> {
  if (!/\.(?:docx|pdf)$/i.test(path)) return readText(path)
  const size = await stat(path).then(
    (file) => (file.isFile() ? file.size : null),
    () => null,
  )
  if (size === null) throw invalid(`The file ${path} is not there.`, 'Give the path of a lesson plan: a Word, PDF, Markdown or text file.')
  if (size > usualLimits.bytes) throw invalid(`The file ${path} is too large.`, 'Bring the part that is about one lesson.')
  const { text, hidden, notes } = await readDocument({ bytes: await readFile(path), fileName: basename(path) })
  for (const note of notes) tell(`${note}\n`)
  if (hidden.length > 0) tell('Words that a reader of the page would not see were left out.\n')
  if (text.length > longestNotes) {
    throw invalid(
      `The lesson plan is ${inWords(text.length)} characters long.`,
      `Bring at most ${inWords(longestNotes)} at a time, one lesson in each file.`,
    )
  }
  return text
}
