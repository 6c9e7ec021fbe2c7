import { useEffect, useRef } from 'react'
import { scrollBehavior } from '../../ui/scroll-behavior.ts'
import type { DraftSoFar } from './draft-so-far.ts'
import type { Lighting } from './lighting.ts'
import { MarkedNotes } from './marked-notes.tsx'
import { count } from './words.ts'

/** The coach's own notes with the evidence marked; on a narrow screen a strip at the top that opens. */
export function NotesPanel({ draft, lighting }: { draft: DraftSoFar; lighting: Lighting }) {
  const { lit, notesOpen, foldNotes } = lighting
  const scroller = useRef<HTMLElement>(null)

  useEffect(() => {
    const box = scroller.current
    if (!box || lit?.from !== 'plan') return
    // Where the notes are folded, they open with the same press.
    if (box.clientHeight === 0) return
    const mark = box.querySelector<HTMLElement>(`[data-evidence="${CSS.escape(lit.label)}"]`)
    if (!mark) return
    const from = mark.offsetTop
    const seen = from >= box.scrollTop + 24 && from + mark.offsetHeight <= box.scrollTop + box.clientHeight - 24
    if (!seen) box.scrollTo({ top: from - box.clientHeight / 3, behavior: scrollBehavior() })
  }, [lit, notesOpen])

  const opinions = draft.evidence.filter(({ kind }) => kind === 'coach-opinion').length
  const found = draft.evidence.length - opinions

  return (
    <section
      aria-labelledby="notes-title"
      data-notes={notesOpen ? 'open' : 'folded'}
      className="sticky top-0 z-10 max-wide:-mx-4 max-wide:border-b max-wide:border-rule wide:top-4 wide:rounded-sheet wide:shadow-card print:hidden bg-sheet"
    >
      <div className="flex min-h-12 items-center justify-between gap-x-3 px-4 wide:px-6 wide:pt-3">
        <h2 id="notes-title" className="text-label font-semibold text-ink-2">
          Your notes
        </h2>
        <p className="text-label text-ink-2 max-wide:mr-auto">
          {found > 0 && count(found, 'piece of evidence', 'pieces of evidence')}
          {opinions > 0 && <span className="max-wide:hidden">, {count(opinions, 'opinion set apart', 'opinions set apart')}</span>}
        </p>
        <button
          type="button"
          aria-expanded={notesOpen}
          aria-controls="notes-text"
          className="min-h-11 px-2 text-label font-medium text-act wide:hidden"
          onClick={() => foldNotes(notesOpen)}
        >
          {notesOpen ? 'Fold' : 'Open'}
        </button>
      </div>
      <section
        id="notes-text"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Text of your notes"
        className={`overflow-y-auto wide:relative overscroll-contain px-4 pb-4 wide:block wide:max-h-[calc(100dvh-6rem)] wide:px-6 wide:pb-6 max-wide:absolute max-wide:inset-x-0 max-wide:top-full max-wide:max-h-[45dvh] max-wide:border-b max-wide:border-rule-2 max-wide:bg-sheet max-wide:shadow-card ${notesOpen ? '' : 'max-wide:hidden'}`}
      >
        <MarkedNotes notes={draft.request.notes} evidence={draft.evidence} items={draft.items} lighting={lighting} />
      </section>
    </section>
  )
}
