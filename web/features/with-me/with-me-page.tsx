import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { type Mine, mineQuery } from '../../requests/with-me.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Announcer } from '../../ui/announcer.tsx'
import { CoachRow } from './coach-row.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { PlanRow } from './plan-row.tsx'
import { StillYours } from './still-yours.tsx'
import { newestFirst, waitsOf } from './waits.ts'

/** Where a teacher begins: what waits for an answer, what was shared, and by whom. */
export function WithMePage() {
  const { data: mine, error, refetch } = useQuery(mineQuery)
  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>From your coach · Thinking Partner</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">From your coach</h1>
      {!mine && <WentWrong error={error} onRetry={() => void refetch()} />}
      {!mine && !error && (
        <p role="status" className="mt-2 text-ink-2">
          Looking for what was shared with you…
        </p>
      )}
      {mine && (
        <Announcer>
          <All mine={mine} />
        </Announcer>
      )}
    </div>
  )
}

function All({ mine }: { mine: Mine }) {
  const waits = waitsOf(mine)
  const plans = newestFirst(mine.plans)
  return (
    <>
      {waits.length > 0 && (
        <Listed title="Waiting for you">
          {waits.map(({ key, teacherId, words }) => (
            <li key={key} className="border-b border-rule">
              <Link
                to="/with-me/coaches/$teacherId"
                params={{ teacherId }}
                className="flex min-h-11 items-center py-3 text-act underline-offset-4 hover:underline focus-visible:outline-offset-4"
              >
                {words}
              </Link>
            </li>
          ))}
        </Listed>
      )}
      {plans.length === 0 ? (
        <NothingYet coaches={mine.coaches} />
      ) : (
        <Listed title="Shared with you">
          {plans.map((plan) => (
            <PlanRow key={plan.draftId} plan={plan} />
          ))}
        </Listed>
      )}
      {mine.coaches.length > 0 && (
        <Listed title={mine.coaches.length === 1 ? 'Your coach' : 'Your coaches'}>
          {mine.coaches.map((coach) => (
            <CoachRow key={coach.teacherId} coach={coach} />
          ))}
        </Listed>
      )}
      <StillYours mine={mine} />
    </>
  )
}

function Listed({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-label font-semibold text-ink-2">
        {title}
      </h2>
      <ul className="mt-2 border-t border-rule">{children}</ul>
    </section>
  )
}
