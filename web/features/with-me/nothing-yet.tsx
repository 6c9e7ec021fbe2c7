import type { Mine } from '../../requests/with-me.ts'

/** Before anything was shared: what will come here, and who decides. */
export function NothingYet({ coaches }: Pick<Mine, 'coaches'>) {
  const working = coaches.filter(({ endedAt }) => endedAt === null).map(({ coach }) => coach.name)
  const [only] = working
  const who = working.length === 1 && only ? only : 'a coach'
  return (
    <section aria-labelledby="shared-with-you" className="mt-8 grid max-w-[62ch] gap-2">
      <h2 id="shared-with-you" className="text-label font-semibold text-ink-2">
        Shared with you
      </h2>
      <p>
        Nothing yet. What {who} shares with you comes here: questions you may talk about, what {working.length === 1 ? who : 'the coach'}{' '}
        may offer, and, if you want, what was seen and heard in your lesson.
      </p>
      <p className="text-ink-2">
        {only === undefined
          ? 'You work with no coach here at the moment. A coach who wants to work with you sends you an invitation.'
          : `${working.length === 1 ? only : 'Your coach'} decides what to share, and when. Whether you answer, and what, is for you to decide. You need do nothing now.`}
      </p>
    </section>
  )
}
