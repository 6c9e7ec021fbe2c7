import type { QuestionFilter, ShownQuestion } from '../domain/knowledge-page.ts'
import { arcOf, type StagedQuestion } from './every-model.ts'
import type { KnowledgeBase } from './knowledge-base.ts'

/** The questions of the bank that pass a filter, in the order of the bank. */
export function questionsFor(base: KnowledgeBase, { arc, stage, focus, depth, id }: QuestionFilter): ShownQuestion[] {
  return base.questions
    .filter(
      (question) =>
        (id === undefined || question.id === id) &&
        (stage === undefined || Object.entries(question.stages).some((place) => place.join('/') === stage)) &&
        (focus === undefined || question.focus.includes(focus)) &&
        (depth === undefined || question.depth === depth),
    )
    .map((question) => shown(question, base))
    .filter((question) => arc === undefined || (question.arc ?? 'none') === arc)
}

function shown(question: StagedQuestion, { coachingModels }: KnowledgeBase): ShownQuestion {
  const stages = coachingModels.flatMap((model) => {
    const stage = question.named.includes(model.id) ? model.stages.find(({ id }) => id === question.stages[model.id]) : undefined
    return stage ? [{ model: model.title, stage: stage.title }] : []
  })
  return {
    id: question.id,
    text: question.text,
    arc: arcOf(question, question.named, coachingModels),
    stages,
    focus: question.focus,
    depth: question.depth ?? null,
    followUp: question['follow-up'],
    listenFor: question['listen-for'],
  }
}
