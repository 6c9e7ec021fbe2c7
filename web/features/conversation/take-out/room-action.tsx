import { isOpen } from '../../../../server/domain/open-and-blocked.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { wordsOf } from '../../../shared/kind-words.ts'
import { Button } from '../../../ui/button.tsx'
import { screenAction } from '../lead-to.ts'
import { TakeOut } from './take-out.tsx'
import type { Taking } from './use-taking.ts'

type RoomActionProps = {
  draft: DraftSoFar
  taking: Taking
  takeOutOpen: boolean
  onTakeOut: (open: boolean) => void
}

/** The one thing to do with the whole: approve what waits and may be, as one takes a plan into the room; out once all is decided. */
export function RoomAction({ draft, taking, takeOutOpen, onTakeOut }: RoomActionProps) {
  if (draft.status === 'approved') return <TakeOut draft={draft} open={takeOutOpen} onOpenChange={onTakeOut} />
  const [does, doing] = wordsOf(draft).approveRest
  if (draft.status !== 'in_review' || !draft.items.some(isOpen)) return null
  return (
    <Button
      id={screenAction}
      look="quiet"
      className="border-act! font-medium text-act! max-wide:flex-1"
      aria-disabled={taking.isPending}
      onClick={() => taking.isPending || taking.begin()}
    >
      {taking.isPending ? doing : does}
    </Button>
  )
}
