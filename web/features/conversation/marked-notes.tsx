import { useMemo } from 'react'
import { scrollBehavior } from '../../ui/scroll-behavior.ts'
import type { EvidenceLine, Item } from './draft-so-far.ts'
import { type Lighting, lightHandlers } from './lighting.ts'
import { markedLines } from './marked-lines.ts'

type PieceProps = { text: string; last: boolean; evidence: EvidenceLine; usedIn: Item | undefined; lighting: Lighting }

/** A marked span: filled where the plan stands on it, and then it leads to the card; underlined where it does not. */
function MarkedPiece({ text, last, evidence, usedIn, lighting }: PieceProps) {
  const isLit = lighting.lit?.label === evidence.label
  const light = { label: evidence.label, from: 'notes' } as const
  const marker = isLit ? 'bg-mark-strong' : usedIn ? 'bg-mark' : 'bg-transparent underline decoration-mark decoration-2 underline-offset-4'
  const words = (
    <>
      {text}
      {last && <sup className="ml-0.5 font-sans text-[0.6875rem] leading-none font-semibold text-mark-ink">{evidence.label}</sup>}
    </>
  )
  return (
    <mark
      data-evidence={evidence.label}
      className={`rounded-[3px] box-decoration-clone px-0.5 py-px text-inherit transition-colors ${marker}`}
    >
      {usedIn ? (
        <a
          className="underline decoration-mark-strong decoration-1 underline-offset-4"
          href={`#${usedIn.label}`}
          aria-description="leads to where the plan uses it"
          {...lightHandlers(lighting, light)}
          onClick={(event) => {
            event.preventDefault()
            const card = document.getElementById(usedIn.label)
            card?.scrollIntoView({ block: 'center', behavior: scrollBehavior() })
            card?.focus({ preventScroll: true })
            lighting.keep(light)
          }}
        >
          {words}
        </a>
      ) : (
        words
      )}
    </mark>
  )
}

type MarkedNotesProps = { notes: string; evidence: EvidenceLine[]; items: Item[]; lighting: Lighting }

/** The notes exactly as written: evidence under the marker, opinion in italics. */
export function MarkedNotes({ notes, evidence, items, lighting }: MarkedNotesProps) {
  const lines = useMemo(() => markedLines(notes, evidence), [notes, evidence])
  return (
    <div className="max-w-[68ch] text-[0.9063rem] leading-[1.75]">
      {lines.map((line) => (
        <p key={line.key} className={`mb-2.5 whitespace-pre-wrap ${line.opinion ? 'border-l-2 border-rule-2 pl-3' : ''}`}>
          {line.time && <span className="mr-2 text-label text-ink-3 tabular-nums">{line.time}</span>}
          {line.pieces.map((piece, index) => {
            if (!piece.evidence) return piece.text
            if (piece.evidence.kind === 'coach-opinion')
              return (
                <em key={index} className="text-ink-3" title="Your opinion: kept apart from the evidence">
                  {piece.text}
                </em>
              )
            const { label } = piece.evidence
            return (
              <MarkedPiece
                key={index}
                text={piece.text}
                last={piece.last}
                evidence={piece.evidence}
                usedIn={items.find((item) => item.evidence.includes(label))}
                lighting={lighting}
              />
            )
          })}
        </p>
      ))}
    </div>
  )
}
