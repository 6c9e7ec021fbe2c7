import { useId } from 'react'
import { longestNotes } from '../../../../server/domain/limits.ts'
import { useWhoCanSeeConversation } from '../../../requests/who-can-see.ts'
import { AtRisk } from '../../../shared/at-risk.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { WhoSees } from '../../../shared/who-sees.tsx'
import { dayWord } from '../../../ui/in-words.ts'
import { useJottings } from './use-jottings.ts'

/** The coach's own pad beside a conversation: opinions, hunches, what to try. Nothing is made of it. */
export function JottingsPad({ conversationId }: { conversationId: string }) {
  const id = useId()
  const pad = useJottings(conversationId)
  const seen = useWhoCanSeeConversation(conversationId)
  const state = pad.isSaving || pad.waits ? 'Saving…' : pad.saved?.savedAt ? `Saved ${dayWord(pad.saved.savedAt, new Date())}` : ''
  return (
    <>
      <div id={`${id}-hint`}>
        <WhoSees of={seen?.jottings} also="Never in a draft, never sent." />
      </div>
      <textarea
        aria-label="Jottings"
        aria-describedby={`${id}-hint`}
        value={pad.text}
        rows={4}
        maxLength={longestNotes}
        readOnly={!pad.isOpen}
        placeholder="What you think, and would not say yet."
        className="mt-2 block field-sizing-content max-h-[30dvh] min-h-24 w-full resize-none overflow-y-auto rounded-control border border-edge bg-paper px-3 py-2 placeholder:text-ink-3"
        onChange={(event) => pad.change(event.target.value)}
        onBlur={pad.saveAtOnce}
      />
      <p className="mt-1 min-h-5 text-label text-ink-2">{pad.error ? '' : state}</p>
      <WentWrong error={pad.error} onRetry={pad.tryAgain} />
      {pad.saved?.notice && (
        <div role="alert" className="mt-1 rounded-small bg-warn-soft px-4 py-3 text-small text-ink">
          <AtRisk words={pad.saved.notice} />
        </div>
      )}
    </>
  )
}
