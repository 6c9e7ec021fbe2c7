import { asProblem } from '../../../requests/client.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { wordsOf } from '../../../shared/kind-words.ts'
import { Button } from '../../../ui/button.tsx'
import { useAnotherPlan } from '../begin-draft.ts'

/** Said while a plan stands on evidence that was corrected since. */
export function EvidenceChanged({ draft, onBegun }: { draft: DraftSoFar; onBegun: (draftId: string) => void }) {
  const again = useAnotherPlan(draft, onBegun)
  const words = wordsOf(draft)
  if (!draft.corrected || draft.composing === 'running') return null
  const problem = again.error && asProblem(again.error)
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden">
      <p className="min-w-0 flex-1 basis-72 text-small text-ink-2">{problem ? `${problem.message} ${problem.next}` : words.corrected}</p>
      <Button
        look="quiet"
        aria-disabled={again.isPending}
        onClick={() => again.isPending || again.mutate({ coachingModel: draft.request.coachingModel, keep: draft.id })}
      >
        {again.isPending ? 'Beginning…' : words.again}
      </Button>
    </div>
  )
}
