import { useState } from 'react'
import type { KnowledgePage } from '../../../requests/knowledge.ts'
import { anchorOf } from '../../../shared/anchor-of.ts'
import { Button } from '../../../ui/button.tsx'
import { countWord, dayWord } from '../../../ui/in-words.ts'
import { DraftWith } from '../draft-with.tsx'
import { UsedIn } from '../page-foot.tsx'
import { Prose } from '../prose/prose.tsx'
import { HowFar } from './how-far.tsx'
import { ReadingNotes } from './reading-notes.tsx'

type Passage = KnowledgePage['passages'][number]

/** The headings of a passage without the document’s title. */
const within = ({ heading }: Passage, title: string): string => (heading.startsWith(`${title} · `) ? heading.slice(title.length + 3) : '')

/** More are a book: they are shown so many at a time. */
const atOnce = 100

/** A document that somebody added, passage by passage as searches find it: what is cited is one of these. */
export function DocumentPassages({ page, anchor }: { page: KnowledgePage; anchor: string }) {
  const { facts, passages, title, usedIn } = page
  const cited = passages.findIndex(({ key }) => anchorOf(key) === anchor)
  const [asked, setAsked] = useState(atOnce)
  const most = Math.max(asked, cited + 1)
  if (facts.kind !== 'document') return null
  return (
    <div className="mt-2 max-w-[42rem]">
      <p className="text-label text-ink-2">
        Added {dayWord(facts.updatedAt, new Date())}
        {passages.length > 0 && ` · ${countWord(passages.length, 'passage', 'passages')}`}
      </p>
      <ReadingNotes hidden={facts.hidden} notes={facts.notes} />
      <HowFar page={page} state={facts.state} isYours={facts.isYours} />
      <ol aria-label="Passages" className="mt-6 grid gap-3">
        {passages.slice(0, most).map((passage, at) => {
          const isCited = at === cited
          return (
            <li
              key={passage.key}
              id={anchorOf(passage.key)}
              tabIndex={-1}
              className={`min-w-0 scroll-mt-6 break-inside-avoid rounded-card border px-4 py-3 wide:px-5 ${isCited ? 'border-act bg-act-soft' : 'border-rule bg-sheet'}`}
            >
              <p className="text-label text-ink-2">
                {[`${at + 1}`, within(passage, title)].filter(Boolean).join(' · ')}
                {passage.isFlagged && ' · comes up whatever is asked, and so counts for less'}
              </p>
              <Prose markdown={passage.text} />
              {isCited && <DraftWith page={page} look="quiet" />}
            </li>
          )
        })}
      </ol>
      {passages.length > most && (
        <Button look="quiet" className="mt-6" onClick={() => setAsked(most + atOnce)}>
          Show more of {passages.length} passages
        </Button>
      )}
      <UsedIn usedIn={usedIn} />
    </div>
  )
}
