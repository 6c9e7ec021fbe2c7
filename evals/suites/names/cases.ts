import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { invalid } from '../../../server/errors.ts'
import { type NoteCase, readNoteCases } from '../../cases.ts'

/** Where something stands in a text. UTF-16 offsets, end exclusive. */
export type Span = { start: number; end: number }

/** Notes with every place where they name somebody in the room. Names of the curriculum are no such places. */
export type NamesCase = { name: string; notes: string; mentions: Span[] }

const title = /^(?:Ms|Mrs|Mr|Miss|Mister|Mx|Dr|Mme|Sra|Señorita|Sr|Maestra|Coach|coach|mr|ms|mrs)\.?\s/

/**
 * The notes of a folder's names/, in which [[ ]] stands around each name; without such a folder, those of notes/ that list whom they
 * name; null without either. A title is not part of a name.
 */
export async function readNamesCases(folder: string): Promise<NamesCase[] | null> {
  const files = await readdir(join(folder, 'names')).catch(() => null)
  if (files === null) {
    const listed = (await readNoteCases(folder))?.cases.filter(({ truth }) => truth.names.length > 0) ?? []
    return listed.length === 0 ? null : listed.map(caseOfNotes)
  }
  const notes = files.filter((file) => file.endsWith('.md')).sort()
  return Promise.all(notes.map(async (file) => caseOf(file, await readFile(join(folder, 'names', file), 'utf8'))))
}

/** @throws invalid where a mark is opened and not closed */
export function caseOf(file: string, marked: string): NamesCase {
  let notes = ''
  const mentions: Span[] = []
  for (const [at, part] of marked.split('[[').entries()) {
    if (at === 0) {
      notes = part
      continue
    }
    const [name = '', ...rest] = part.split(']]')
    if (rest.length !== 1) throw invalid(`names/${file}: “[[${name.slice(0, 20)}” is not closed.`, 'Put ]] behind each name.')
    const start = notes.length + (title.exec(name)?.[0].length ?? 0)
    notes += name
    mentions.push({ start, end: notes.length })
    notes += rest[0] ?? ''
  }
  return { name: file.replace(/\.md$/, ''), notes, mentions }
}

/** The words of a name. */
export const wordsOfName = (name: string): string[] => name.split(/[^\p{L}\p{M}'’]+/u).filter(Boolean)

/** Notes with a list of whom they name, as `notes/NAME.truth.json` has it: every place where one of these words stands is a mention. */
export function caseOfNotes({ name, notes, truth }: NoteCase): NamesCase {
  const words = [...new Set(truth.names.flatMap(wordsOfName))].filter((word) => word.length > 1 && !title.test(`${word} `))
  const found = words.flatMap((word) => [...notes.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'))])
  return {
    name,
    notes,
    mentions: found.map(({ 0: word, index }) => ({ start: index, end: index + word.length })).sort((a, b) => a.start - b.start),
  }
}
