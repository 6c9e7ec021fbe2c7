import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { byKind } from '../../../../server/domain/by-kind.ts'
import { evidenceSheetId } from '../../../../server/domain/evidence-sheet-id.ts'
import { lessonFeedback } from '../../../../server/domain/forms.ts'
import type { OpenPlan } from '../../../requests/open-plan.ts'
import type { Mine } from '../../../requests/with-me.ts'
import { dayWord } from '../../../ui/in-words.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PrivacyAtFoot } from '../where-private-ends.tsx'
import { Earlier } from './earlier.tsx'
import { EvidencePart } from './evidence-part.tsx'
import { PieceCard, type ReadingProps } from './piece-card.tsx'
import { TakeWithYou } from './take-with-you.tsx'
import { WhatTheCoachSees } from './what-the-coach-sees.tsx'

type WholePlanProps = { open: OpenPlan; reading: ReadingProps; mine: Mine | undefined }

/** The pieces of a plan by what they are for, the evidence behind them, and who sees what. */
export function WholePlan({ open, reading, mine }: WholePlanProps) {
  const { plan, isGone, places } = open
  const { coach, answersTo, unsent } = reading
  // Where all of it is gone, only what the teacher wrote is still worth a place.
  const shown = isGone ? places.filter(({ id }) => unsent[id] !== undefined || answersTo(id).length > 0) : places
  const known = new Set([...places.map(({ id }) => id), evidenceSheetId])
  return (
    <>
      <p className="text-small print:hidden">
        <Link to="/with-me" className="inline-flex min-h-10 items-center text-act underline-offset-4 hover:underline">
          From your coach
        </Link>
      </p>
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="font-serif text-title font-semibold tracking-tight">
            {isGone ? `From ${coach}` : `From ${coach}, for your talk`}
          </h1>
          {!isGone && (
            <p className="mt-1 text-small text-ink-2">
              Shared {dayWord(plan.sharedAt, new Date())} ·{' '}
              {plan.coachingModel === lessonFeedback.title ? plan.coachingModel : `Coaching model: ${plan.coachingModel}`}
            </p>
          )}
        </div>
        {!isGone && <TakeWithYou draftId={plan.draftId} />}
      </header>
      {isGone && (
        <div className="mt-6">
          <Notice title={`${coach} took this back`}>
            A coach can take back what was shared, at any time; you need do nothing. What you wrote is not lost: you find it{' '}
            {shown.length > 0 ? 'below, and ' : ''}under “From my coach”.
          </Notice>
        </div>
      )}
      {byKind(shown, coach).map((section) => (
        <PiecesOf key={section.title} title={section.title}>
          {section.pieces.map((place) => (
            <PieceCard key={place.id} place={place} reading={reading} />
          ))}
        </PiecesOf>
      ))}
      <EvidencePart open={open} reading={reading} />
      {mine && <Earlier plan={plan} known={known} mine={mine} reading={reading} />}
      {!isGone && <WhatTheCoachSees plan={plan} isOver={reading.isOver} />}
      <PrivacyAtFoot />
    </>
  )
}

function PiecesOf({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8 print:mt-5">
      <h2 id={id} className="mb-3 break-after-avoid font-serif text-[1.1875rem] font-semibold print:mb-1">
        {title}
      </h2>
      <ul aria-labelledby={id}>{children}</ul>
    </section>
  )
}
