import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { FocusArea } from '../server/domain/focus.ts'
import { invalid } from '../server/errors.ts'

/** The six labels of stance data; a text has any number of them, and one with none is clean. */
export const StanceLabel = z.enum(['closed', 'stacked', 'leading', 'advice', 'verdict', 'emotion'])
export type StanceLabel = z.infer<typeof StanceLabel>

/** An id as whoever wrote the rows gave it: a number is as good as a word. */
export const RowId = z.union([z.string(), z.number().transform(String)])

const StanceRow = z.object({ id: RowId, text: z.string().min(1), labels: z.array(StanceLabel) })
export type StanceRow = z.infer<typeof StanceRow>

const phrases = z.array(z.string().min(1)).default([])

const NoteTruth = z.object({
  focus: z.array(FocusArea).default([]),
  evidence: phrases,
  already_doing: phrases,
  must_not: phrases,
  names: phrases,
})
export type NoteTruth = z.infer<typeof NoteTruth>

/** A coach's notes with what a careful reader found in them. */
export type NoteCase = { name: string; notes: string; truth: NoteTruth }

/**
 * The labelled texts of a folder's stance.jsonl; null where there is no such file.
 * @throws invalid with the file's line, where one is not as evals/README.md has it
 */
export async function readStanceRows(folder: string): Promise<StanceRow[] | null> {
  return readRows(folder, 'stance.jsonl', StanceRow)
}

/**
 * The rows of a file of JSON lines; null where there is no such file.
 * @throws invalid with the file's line, where one is not as evals/README.md has it
 */
export async function readRows<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T[] | null> {
  const text = await readIfThere(join(folder, file))
  if (text === null) return null
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parsed(line, schema, `${file}:${index + 1}`)]))
}

/**
 * The notes of a folder that have a truth file, in the order of their names, and the names of those that have none; null without a folder.
 * @throws invalid where a truth file is not as evals/README.md has it
 */
export async function readNoteCases(folder: string): Promise<{ cases: NoteCase[]; without: string[] } | null> {
  const files = await readdir(join(folder, 'notes')).catch(() => null)
  if (files === null) return null
  const cases: NoteCase[] = []
  const without: string[] = []
  for (const file of files.filter((file) => file.endsWith('.md')).sort()) {
    const name = file.slice(0, -'.md'.length)
    const truth = await readIfThere(join(folder, 'notes', `${name}.truth.json`))
    const notes = await readFile(join(folder, 'notes', file), 'utf8')
    if (truth === null) without.push(name)
    else cases.push({ name, notes, truth: parsed(truth, NoteTruth, `notes/${name}.truth.json`) })
  }
  return { cases, without }
}

/** Whether a folder has a part at all. */
export const hasPart = async (folder: string, part: string): Promise<boolean> =>
  (await readdir(join(folder, part)).catch(() => [])).length > 0

function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

function parsed<T>(text: string, schema: z.ZodType<T>, place: string): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    const problem = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : 'it is not valid JSON'
    throw invalid(`${place}: ${problem}.`, 'evals/README.md says how the files are written.')
  }
}
