import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { asProblem } from '../../../requests/client.ts'
import { type Coach, coachQuery } from '../../../requests/with-me.ts'
import { NotHere } from '../../../shared/not-here.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
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
const page = 'mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12'

/** What is between a teacher and a coach: what they agreed on, what they work on, and how it ends. */
export function CoachPage() {
  const { teacherId } = route.useParams()
  const { data: coach, error, refetch } = useQuery(coachQuery(teacherId))
  if (coach) {
    return (
      <div className={page}>
        <title>{`${coach.coach.name} · Thinking Partner`}</title>
        <Announcer>
          <ToldBeforeWriting>
            <Between key={teacherId} coach={coach} />
          </ToldBeforeWriting>
        </Announcer>
      </div>
    )
  }
  if (error && asProblem(error).status === 404)
    return <NotHere what="This coach isn’t here" why="The address may be mistyped, or it is someone you don’t work with." />
  return (
    <div className={page}>
      <WentWrong error={error} onRetry={() => void refetch()} />
      {!error && (
        <p role="status" className="text-ink-2">
          Opening the page…
        </p>
      )}
    </div>
  )
}

function Between({ coach }: { coach: Coach }) {
  const { name } = coach.coach
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
      <WhoSees className="mt-1">{coach.hasLeft ? 'only you' : `you and ${name}, all that is on this page`}</WhoSees>
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
