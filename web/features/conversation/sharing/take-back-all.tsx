import { type Shares, useTakeBack } from '../../../requests/shares.ts'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { teacherName } from './in-words.ts'

/** Everything of a plan at once, at any time: also after the work has ended. */
export function TakeBackAll({ draftId, shares }: { draftId: string; shares: Shares }) {
  const takeBack = useTakeBack(draftId)
  const announce = useAnnounce()
  const name = teacherName(shares)
  const all = () => {
    if (takeBack.isPending) return
    takeBack.mutate(null, {
      onSuccess: () => {
        announce(`All of it is taken back. ${name} doesn’t see it any more.`)
        document.getElementById('share-plan')?.focus()
      },
    })
  }
  return (
    <div className="mt-3 border-t border-rule pt-2">
      <WentWrong error={takeBack.error} onRetry={all} />
      <Button look="text" className="-ml-2" aria-disabled={takeBack.isPending} onClick={all}>
        {takeBack.isPending ? 'Taking it back…' : 'Take back all of it'}
      </Button>
      <p className="text-label text-ink-2">
        From that moment {name} can’t open it. What {name} has read or copied by then can’t be unread.
      </p>
    </div>
  )
}
