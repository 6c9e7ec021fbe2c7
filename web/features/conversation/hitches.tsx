import { asProblem } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import type { Following } from './use-draft.ts'

/** What happened on the way, each with its next step. */
export function Hitches({ draft, following: { stop, goOn, lost, reconnect, problem } }: { draft: DraftSoFar; following: Following }) {
  const notStopped = draft.composing === 'running' && stop.error && asProblem(stop.error)
  const notResumed = draft.composing === 'interrupted' && goOn.error && asProblem(goOn.error)
  const gone = problem !== null && asProblem(problem).code === 'request.not_found'
  return (
    <div className="print:hidden">
      {gone && (
        <ProblemNote
          message="This plan isn’t on the server any more."
          next="What arrived stays on this page until you leave it. Copy what you need."
        />
      )}
      {lost && !gone && (
        <ProblemNote
          message="The connection is lost."
          next="What has arrived is here, and the rest follows as soon as Thinking Partner answers."
          onRetry={reconnect}
        />
      )}
      {draft.interruption && (
        <ProblemNote
          message={draft.interruption.message}
          next={draft.interruption.next}
          retry={goOn.isPending ? 'Going on…' : 'Go on'}
          onRetry={() => goOn.mutate()}
        />
      )}
      {notStopped && <ProblemNote message={notStopped.message} next={notStopped.next} onRetry={() => stop.mutate()} />}
      {notResumed && <ProblemNote message={notResumed.message} next={notResumed.next} />}
    </div>
  )
}
