import { Link } from '@tanstack/react-router'
import { asProblem } from '../../requests/client.ts'
import { usePastWork } from '../../requests/past-work.ts'
import { ConversationList } from '../../shared/conversation-list.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'

const few = 5

/** The last conversations, each with where it stands; for someone new, what will be here. */
export function WhereYouLeftOff() {
  const { data, error, refetch } = usePastWork({ limit: few })
  const problem = error && asProblem(error)
  return (
    <section aria-labelledby="left-off" className="mt-12">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="left-off" className="text-label font-semibold text-ink-2">
          {data?.length === 0 ? 'What will be here' : 'Where you left off'}
        </h2>
        {data && data.length > 0 && (
          <Link to="/conversations" className="inline-flex min-h-10 items-center text-small text-act underline-offset-4 hover:underline">
            All conversations
          </Link>
        )}
      </div>
      {problem && (
        <div className="mt-2">
          <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />
        </div>
      )}
      {data?.length === 0 && (
        <p className="mt-2 max-w-[60ch] text-ink-2">
          Your notes become evidence, word for word, and a plan for the talk; a lesson plan gets feedback that points at its lines. You
          decide on every piece, and your conversations are then kept here. To see how it goes, open the sample and press Start.
        </p>
      )}
      {data && data.length > 0 && <ConversationList conversations={data} />}
    </section>
  )
}
