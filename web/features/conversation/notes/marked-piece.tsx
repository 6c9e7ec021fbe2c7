import { type Lighting, lightHandlers, useIsLit } from '../lighting.ts'
import { inShort } from '../words.ts'
import type { Marked, Piece } from './marked-lines.ts'

/** Opens what can be said about a piece of evidence, beside its label. */
export type OpenEvidence = (label: string, beside: HTMLElement) => void

const labelLook =
  'relative ml-0.5 rounded-sm px-0.5 align-super font-sans text-[0.6875rem] leading-none font-semibold select-none after:absolute after:-inset-x-1 after:-inset-y-1.5 hover:underline pointer-coarse:after:-inset-x-2 pointer-coarse:after:-inset-y-3.5'

function Label({ evidence, tone, onOpen }: { evidence: Marked; tone: string; onOpen: OpenEvidence }) {
  const { label, text, dropped } = evidence
  return (
    <button
      type="button"
      data-label={label}
      aria-haspopup="dialog"
      aria-label={`${label}${dropped ? ', not evidence' : ''}: ${inShort(text)}`}
      className={`${labelLook} ${tone}`}
      onClick={(event) => onOpen(label, event.currentTarget)}
    >
      {label}
    </button>
  )
}

type MarkedPieceProps = { piece: Piece & { evidence: Marked }; isUsed: boolean; lighting: Lighting; onOpen: OpenEvidence }

/** Part of the notes that was read as something: evidence under the marker, filled where the plan stands on it; opinion in italics; what was taken out, plain. */
export function MarkedPiece({ piece, isUsed, lighting, onOpen }: MarkedPieceProps) {
  const { at, text, last, evidence } = piece
  const isLit = useIsLit(lighting, evidence.label)
  const words = <span data-at={at}>{text}</span>
  if (evidence.dropped) {
    return (
      <>
        {words}
        {last && <Label evidence={evidence} tone="text-ink-3 line-through" onOpen={onOpen} />}
      </>
    )
  }
  if (evidence.kind === 'coach-opinion') {
    return (
      <em className="text-ink-3" title="Your opinion: kept apart from the evidence">
        {words}
        {last && <Label evidence={evidence} tone="text-ink-3 not-italic" onOpen={onOpen} />}
      </em>
    )
  }
  const marker = isLit ? 'bg-mark-strong' : isUsed ? 'bg-mark' : 'bg-transparent underline decoration-mark decoration-2 underline-offset-4'
  return (
    <mark
      data-evidence={evidence.label}
      className={`rounded-[3px] box-decoration-clone px-0.5 py-px text-inherit transition-colors ${isUsed ? 'cursor-pointer' : ''} ${marker}`}
      {...lightHandlers(lighting, { label: evidence.label, from: 'notes' })}
    >
      {words}
      {last && <Label evidence={evidence} tone="text-mark-ink" onOpen={onOpen} />}
    </mark>
  )
}
