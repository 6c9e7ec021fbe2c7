import { evaluatesToo } from '../../../../server/domain/trust-words.ts'
import type { Coach } from '../../../requests/with-me.ts'
import { Section } from '../../../shared/section.tsx'

/** Whether the coach evaluates the teacher besides, as the coach says, and what follows. */
export function AlsoEvaluates({ coach: { coach, alsoEvaluates, endedAt } }: { coach: Coach }) {
  if (alsoEvaluates) {
    return (
      <Section title={`${coach.name} also evaluates you`}>
        <p>{evaluatesToo.toTeacher}</p>
      </Section>
    )
  }
  if (endedAt !== null) return null
  return (
    <Section title="Evaluating">
      <p>
        {alsoEvaluates === false
          ? `${coach.name} says: I don’t evaluate you, and have no say in your evaluation.`
          : `${coach.name} has not said yet whether they evaluate you too. You may ask, before you write or talk about anything.`}
      </p>
    </Section>
  )
}
