import type { SharedPlan } from '../../../requests/open-plan.ts'
import { Section } from '../../../shared/section.tsx'
import { othersInWords } from '../../../shared/who-reads.ts'

/** What of a teacher’s reading and answering is seen, and by whom. */
export function WhatTheCoachSees({ plan: { coach, whoCanSee }, isOver }: { plan: SharedPlan; isOver: boolean }) {
  const others = othersInWords(whoCanSee.answers.readers)
  return (
    <div className="print:hidden">
      <Section title={`What ${coach.name} sees`}>
        {others && !isOver ? (
          <>
            <p>That you opened this, what you mark to keep, and what you answer. Who can see your answers: you and {others}.</p>
            <p>You can delete an answer at any time. Then nobody can read it, {coach.name} neither.</p>
          </>
        ) : !isOver ? (
          <p>{coach.name} can’t come in here at present, so nobody but you reads what you answer.</p>
        ) : (
          <p>
            Your work together has ended, and {coach.name} does not read your answers any more. What was shared with you stays yours to
            read, until {coach.name} takes it back.
          </p>
        )}
      </Section>
    </div>
  )
}
