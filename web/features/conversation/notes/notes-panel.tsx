import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react'
import { asProblem } from '../../../requests/client.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { cardId, leadTo, onceShown } from '../lead-to.ts'
import type { Lighting } from '../lighting.ts'
import { useCorrection, useMaterial } from '../use-material.ts'
import { useScrollToLit } from '../use-scroll-to-lit.ts'
import type { Span } from './chosen-span.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { MarkBar } from './mark-bar.tsx'
import { MarkedNotes } from './marked-notes.tsx'
import { NotesHead } from './notes-head.tsx'
import { useChosenSpan } from './use-chosen-span.ts'

/** The mark that a label is lit by. */
const markOf = (label: string): string => `[data-evidence="${CSS.escape(label)}"]`

/** `drafts` are those on the page; `unfolded` tells that they were folded away and are not any more. */
type NotesPanelProps = { drafts: [DraftSoFar, ...DraftSoFar[]]; lighting: Lighting; unfolded: boolean }

/** The coach's own notes with the evidence marked, which can be corrected here. */
export function NotesPanel({ drafts, lighting, unfolded }: NotesPanelProps) {
  const [draft] = drafts
  const notes = draft.request.notes
  const announce = useAnnounce()
  const kept = useMaterial(draft.materialId).data?.evidence
  const correction = useCorrection(draft.materialId)
  const [correcting, setCorrecting] = useState(false)
  const [opened, setOpened] = useState<{ label: string; beside: HTMLElement } | null>(null)
  const scroller = useRef<HTMLElement>(null)
  const shown = useRef<HTMLDivElement>(null)
  const { chosen, hold, letGo } = useChosenSpan(shown, notes)
  useScrollToLit(scroller, lighting, { here: 'notes', isOpen: unfolded, placeOf: markOf })

  const items = drafts.flatMap((each) => each.items)
  // By its words, not by its identity: long notes are drawn again only when it changes.
  const usedWords = items.flatMap((item) => item.evidence).join(' ')
  const used = useMemo(() => new Set(usedWords.split(' ')), [usedWords])
  const open = useCallback((label: string, beside: HTMLElement) => setOpened({ label, beside }), [])
  const { mutate } = correction
  /** Once the page shows it as it is now. */
  const focusLabel = useCallback((label: string) => {
    onceShown(() => shown.current?.querySelector<HTMLElement>(`[data-label="${CSS.escape(label)}"]`)?.focus({ preventScroll: true }))
  }, [])
  const mark = useCallback(
    (span: Span) =>
      mutate(
        { type: 'add', ...span },
        {
          onSuccess: ({ evidence }) => {
            const label = evidence.find((piece) => !piece.dropped && piece.start === span.start && piece.end === span.end)?.label
            announce(label ? `Marked as ${label}.` : 'Marked as evidence.')
            if (label) focusLabel(label)
          },
          onSettled: letGo,
        },
      ),
    [mutate, announce, letGo, focusLabel],
  )
  const show = (label: string) => {
    const item = items.find((each) => each.evidence.includes(label))
    if (!item) return
    lighting.keep({ label, from: 'notes' })
    leadTo(cardId(item))
  }
  const follow = ({ target }: MouseEvent) => {
    const mark = target instanceof Element && !target.closest('button') && target.closest<HTMLElement>('[data-evidence]')
    if (mark && document.getSelection()?.isCollapsed) show(mark.dataset.evidence ?? '')
  }
  const problem = correction.error && asProblem(correction.error)
  const inPanel = kept?.find(({ label }) => label === opened?.label)

  return (
    <>
      <NotesHead evidence={kept ?? draft.evidence} correcting={correcting} onCorrect={kept ? () => setCorrecting(!correcting) : null} />
      {problem && !opened && (
        <div className="px-4 wide:px-6">
          <ProblemNote message={problem.message} next={`${problem.next} Nothing was marked.`} />
        </div>
      )}
      <section
        id="notes-text"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Text of your notes"
        aria-description="Select words and press Enter to mark them as evidence."
        // A press on marked words leads where their label does.
        onClick={follow}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target === event.currentTarget && chosen) mark(chosen)
        }}
        className="relative min-h-0 overflow-y-auto overscroll-contain px-4 pb-4 wide:px-6 wide:pb-6"
      >
        <div ref={shown} className="relative">
          <MarkedNotes
            notes={notes}
            evidence={kept ?? draft.evidence}
            used={used}
            lighting={lighting}
            onOpen={open}
            onMark={correcting ? mark : null}
          />
          {chosen && kept && <MarkBar chosen={chosen} marking={correction.isPending} onHold={hold} onMark={() => mark(chosen)} />}
        </div>
      </section>
      {opened && inPanel && (
        <EvidencePanel
          evidence={inPanel}
          anchor={opened.beside}
          correction={correction}
          onShow={
            used.has(inPanel.label)
              ? () => {
                  setOpened(null)
                  show(inPanel.label)
                }
              : null
          }
          onClose={() => setOpened(null)}
          onCorrected={(words) => {
            announce(words)
            focusLabel(inPanel.label)
          }}
        />
      )}
    </>
  )
}
