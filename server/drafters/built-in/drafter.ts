import type { Brief } from '../../domain/brief.ts'
import type { Drafter } from '../drafter.ts'
import { outline } from '../outline.ts'
import { composeAnother } from './another.ts'
import { type Bank, slotComposer } from './compose-slot.ts'
import { anotherForFeedback, composeFeedback } from './feedback/feedback.ts'
import { anotherForLearningPlan, composeLearningPlan } from './learning-plan/compose.ts'
import { seeded } from './seed.ts'
import { takenUp } from './taken-up.ts'

/**
 * Composes without a language model: each slot of the outline takes the question of the bank and the noticing that fit it
 * and each other best. The same brief gives the same plan, to the letter.
 */
export function builtInDrafter(bank: Bank): Drafter {
  const composeSlot = slotComposer(bank)
  return {
    name: 'built-in',
    version: '1',
    prompt: null,
    repair: null,
    async *compose(brief, signal) {
      const seed = seedOf(brief)
      if (brief.learningPlan) return yield* composeLearningPlan(brief, bank.strategies, signal)
      if (brief.lessonPlan) return yield* composeFeedback(brief, bank, seed, signal)
      const { slots, used } = await takenUp(outline(brief), brief, { questions: bank.questions, composeSlot, seed })
      for (const slot of slots) {
        signal?.throwIfAborted()
        const item = await composeSlot(slot, brief, used, seed)
        if (item) yield item
      }
    },
    another: (brief, wish) =>
      brief.learningPlan
        ? anotherForLearningPlan(brief, wish, bank.strategies)
        : (brief.lessonPlan ? anotherForFeedback : composeAnother)(brief, wish, bank, seedOf(brief)),
  }
}

const seedOf = (brief: Brief): string => String(seeded(...brief.evidence.map((span) => span.text), brief.goal ?? ''))
