import type { Brief } from '../../domain/brief.ts'
import type { Noticing } from '../../domain/noticing.ts'
import type { BankQuestion } from '../../domain/question-bank.ts'
import type { Slot } from '../outline.ts'
import { type Choice, isClean, type Used } from './choose.ts'
import { realise } from './realise.ts'
import { seeded } from './seed.ts'

/**
 * A specific appreciation, where the notes show a practice at work: what was done, in the notes' own words, and room for what
 * it did for students. Null where nothing in the notes carries one; praise is never made up.
 */
export function appreciation(slot: Slot, brief: Brief, questions: BankQuestion[], used: Used): (Choice & { noticing: Noticing }) | null {
  const ways = questions.filter((question) => question.kind === 'appreciation' && question.stages[brief.coachingModel.id] === slot.stage.id)
  const strengths = brief.noticings.filter(
    (noticing) =>
      noticing.kind === 'strength' &&
      (slot.focus === null || noticing.focus.includes(slot.focus)) &&
      !noticing.evidence.some((label) => used.evidence.has(label)),
  )
  const options = strengths.flatMap((noticing) =>
    ways.flatMap((question) => {
      const text = question.takes.includes('strength') ? realise(question, noticing) : null
      const rank = brief.focus.findIndex((area) => noticing.focus.includes(area))
      return text === null || used.questions.has(question.id)
        ? []
        : [{ question, noticing, text, score: (rank < 0 ? 0 : 1 / (1 + rank)) + seeded(text, question.id) * 0.5 }]
    }),
  )
  const best = options.sort((a, b) => b.score - a.score).find((option) => isClean(option, brief.approach))
  return best ? { question: best.question, noticing: best.noticing, text: best.text } : null
}
