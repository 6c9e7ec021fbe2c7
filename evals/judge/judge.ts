import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { completedObjects } from '../../server/drafters/language-model/completed-objects.ts'
import { AppError } from '../../server/errors.ts'
import { randomBoundary } from '../../server/prompting/fence.ts'
import type { ReadNames } from '../../server/prompting/names.ts'
import { readPrompt } from '../../server/prompting/prompt.ts'
import type { Provider } from '../../server/provider/provider.ts'
import { sendableNotes } from '../sendable-notes.ts'

/** Two drafts from the same notes, each as the texts a coach would say. */
export type Pair = { notes: string; ours: readonly string[]; theirs: readonly string[] }

/** Whose draft is better; null where the judge gave no opinion that can be read. */
export type Opinion = 'ours' | 'theirs' | 'neither' | null

/** Asks which of two drafts is better, without saying whose is whose, in an order that is drawn each time. */
export type Judge = (pair: Pair) => Promise<Opinion>

type Tools = {
  languageModel: Pick<Provider, 'ask'>
  readNames: ReadNames
  /** From 0 up to 1. */
  random?: () => number
  newBoundary?: () => string
}

const Verdict = z.object({ reason: z.string(), better: z.enum(['A', 'B', 'neither']) })

const FILE = 'which-is-better.md'

/** @throws badKnowledge where the prompt does not have the variables that are filled in */
export function openJudge({ languageModel, readNames, random = Math.random, newBoundary = randomBoundary }: Tools): Judge {
  const prompt = readPrompt(`evals/judge/${FILE}`, readFileSync(fileURLToPath(new URL(FILE, import.meta.url)), 'utf8'), {
    system: [],
    user: ['notes', 'first', 'second', 'boundary'],
  })
  return async ({ notes: whole, ours, theirs }) => {
    const notes = sendableNotes(whole)
    const names = readNames({ roster: [], staff: [], texts: [notes, ...ours, ...theirs], speakers: [] })
    const numbered = (texts: readonly string[]) => texts.map((text, at) => `${at + 1}. ${names.mask(text.replace(/\s+/g, ' '))}`).join('\n')
    const [a, b] = random() < 0.5 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
    const drafts = { ours: numbered(ours), theirs: numbered(theirs) }
    const user = prompt.user({ notes: names.mask(notes), first: drafts[a], second: drafts[b] }, newBoundary)
    const messages = [
      { role: 'system' as const, content: prompt.system({}) },
      { role: 'user' as const, content: user },
    ]
    const verdict = await answerOf(languageModel.ask({ messages, format: { name: 'verdict', schema: Verdict } }))
    return verdict && { A: a, B: b, neither: 'neither' as const }[verdict.better]
  }
}

async function answerOf(answer: AsyncIterable<string>): Promise<z.infer<typeof Verdict> | null> {
  const objects = completedObjects()
  const found: unknown[] = []
  try {
    for await (const text of answer) found.push(...objects(text))
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
  }
  return found.map((object) => Verdict.safeParse(object).data).find((verdict) => verdict !== undefined) ?? null
}
