import { Button } from '../../ui/button.tsx'
import type { DraftSoFar } from './draft-so-far.ts'
import { count } from './words.ts'

const whole = (draft: DraftSoFar) => draft.evidence.filter(({ kind }) => kind !== 'coach-opinion').length

/** What is going on, in words with a number. */
function said(draft: DraftSoFar): string {
  const found = `found ${count(whole(draft), 'piece of evidence', 'pieces of evidence')}`
  const items = count(draft.items.length, 'piece of the plan', 'pieces of the plan')
  if (draft.composing === 'done') return 'This is a draft for you to review. Nothing in it has been approved.'
  if (draft.composing === 'interrupted') return `Not complete: ${draft.items.length > 0 ? `${items} arrived.` : 'the plan had not begun.'}`
  if (draft.seq === 0) return 'Reading your notes…'
  if (draft.items.length === 0) return `Reading your notes… ${found}.`
  return `Read your notes, ${found}. Writing… ${items} so far.`
}

/** Where the draft stands, and a way to stop it. Said aloud to those who can't see it. */
export function Progress({ draft, onStop, stopping }: { draft: DraftSoFar; onStop: () => void; stopping: boolean }) {
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <p role="status" className="text-small text-ink-2">
        {said(draft)}
      </p>
      {draft.composing === 'running' && (
        <Button look="quiet" onClick={onStop} disabled={stopping}>
          Stop
        </Button>
      )}
    </div>
  )
}
