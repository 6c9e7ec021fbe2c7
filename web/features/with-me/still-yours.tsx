import { useState } from 'react'
import { keptUnder, letGoOf } from '../../requests/kept.ts'
import { useMe } from '../../requests/me.ts'
import type { Mine } from '../../requests/with-me.ts'
import { Section } from '../../shared/section.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { OwnAnswers } from './own-answers.tsx'
import { asUnsent, unsentOf } from './plan/unsent.ts'
import { UnsentWords } from './unsent-words.tsx'

/** What a teacher wrote to plans that were taken back: answers that were sent, and words that were not. */
export function StillYours({ mine: { coaches, plans, answers } }: { mine: Mine }) {
  const me = useMe()
  const [, again] = useState(0)
  const isShared = (draftId: string) => plans.some((plan) => plan.draftId === draftId)
  const sent = answers.filter(({ draftId }) => !isShared(draftId))
  const unsent = (me ? keptUnder(me, unsentOf) : [])
    .filter(({ name }) => !isShared(name))
    .map(({ name, kept }) => ({ key: name, text: Object.values(asUnsent(kept)).join('\n\n') }))
    .filter(({ text }) => text !== '')
  if (sent.length === 0 && unsent.length === 0) return null
  const clear = (draftId: string) => {
    if (me) letGoOf(me, `${unsentOf}${draftId}`)
    again((times) => times + 1)
    document.getElementById('still-yours')?.focus()
  }
  return (
    <div id="still-yours" tabIndex={-1}>
      <Section title="What you wrote to what was taken back">
        {coaches.map(({ teacherId, coach, whoCanSee }) => {
          const toThem = sent.filter((answer) => answer.teacherId === teacherId)
          return (
            toThem.length > 0 && (
              <div key={teacherId}>
                <p>To {coach.name}:</p>
                <WhoSees of={whoCanSee.answers} />
                {toThem.map((answer) => (
                  <OwnAnswers key={answer.id} draftId={answer.draftId} answers={[answer]} then="still-yours" />
                ))}
              </div>
            )
          )
        })}
        <UnsentWords words={unsent} onClear={clear} />
      </Section>
    </div>
  )
}
