import { asProblem } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { wordsOf } from '../../shared/kind-words.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useAnotherPlan } from './begin-draft.ts'
import { isByLanguageModel } from './drafters.ts'
import type { Following } from './use-draft.ts'

type HitchesProps = {
  draft: DraftSoFar
  following: Following
  /** For when the other drafter writes it instead. */
  onBegun: (draftId: string) => void
}

/** What happened on the way, each with its next step. */
export function Hitches({ draft, following: { stop, goOn, lost, reconnect, problem }, onBegun }: HitchesProps) {
  const instead = useAnotherPlan(draft, onBegun)
  const isApproved = draft.items.some(({ state }) => state === 'approved')
  const builtIn = {
    words: instead.isPending ? 'Beginning…' : 'Let the built-in drafter write it',
    onChoose: () =>
      instead.isPending ||
      instead.mutate({ coachingModel: draft.request.coachingModel, drafter: 'built-in', ...(isApproved && { keep: draft.id }) }),
  }
  const notInstead = draft.composing === 'interrupted' && instead.error && asProblem(instead.error)
  const notStopped = draft.composing === 'running' && stop.error && asProblem(stop.error)
  const notResumed = draft.composing === 'interrupted' && goOn.error && asProblem(goOn.error)
  const gone = problem !== null && asProblem(problem).code === 'request.not_found'
  return (
    <div className="print:hidden">
      {gone && (
        <ProblemNote
          message={`This ${wordsOf(draft).draft} isn’t on the server any more.`}
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
          other={isByLanguageModel(draft) ? builtIn : undefined}
        />
      )}
      {notStopped && <ProblemNote message={notStopped.message} next={notStopped.next} onRetry={() => stop.mutate()} />}
      {notInstead && <ProblemNote message={notInstead.message} next={notInstead.next} />}
      {notResumed && <ProblemNote message={notResumed.message} next={notResumed.next} />}
    </div>
  )
}
