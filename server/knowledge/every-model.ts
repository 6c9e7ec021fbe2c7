import { Arc, type CoachingModel, type Stage, stagesFor } from '../domain/coaching-model.ts'
import type { BankQuestion } from '../domain/question-bank.ts'

/** A question of the bank with its stage in every coaching model that has one for it. `named` are the coaching models its writer had in mind. */
export type StagedQuestion = BankQuestion & { named: string[] }

/**
 * Finds the stage of a question in the coaching models that it doesn't name: the one that does the same work, as far as the stages it names
 * agree on what that is. So a new coaching model needs no word in the question bank.
 */
export function inEveryModel(question: BankQuestion, models: CoachingModel[]): StagedQuestion {
  const named = Object.keys(question.stages)
  const arc = arcOf(question, named, models)
  const found = models.flatMap((model) => {
    const stage = arc === null || named.includes(model.id) ? undefined : stagesFor(model, arc).at(-1)
    return stage ? [[model.id, stage.id]] : []
  })
  return { ...question, named, stages: { ...question.stages, ...Object.fromEntries(found) } }
}

/** The arc that most of its stages in the coaching models that it names serve, the earlier of two; null for stages with work of their own. */
export function arcOf(question: BankQuestion, named: string[], models: CoachingModel[]): Arc | null {
  const stages = models
    .filter((model) => named.includes(model.id))
    .flatMap((model): Stage[] => model.stages.filter(({ id }) => id === question.stages[model.id]))
  const counted = Arc.options.map((arc) => ({ arc, count: stages.filter((stage) => stage.arc.includes(arc)).length }))
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best))
  return most.count > 0 ? most.arc : null
}
