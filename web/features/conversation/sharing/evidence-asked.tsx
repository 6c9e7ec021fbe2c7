import { evidenceSheetId } from '../../../../server/domain/evidence-sheet-id.ts'
import { useShareOne, useShares, useTalkFirst } from '../../../requests/shares.ts'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { dayWord } from '../../../ui/in-words.ts'
import { Notice } from '../../../ui/notice.tsx'
import { leadTo, onceShown } from '../lead-to.ts'
import { teacherName } from './in-words.ts'

/** A teacher knows that there is evidence, and has asked for it: it is shared, or talked about first. */
export function EvidenceAsked({ draftId, conversationId }: { draftId: string; conversationId: string }) {
  const shares = useShares(draftId)
  const [share, talk] = [useShareOne(draftId), useTalkFirst(conversationId)]
  const announce = useAnnounce()
  const request = shares?.evidenceRequest
  if (!request || shares.teacher?.endedAt !== null) return null
  const name = teacherName(shares)
  if (request.answer === 'talk-first') {
    return (
      <p className="mb-4 max-w-[68ch] text-small text-ink-2 print:hidden">
        {name} asked for the evidence; your answer was to talk about it first. You can share the sheet from “Share” at any time.
      </p>
    )
  }
  if (request.answer === 'shared') return null
  const isBusy = share.isPending || talk.isPending
  const done = (words: string) => () => {
    announce(words)
    onceShown(() => leadTo('plan'))
  }
  return (
    <div id="evidence-asked" tabIndex={-1} className="print:hidden">
      <Notice
        title={`${name} asks for the evidence`}
        action={
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              aria-disabled={isBusy}
              onClick={() => isBusy || share.mutate(evidenceSheetId, { onSuccess: done(`The evidence sheet is shared with ${name}.`) })}
            >
              {share.isPending ? 'Sharing it…' : 'Share the evidence sheet'}
            </Button>
            <Button
              look="quiet"
              aria-disabled={isBusy}
              onClick={() => isBusy || talk.mutate(undefined, { onSuccess: done(`${name} reads that you want to talk about it first.`) })}
            >
              Talk about it first
            </Button>
          </div>
        }
      >
        <p>
          Asked {dayWord(request.askedAt, new Date())}. The sheet is what anyone in the room could have seen or heard; your opinions and
          jottings are not on it. {name} is told which of the two you choose.
        </p>
      </Notice>
      <WentWrong error={share.error ?? talk.error} />
    </div>
  )
}
