import type { Brief } from '../../domain/brief.ts'
import { PlanRequest } from '../../domain/plan-request.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { groundwork } from '../../pipeline/groundwork.ts'
import { retrievePassages } from '../../pipeline/retrieve.ts'
import { noteCalled, openTestKnowledge } from '../../pipeline/testing.ts'
import { noNames } from '../../privacy/names.ts'
import type { ReadNames } from '../../prompting/names.ts'
import { readPrompts } from '../../prompting/prompts.ts'
import type { Question } from '../../provider/provider.ts'
import type { Tools } from './asking.ts'

/** What a drafter is given for a development note, by the real pipeline. */
export async function briefFor(
  knowledge: Knowledge,
  note: string,
  asked: Partial<PlanRequest> = {},
  change: Partial<Brief> = {},
): Promise<Brief> {
  const request = PlanRequest.parse({ notes: noteCalled(note), ...asked })
  const { brief } = await groundwork(request, null, knowledge, { lastTalk: null, written: [], roster: [] })
  return { ...brief, passages: await retrievePassages(brief, knowledge, null), ...change }
}

/** The same, of the note on fractions over the shipped knowledge: opening that takes seconds, so once for a file of tests. */
export async function fractionBrief(asked: Partial<PlanRequest> = {}): Promise<Brief> {
  const knowledge = await openTestKnowledge()
  try {
    return await briefFor(knowledge, 'fraction', asked)
  } finally {
    await knowledge.close()
  }
}

/** Finds the first names of these people and nothing else, so that what is rendered changes with prompts and briefs alone. */
export const firstNamesOf =
  (people: string[]): ReadNames =>
  () => ({
    ...noNames,
    mask: (text) => people.reduce((words, name, index) => words.replaceAll(name.split(' ')[0] ?? '', `{Student${index + 1}}`), text),
  })

/** An answer that streams in these pieces; one that is thrown breaks it off there. */
export type ScriptedAnswer = (string | Error)[]

/** A language model that answers one question after another as scripted, and keeps what it was asked. */
export function scripted(...answers: ScriptedAnswer[]): Tools & { asked: Question[] } {
  const asked: Question[] = []
  const prompts = readPrompts()
  let boundaries = 0
  return {
    asked,
    prompts,
    readNames: () => noNames,
    newBoundary: () => `=== boundary ${++boundaries} ===`,
    languageModel: {
      model: 'scripted',
      async *ask(question) {
        question.signal?.throwIfAborted()
        if (question.attempts) question.attempts.left -= 1
        asked.push(question)
        const pieces = answers[asked.length - 1]
        if (!pieces) throw new Error('asked more often than was scripted')
        try {
          for (const piece of pieces) {
            question.signal?.throwIfAborted()
            if (piece instanceof Error) throw piece
            yield piece
          }
        } finally {
          question.onUsed?.({ input: 100, output: 10, isEstimate: false })
        }
      },
    },
  }
}

/** An item as a good language model gives it. */
export const given = (slot: string, change: Record<string, unknown> = {}) => ({
  slot,
  evidence: [],
  passages: [],
  purpose: null,
  text: `What did you notice in the minutes that ${slot} is about?`,
  rationale: 'It opens the stage.',
  listenFor: 'what students did',
  followUp: 'What else did you notice?',
  replies: [],
  ...change,
})

/** A whole answer with these items, in one piece. */
export const answerOf = (...items: object[]): string => JSON.stringify({ items })
