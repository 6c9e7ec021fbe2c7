import type { ReactNode } from 'react'
import { useCoachingModels } from '../../requests/coaching-models.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import type { Conversation, View } from '../../requests/use-conversation.ts'
import { kindOf, wordsOf } from '../../shared/kind-words.ts'
import { useAnchor } from '../../shared/use-anchor.ts'
import { capital } from '../../ui/in-words.ts'
import { chipsFor } from '../thread/chips.ts'
import { LetItWrite } from './let-it-write.tsx'
import { useLighting } from './lighting.ts'
import { PlanColumn } from './plan/plan-column.tsx'
import { AnswersAtRisk } from './sharing/answers-at-risk.tsx'
import { BeforeSharing } from './sharing/before-sharing.tsx'
import { EvidenceAsked } from './sharing/evidence-asked.tsx'
import { SidePanels, usePanels } from './side-panels.tsx'
import type { Following } from './use-draft.ts'

type WorkspaceProps = {
  conversation: Conversation
  draft: DraftSoFar
  following: Following
  fiveMinutes: boolean
  /** Another draft was begun from here. */
  onDraft: (draftId: string) => void
  onShow: (view: View) => void
  /** What is to be read before the plan. */
  above?: ReactNode
}

/** Notes and thread on the left, the plan on the right; on a narrow screen a strip above it. */
export function Workspace({ conversation, draft, following, fiveMinutes, onDraft, onShow, above }: WorkspaceProps) {
  const lighting = useLighting()
  const panels = usePanels(conversation.messages.length)
  useAnchor(draft.id)
  const coachingModels = useCoachingModels().data ?? []
  return (
    <div
      className={`items-start wide:grid wide:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] wide:gap-8 print:block! ${kindOf(draft) === 'lesson-feedback' ? 'broad:grid-cols-[minmax(0,9fr)_minmax(0,7fr)]' : ''}`}
    >
      <SidePanels
        conversation={conversation}
        drafts={[draft]}
        lighting={lighting}
        panels={panels}
        chips={chipsFor({ ...conversation, draft, coachingModels })}
        asStrip={false}
        onDraft={onDraft}
        onShow={onShow}
      />
      <section id="plan" tabIndex={-1} aria-label={capital(`the ${wordsOf(draft).draft}`)} className="min-w-0">
        <div className="print:hidden">{above}</div>
        <AnswersAtRisk draftId={draft.id} />
        <EvidenceAsked draftId={draft.id} conversationId={conversation.id} />
        <BeforeSharing draftId={draft.id} />
        <LetItWrite draft={draft} />
        <PlanColumn
          draft={draft}
          following={following}
          fiveMinutes={fiveMinutes}
          lighting={lighting}
          onShowNotes={() => panels.show('notes')}
          onBegun={onDraft}
        />
      </section>
    </div>
  )
}
