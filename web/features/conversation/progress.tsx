import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { Button } from '../../ui/button.tsx'
import type { Following } from './use-draft.ts'
import { count } from './words.ts'

/** How long a plan usually is; how long this one becomes is not known before it is done. */
const usually = 7

const found = ({ evidence }: DraftSoFar): string =>
  `found ${count(evidence.filter(({ kind }) => kind !== 'coach-opinion').length, 'piece of evidence', 'pieces of evidence')}`

/** What is going on, in words with a number. */
function said(draft: DraftSoFar): string {
  const items = draft.items.length
  if (draft.composing === 'done') return `The plan is complete: ${count(items, 'piece', 'pieces')}.`
  if (draft.composing === 'interrupted')
    return items > 0 ? `Not complete: ${items} of about ${usually} arrived.` : 'Not complete: the plan had not begun.'
  if (draft.evidence.length === 0 && draft.sheet === null) return 'Reading your notes…'
  if (items === 0) return `Read your notes, ${found(draft)}. Writing…`
  return `Read your notes, ${found(draft)}. Writing: ${items} of about ${Math.max(usually, items + 1)}.`
}

/** How far a draft that is not complete has come, and a way to stop it. Said aloud to those who can't see it. */
export function Progress({ draft, stop }: { draft: DraftSoFar; stop: Following['stop'] }) {
  return (
    <div
      className={`flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2 print:hidden ${draft.composing === 'done' ? 'sr-only' : 'mb-3'}`}
    >
      <p role="status" className="text-small text-ink-2">
        {said(draft)}
      </p>
      {draft.composing === 'running' && (
        <Button look="quiet" onClick={() => stop.mutate()} aria-disabled={stop.isPending}>
          Stop
        </Button>
      )}
    </div>
  )
}
