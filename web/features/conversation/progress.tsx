import { useState } from 'react'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { wordsOf } from '../../shared/kind-words.ts'
import { Button } from '../../ui/button.tsx'
import { Seconds } from '../../ui/seconds.tsx'
import { drafterName, isByLanguageModel } from './drafters.ts'
import type { Following } from './use-draft.ts'
import { count } from './words.ts'

/** How long a plan usually is; how long this one becomes is not known before it is done. */
const usually = 7

const found = (draft: DraftSoFar): string =>
  `found ${count(draft.evidence.filter(({ kind }) => kind !== 'coach-opinion').length, ...wordsOf(draft).found)}`

/** What is going on, in words with a number. */
function said(draft: DraftSoFar): string {
  const items = draft.items.length
  const words = wordsOf(draft)
  if (draft.composing === 'done') return `The ${words.draft} is complete: ${count(items, 'piece', 'pieces')}.`
  if (draft.composing === 'interrupted')
    return items > 0 ? `Not complete: ${items} of about ${usually} arrived.` : `Not complete: the ${words.draft} had not begun.`
  if (draft.evidence.length === 0 && draft.sheet === null) return `Reading ${words.brought}…`
  if (items > 0) return `Read ${words.brought}, ${found(draft)}. Writing: ${items} of about ${Math.max(usually, items + 1)}.`
  return `Read ${words.brought}, ${found(draft)}. ${isByLanguageModel(draft) ? `Waiting for the first words of ${drafterName(draft)}.` : 'Writing…'}`
}

/** Since when a draft has been written: since it was begun, or since this page saw it taken up again. In milliseconds of the clock. */
function useSince({ composing, createdAt }: DraftSoFar): number {
  const [seen, setSeen] = useState(() => ({ composing, since: Date.parse(createdAt) }))
  if (seen.composing !== composing) setSeen({ composing, since: Date.now() })
  return seen.since
}

/** How far a draft that is not complete has come, and a way to stop it. Said aloud to those who can't see it, without the seconds. */
export function Progress({ draft, stop }: { draft: DraftSoFar; stop: Following['stop'] }) {
  const since = useSince(draft)
  const isRunning = draft.composing === 'running'
  return (
    <div
      className={`flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2 print:hidden ${draft.composing === 'done' ? 'sr-only' : 'mb-3'}`}
    >
      <div className="text-small text-ink-2">
        <p role="status" className="inline">
          {said(draft)}
        </p>{' '}
        {isRunning && isByLanguageModel(draft) && <Seconds since={since} />}
      </div>
      {isRunning && (
        <Button look="quiet" onClick={() => stop.mutate()} aria-disabled={stop.isPending}>
          Stop
        </Button>
      )}
    </div>
  )
}
