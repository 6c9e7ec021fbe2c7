import { useState } from 'react'
import type { DraftSoFar, Item } from '../../../requests/draft-so-far.ts'
import { type Shares, useShare } from '../../../requests/shares.ts'
import { useWhoCanSee } from '../../../requests/who-can-see.ts'
import { kindOf, wordsOf } from '../../../shared/kind-words.ts'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { Button } from '../../../ui/button.tsx'
import { inShort } from '../words.ts'
import { countedInWords, teacherName } from './in-words.ts'
import { whoSeesInAll } from './who-sees.ts'

type Chosen = { items: ReadonlySet<string>; sheet: boolean }

/** Before anything was shared: all that is approved. The evidence sheet is offered each time. */
const offered = (shareable: Item[], shares: Shares): Chosen => ({
  items: new Set(shares.items.length > 0 || shares.sheet ? shares.items.map(({ itemId }) => itemId) : shareable.map(({ id }) => id)),
  sheet: true,
})

const choice = 'flex min-h-10 items-baseline gap-2.5 py-1.5'
const box = 'size-4 shrink-0 translate-y-0.5 accent-act'

/** Which of the approved pieces, and whether the evidence sheet: with what the teacher will see, and what not. */
export function WhatToShare({ draft, shares }: { draft: DraftSoFar; shares: Shares }) {
  const share = useShare(draft.id)
  const seen = whoSeesInAll(useWhoCanSee(draft.id))
  const [changed, setChanged] = useState<Chosen | null>(null)
  const name = teacherName(shares)
  const shared = new Set(shares.items.map(({ itemId }) => itemId))
  const shareable = draft.items.filter(({ id, state }) => state === 'approved' || shared.has(id))
  const hasSheet = draft.sheet !== null && kindOf(draft) === 'conversation-plan'
  const wanted = changed ?? offered(shareable, shares)
  const items = shareable.filter(({ id }) => wanted.items.has(id)).map(({ id }) => id)
  const sheet = wanted.sheet && hasSheet
  const isAsShared = sheet === (shares.sheet !== null) && items.length === shared.size && items.every((id) => shared.has(id))
  const chosen = countedInWords(items.length, sheet)
  const change = (next: Partial<Chosen>) => {
    share.reset()
    setChanged({ ...wanted, ...next })
  }
  const toggle = (id: string) => {
    const items = new Set(wanted.items)
    if (!items.delete(id)) items.add(id)
    change({ items })
  }
  const submit = () => {
    if (!share.isPending && chosen && !isAsShared) share.mutate({ items, evidenceSheet: sheet })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <fieldset>
        <legend className="text-label font-semibold text-ink-2">What to share</legend>
        {hasSheet && (
          <label className={`${choice} border-b border-rule`}>
            <input type="checkbox" className={box} checked={wanted.sheet} onChange={(event) => change({ sheet: event.target.checked })} />
            <span>
              The evidence sheet <span className="text-label text-ink-2">what was seen and heard, to look at together</span>
            </span>
          </label>
        )}
        {shareable.length === 0 && <p className="py-2 text-ink-2">No piece is approved yet; the sheet can be shared by itself.</p>}
        {shareable.map(({ id, label, text, state }) => (
          <label key={id} className={choice}>
            <input type="checkbox" className={box} checked={wanted.items.has(id)} onChange={() => toggle(id)} />
            <span className="min-w-0 flex-1">
              <span className="line-clamp-1 font-serif text-[1rem]">
                <span className="mr-1 font-sans text-label text-ink-2">{label}</span> {inShort(text, 90)}
              </span>
              {state !== 'approved' && <span className="block text-label text-ink-2">Not seen by {name} until it is approved again</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="mt-3 grid gap-1.5 border-t border-rule pt-3 text-label text-ink-2">
        <p>
          {name} sees the words of each piece and its {wordsOf(draft).section}
          {hasSheet && ', and the sheet where you share it'}; can answer, mark what to keep, and take out a file, which you can’t take back.
          Never: why a piece was written, what a check found, what to listen for, your notes, your jottings, this thread.
        </p>
        {hasSheet && !sheet && <p>Without the sheet, {name} knows that there is evidence, and can ask you for it.</p>}
        {seen && <p>Who can see this now: {seen}.</p>}
      </div>
      <div className="mt-3">
        <WentWrong error={share.error} onRetry={submit} />
        <Button look="primary" type="submit" aria-disabled={share.isPending || !chosen || isAsShared}>
          {share.isPending ? 'Sharing…' : isAsShared && chosen ? `Shared: ${chosen}` : chosen ? `Share ${chosen}` : 'Nothing is chosen'}
        </Button>
        <p role="status" className="mt-2 text-label text-ink-2 empty:hidden">
          {share.isSuccess && isAsShared ? `Shared with ${name}, from this moment.` : ''}
        </p>
      </div>
    </form>
  )
}
