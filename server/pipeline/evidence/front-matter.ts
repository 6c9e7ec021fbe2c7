import { parse } from 'yaml'
import { z } from 'zod'

/** What the head of a note says about the lesson: context for the plan, never evidence. */
export type NoteContext = { teacher: string | null; subject: string | null; grade: string | null; goal: string | null; date: string | null }

const word = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .transform((value) => value || null)

const Head = z.object({
  teacher: word.nullish(),
  subject: word.nullish(),
  grade: word.nullish(),
  goal: word.nullish(),
  date: word.nullish(),
})

/**
 * Splits a note into its front matter and where its body begins (a UTF-16 offset).
 * A head that is not valid YAML is read line by line as `key: value`, so that a stray colon costs nobody their goal.
 */
export function readFrontMatter(text: string): { context: NoteContext; bodyStart: number } {
  const head = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  // Between two rules that name nothing we know, there may be notes.
  const values = head ? valuesOf(head[1] ?? '') : {}
  if (!head || !Object.keys(Head.shape).some((key) => key in values)) return { context: contextOf({}), bodyStart: 0 }
  return { context: contextOf(values), bodyStart: head[0].length }
}

function valuesOf(yaml: string): Record<string, unknown> {
  try {
    const values: unknown = parse(yaml, { logLevel: 'error' })
    if (values && typeof values === 'object' && !Array.isArray(values)) return lowerKeys(Object.entries(values))
  } catch {
    // Falls through to the line reader: the head of a hurried note is often nearly YAML.
  }
  const lines = yaml.split(/\r?\n/).flatMap((line): [string, string][] => {
    const pair = /^\s*([A-Za-z]+)\s*:\s*(.+)$/.exec(line)
    return pair?.[1] && pair[2] ? [[pair[1], pair[2].trim()]] : []
  })
  return lowerKeys(lines)
}

const lowerKeys = (entries: [string, unknown][]): Record<string, unknown> =>
  Object.fromEntries(entries.map(([key, value]) => [key.toLowerCase(), value]))

function contextOf(values: Record<string, unknown>): NoteContext {
  const one = (key: keyof z.infer<typeof Head>): string | null => Head.shape[key].safeParse(values[key]).data ?? null
  return { teacher: one('teacher'), subject: one('subject'), grade: one('grade'), goal: one('goal'), date: one('date') }
}
