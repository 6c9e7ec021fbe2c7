import { useState } from 'react'
import { evaluatesToo } from '../../../server/domain/trust-words.ts'
import { type Teacher, useDescribe } from '../../requests/teacher.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { onceJoined } from './joined.ts'

const answers = [
  { says: false, words: 'No, I only coach' },
  { says: true, words: 'Yes, I also evaluate' },
]

/** Whether the coach evaluates this teacher besides, and what follows, in the words that both read. */
export function Evaluates({ teacher }: { teacher: Teacher }) {
  const { id, name, alsoEvaluates } = teacher
  const describe = useDescribe(id)
  const announce = useAnnounce()
  // At once, so that the press shows before the server has answered.
  const [pressed, setPressed] = useState<boolean | null>(null)
  const answer = pressed ?? alsoEvaluates
  const say = (says: boolean) => {
    if (describe.isPending || says === answer) return
    setPressed(says)
    describe.mutate(
      { alsoEvaluates: says },
      {
        onError: () => setPressed(null),
        onSuccess: () =>
          announce(
            says
              ? `${name} reads that you evaluate them. What follows from it stands here.`
              : `${name} reads that you don’t evaluate them.`,
          ),
      },
    )
  }
  return (
    <Section title="Evaluating">
      <WhoSees of={teacher.whoCanSee.evaluates} also={onceJoined(teacher)} />
      <WentWrong error={describe.error} />
      <fieldset>
        <legend>Do you also evaluate {name}, or have a say in their evaluation?</legend>
        <div className="mt-1 flex flex-wrap gap-x-6">
          {answers.map(({ says, words }) => (
            <label key={words} className="flex min-h-11 items-center gap-2.5">
              <input
                type="radio"
                name="also-evaluates"
                className="size-4 shrink-0 accent-act"
                checked={answer === says}
                onChange={() => say(says)}
              />
              {words} {name}
            </label>
          ))}
        </div>
      </fieldset>
      {alsoEvaluates === null && <p className="text-ink-2">Not said yet. {name} reads your answer beside the agreement.</p>}
      {alsoEvaluates && (
        <div className="rounded-card border border-rule-2 bg-sheet px-5 py-4">
          <p>{evaluatesToo.toCoach}</p>
          <p className="mt-3 text-small text-ink-2">{name} reads:</p>
          <p className="mt-1 text-small">{evaluatesToo.toTeacher}</p>
        </div>
      )}
    </Section>
  )
}
