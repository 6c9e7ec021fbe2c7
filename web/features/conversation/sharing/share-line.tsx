import { useShareOne, useShares, useTakeBack } from '../../../requests/shares.ts'
import { useWhoCanSee } from '../../../requests/who-can-see.ts'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { onceShown } from '../lead-to.ts'
import { sharedInWords, shareOf, teacherName } from './in-words.ts'
import { TeacherAnswers } from './teacher-answers.tsx'
import { whoSees } from './who-sees.ts'

const word = 'inline-flex min-h-10 items-center text-act pointer-coarse:min-h-11 underline-offset-4 hover:underline'

type ShareLineProps = {
  draftId: string
  /** An item, or the sheet. */
  itemId: string
  /** Whether it may be shared as it is: an item once it is approved. */
  mayShare: boolean
  /** What is shared, for the name of what can be pressed: "this question". */
  what: string
  /** Says nothing where there is nothing to say: of what is folded to a line. */
  folded?: boolean
}

/** Who can see a piece of the plan, or the sheet; sharing it with the teacher, taking it back, and what the teacher said to it. */
export function ShareLine({ draftId, itemId, mayShare, what, folded = false }: ShareLineProps) {
  const shares = useShares(draftId)
  const seen = whoSees(useWhoCanSee(draftId), itemId)
  const [share, takeBack] = [useShareOne(draftId), useTakeBack(draftId)]
  const announce = useAnnounce()
  const isShared = shareOf(shares, itemId) !== null
  const name = teacherName(shares)
  const canShare = mayShare && !isShared && shares?.teacher?.hasAccount && shares.teacher.endedAt === null
  const isBusy = share.isPending || takeBack.isPending
  const buttonId = `share-${itemId}-${draftId}`
  if (folded && !isShared) return null
  const act = (change: typeof share | typeof takeBack, said: string) => {
    if (isBusy) return
    share.reset()
    takeBack.reset()
    change.mutate(itemId, {
      onSuccess: () => {
        announce(said)
        onceShown(() => document.getElementById(buttonId)?.focus({ preventScroll: true }))
      },
    })
  }
  return (
    <div className="mt-2 text-label text-ink-2 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="min-h-5 py-1">{seen && `Who can see this: ${seen}.`}</p>
        {isShared && (
          <p>
            {sharedInWords(shares, itemId, new Date())} ·{' '}
            <button
              id={buttonId}
              type="button"
              className={word}
              aria-label={`Take back ${what}`}
              aria-disabled={isBusy}
              onClick={() => act(takeBack, `Taken back. ${name} doesn’t see it any more.`)}
            >
              {takeBack.isPending ? 'taking it back…' : 'take back'}
            </button>
          </p>
        )}
        {canShare && (
          <button
            id={buttonId}
            type="button"
            className={word}
            aria-label={`Share with ${name}: ${what}`}
            aria-disabled={isBusy}
            onClick={() => act(share, `Shared with ${name}.`)}
          >
            {share.isPending ? 'Sharing it…' : `Share with ${name}`}
          </button>
        )}
      </div>
      {(share.error || takeBack.error) && (
        <div className="mt-1 text-body text-ink">
          <WentWrong error={share.error ?? takeBack.error} />
        </div>
      )}
      <TeacherAnswers draftId={draftId} itemId={itemId} />
    </div>
  )
}
