import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type Coach, coachQuery } from '../../../requests/with-me.ts'
import { OpenedPage } from '../../../shared/opened-page.tsx'
import { anyOf } from '../../../shared/who-reads.ts'
import { WhoSees } from '../../../shared/who-sees.tsx'
import { WordsAtRisk } from '../../../shared/words-at-risk.tsx'
import { Announcer } from '../../../ui/announcer.tsx'
import { dayWord } from '../../../ui/in-words.ts'
import { ToldBeforeWriting } from '../before-writing.tsx'
import { PrivacyAtFoot } from '../where-private-ends.tsx'
import { AgreementWith } from './agreement-with.tsx'
import { AlsoEvaluates } from './also-evaluates.tsx'
import { EndCoaching } from './end-coaching.tsx'
import { GoalsWith } from './goals-with.tsx'
import { HandoverAsked } from './handover-asked.tsx'

const route = getRouteApi('/with-me/coaches/$teacherId')

/** What is between a teacher and a coach: what they agreed on, what they work on, and how it ends. */
export function CoachPage() {
  const { teacherId } = route.useParams()
  return (
    <OpenedPage
      asked={useQuery(coachQuery(teacherId))}
      titled={({ coach }) => coach.name}
      notHere={{ what: 'This coach isn’t here', why: 'The address may be mistyped, or it is someone you don’t work with.' }}
      opening="Opening the page…"
    >
      {(coach) => (
        <Announcer>
          <ToldBeforeWriting>
            <Between key={teacherId} coach={coach} />
          </ToldBeforeWriting>
        </Announcer>
      )}
    </OpenedPage>
  )
}

function Between({ coach }: { coach: Coach }) {
  const { name } = coach.coach
  const { goals, agreement, evaluates } = coach.whoCanSee
  const isOver = coach.endedAt !== null
  return (
    <>
      <p className="text-small">
        <Link to="/with-me" className="inline-flex min-h-10 items-center text-act underline-offset-4 hover:underline">
          From your coach
        </Link>
      </p>
      <h1 id="coach-name" tabIndex={-1} className="font-serif text-title font-semibold tracking-tight">
        {name}
      </h1>
      <p className="mt-1 text-ink-2">{isOver ? 'Was your coach' : 'Your coach'}</p>
      <WhoSees of={anyOf(goals, agreement, evaluates)} className="mt-1" />
      {isOver && <Over coach={coach} />}
      <WordsAtRisk notice={coach.notice} />
      <HandoverAsked coach={coach} />
      {!coach.hasLeft && (
        <>
          <AlsoEvaluates coach={coach} />
          <AgreementWith coach={coach} />
        </>
      )}
      <GoalsWith coach={coach} />
      {!isOver && <EndCoaching coach={coach} />}
      <PrivacyAtFoot />
    </>
  )
}

function Over({ coach: { coach, hasLeft, endedAt, endedBy } }: { coach: Coach }) {
  if (hasLeft)
    return (
      <p className="mt-5 max-w-[62ch]">
        This coach’s account is gone, and with it what was shared with you and what the two of you agreed on. What you wrote is yours: your
        answers are under “From my coach”, and your goals are here.
      </p>
    )
  return (
    <p className="mt-5 max-w-[62ch]">
      Your work together ended {endedAt && dayWord(endedAt, new Date())}
      {endedBy === 'teacher' ? '; you ended it' : ''}. What {coach.name} had shared with you by then stays yours to read, until it is taken
      back. {coach.name} does not read your answers any more.
    </p>
  )
}
