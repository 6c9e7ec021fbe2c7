import type { PlanWords, PlanWorthALook } from '../../domain/lesson-plan.ts'
import { createPhrases, wordsOf } from '../phrases.ts'
import { reasoningSigns, recallingSigns, usingSigns } from '../words/worth-a-look.ts'

type Demand = NonNullable<PlanWorthALook['demand']['value']>

const signs: readonly (readonly [Demand, ReturnType<typeof createPhrases<true>>])[] = (
  [
    ['reasoning', reasoningSigns],
    ['using', usingSigns],
    ['recalling', recallingSigns],
  ] as const
).map(([demand, phrases]) => [demand, createPhrases(phrases.map((phrase) => [phrase, true]))])

const reasons: Record<Demand, string> = {
  reasoning: 'What students are asked to do includes giving reasons or weighing more than one answer.',
  using: 'What students are asked to do is to use what they were taught in a task of their own; nothing found asks for reasons.',
  recalling: 'What students are asked to do is to give back what they were given.',
}

/** What tasks ask of students, by how they are worded as a whole and never by a verb: null where the words don't tell. The highest found is what the plan gives room for. */
export function demandOf(tasks: readonly PlanWords[]): PlanWorthALook['demand'] {
  for (const [demand, find] of signs) {
    const words = tasks.filter(({ text }) => find(wordsOf(text)).length > 0)
    if (words.length > 0) return { value: demand, reason: reasons[demand], words }
  }
  return {
    value: null,
    reason:
      tasks.length === 0
        ? 'The plan tells no task of students.'
        : 'The tasks are not told closely enough to see what they ask; a verb alone does not tell.',
    words: [],
  }
}
