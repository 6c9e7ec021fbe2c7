import { type MouseEvent, useState } from 'react'
import { isOpen, maySetAside } from '../../../../server/domain/open-and-blocked.ts'
import type { Item } from '../../../requests/draft-so-far.ts'
import { Button } from '../../../ui/button.tsx'
import { type PanelHandle, PanelTrigger } from '../../../ui/panel.tsx'
import { Seconds } from '../../../ui/seconds.tsx'
import { blockOf, firstRewrite } from './blocks.ts'
import { KeepReason } from './keep-reason.tsx'
import type { CardActs } from './use-card.ts'

/** A press of a key makes a click that counts no presses of a button. */
const byKeyboard = ({ detail }: MouseEvent): boolean => detail === 0

const quietText = 'inline-flex min-h-10 items-center text-small text-ink-2 hover:text-ink hover:underline underline-offset-4'

/** The state of a card in words, at its end. */
function stateInWords({ state, author, setAside }: Item): string {
  const whose = author === 'coach' ? 'Changed by you' : ''
  if (state === 'changes_requested') return whose || 'Waits for other words'
  if (state !== 'approved') return whose
  return setAside === null ? [whose, 'Approved'].filter(Boolean).join(' · ') : 'Approved, kept as it is'
}

type CardActionsProps = { item: Item; acts: CardActs; why: PanelHandle; editId: string; onEdit: () => void; putAway: (() => void) | null }

/** What a coach can decide about a card: one filled button, the rest quiet. */
export function CardActions({ item, acts, why, editId, onEdit, putAway }: CardActionsProps) {
  const [keeping, setKeeping] = useState(false)
  const block = blockOf(item)
  const rewrite = firstRewrite(item)
  const waits = isOpen(item)
  const state = stateInWords(item)
  if (keeping && block && waits) {
    return <KeepReason deciding={acts.deciding} onKeep={(reason) => acts.approve(false, reason)} onCancel={() => setKeeping(false)} />
  }
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      {waits && rewrite !== null && (
        <Button look="primary" aria-disabled={acts.deciding} onClick={(event) => acts.reword(rewrite, byKeyboard(event))}>
          Use the rewrite
        </Button>
      )}
      {waits && rewrite === null && !block && (
        <Button look="primary" aria-disabled={acts.deciding} onClick={(event) => acts.approve(byKeyboard(event))}>
          Approve
        </Button>
      )}
      <Button id={editId} look="quiet" onClick={onEdit}>
        Edit
      </Button>
      {waits && rewrite !== null && !block && (
        <button type="button" className={quietText} onClick={(event) => acts.approve(byKeyboard(event))}>
          Keep as it is
        </button>
      )}
      {waits && block && maySetAside(item) && (
        <button type="button" className={quietText} onClick={() => setKeeping(true)}>
          Keep as it is…
        </button>
      )}
      <button type="button" className={quietText} aria-disabled={acts.looking} onClick={acts.askAnother}>
        {acts.looking ? (
          <>
            Looking for another… <Seconds />
          </>
        ) : (
          'Another one'
        )}
      </button>
      <PanelTrigger handle={why} className={quietText}>
        Why this one
      </PanelTrigger>
      <button type="button" className={quietText} onClick={(event) => acts.reject(byKeyboard(event))}>
        Reject
      </button>
      {putAway && (
        <button type="button" className={quietText} onClick={putAway}>
          Your words back
        </button>
      )}
      {state && <p className={`ml-auto text-label ${item.state === 'approved' ? 'font-semibold text-good' : 'text-ink-2'}`}>{state}</p>}
    </div>
  )
}
