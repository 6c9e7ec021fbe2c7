import { useState } from 'react'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { useFollowedShares } from '../../../requests/shares.ts'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { Panel, PanelTrigger } from '../../../ui/panel.tsx'
import { countedInWords, whyNot } from './in-words.ts'
import { NotYet } from './not-yet.tsx'
import { TakeBackAll } from './take-back-all.tsx'
import { WhatToShare } from './what-to-share.tsx'

/** Shares a plan with the teacher it is about: which pieces, with the evidence sheet or without; or why that is not possible yet. */
export function SharePanel({ draft }: { draft: DraftSoFar }) {
  const [open, setOpen] = useState(false)
  const { data: shares, error, refetch } = useFollowedShares(draft.id)
  const approved = draft.items.filter(({ state }) => state === 'approved').length
  const not = shares && whyNot(shares, approved)
  const shared = shares && countedInWords(shares.items.length, shares.sheet !== null)
  return (
    <Panel
      title={shares?.teacher ? `Share with ${shares.teacher.name}` : 'Share with the teacher'}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <PanelTrigger id="share-plan" className={buttonLook('quiet')}>
          {shared ? 'Shared' : 'Share'}
        </PanelTrigger>
      }
    >
      <WentWrong error={error} onRetry={() => void refetch()} />
      {shares && not && <NotYet why={not} shares={shares} conversationId={draft.conversationId} />}
      {shares && not === null && <WhatToShare draft={draft} shares={shares} />}
      {shares && shared && <TakeBackAll draftId={draft.id} shares={shares} />}
    </Panel>
  )
}
