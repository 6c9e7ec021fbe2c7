import { isOpen } from '../../../../server/domain/open-and-blocked.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
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

/** The one thing to do with the whole plan: into the room while something waits, out once all is decided. */
export function RoomAction({ draft, taking, takeOutOpen, onTakeOut }: RoomActionProps) {
  if (draft.status === 'approved') return <TakeOut draft={draft} open={takeOutOpen} onOpenChange={onTakeOut} />
  if (draft.status !== 'in_review' || !draft.items.some(isOpen)) return null
  return (
    <Button
      id={screenAction}
      look="quiet"
      className="border-act! font-medium text-act! max-wide:flex-1"
      aria-disabled={taking.isPending}
      onClick={() => taking.isPending || taking.begin()}
    >
      {taking.isPending ? 'Taking it…' : 'Take it into the room'}
    </Button>
  )
}
