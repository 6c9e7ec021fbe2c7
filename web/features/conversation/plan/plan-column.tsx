import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { Hitches } from '../hitches.tsx'
import type { Lighting } from '../lighting.ts'
import { Notices } from '../notices.tsx'
import { Progress } from '../progress.tsx'
import type { Following } from '../use-draft.ts'
import { EvidenceChanged } from './evidence-changed.tsx'
import { Plan } from './plan.tsx'

type PlanColumnProps = {
  draft: DraftSoFar
  following: Following
  fiveMinutes: boolean
  lighting: Lighting
  onShowNotes: () => void
  /** For when the plan was begun over: from corrected evidence, or by the other drafter. */
  onBegun: (draftId: string) => void
}

/** One plan with what there is to know about it: how far it is, what happened, what it stands on. */
export function PlanColumn({ draft, following, fiveMinutes, lighting, onShowNotes, onBegun }: PlanColumnProps) {
  return (
    <>
      <p className="mb-4 hidden text-small print:block">
        {draft.status === 'approved' ? 'Approved by the coach.' : 'A draft to review; not approved.'}
      </p>
      <Progress draft={draft} stop={following.stop} />
      <Notices draft={draft} which="grave" />
      <Hitches draft={draft} following={following} onBegun={onBegun} />
      <EvidenceChanged draft={draft} onBegun={onBegun} />
      <Notices draft={draft} which="quiet" />
      <Plan draft={draft} fiveMinutes={fiveMinutes} lighting={lighting} onShowNotes={onShowNotes} />
    </>
  )
}
