import { Link } from '@tanstack/react-router'
import { useQueue, waitingIn } from '../../requests/queue.ts'
import { useWhoCanSeeOwn } from '../../requests/who-can-see.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { countWord } from '../../ui/in-words.ts'
import { Answered } from './answered.tsx'
import { Due } from './due.tsx'
import { EvidenceAskedList } from './evidence-asked-list.tsx'
import { ToDecide } from './to-decide.tsx'

/** What a coach has before them: each line leads to its place, where the thing itself is done. */
export function WaitingPage() {
  const { data: queue, error, refetch } = useQueue()
  const own = useWhoCanSeeOwn()
  const waiting = queue ? waitingIn(queue) : 0
  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>{waiting > 0 ? `Waiting (${waiting}) · Thinking Partner` : 'Waiting · Thinking Partner'}</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">What waits for you</h1>
      <p role="status" className="mt-1">
        {queue && waiting > 0 && (
          <span className="first-letter:uppercase inline-block">{countWord(waiting, 'thing waits', 'things wait')} for you.</span>
        )}
      </p>
      <WhoSees of={own?.queue} also={queue?.answered.length ? 'Whoever wrote an answer sees their own.' : undefined} className="mb-2" />
      <WentWrong error={error} onRetry={() => void refetch()} />
      {queue && waiting === 0 && <NothingWaits isDue={queue.due.length > 0} />}
      {queue && (
        <>
          <EvidenceAskedList asked={queue.evidenceAsked} />
          <Answered answered={queue.answered} />
          <ToDecide plans={queue.toDecide} />
          <Due due={queue.due} />
        </>
      )}
    </div>
  )
}

const NothingWaits = ({ isDue }: { isDue: boolean }) => (
  <div className="mt-4 max-w-[60ch]">
    <p>
      Nothing waits for you{isDue ? '; what is due stands below' : ''}. Plans to decide on come here, and what teachers answer to what you
      have shared.
    </p>
    <p className="mt-3">
      <Link to="/" className="inline-flex min-h-10 items-center text-act underline underline-offset-4">
        Prepare a conversation
      </Link>
    </p>
  </div>
)
