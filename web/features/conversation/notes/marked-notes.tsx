import { memo, useMemo } from 'react'
import type { Lighting } from '../lighting.ts'
import type { Span } from './chosen-span.ts'
import { type Marked, markedLines, type Piece } from './marked-lines.ts'
import { MarkedPiece, type OpenEvidence } from './marked-piece.tsx'
import { UnmarkedPiece } from './unmarked-piece.tsx'

type MarkedNotesProps = {
  notes: string
  evidence: Marked[]
  /** The labels that the plan stands on. */
  used: ReadonlySet<string>
  lighting: Lighting
  onOpen: OpenEvidence
  /** Marks a sentence; null while the evidence is only read. */
  onMark: ((span: Span) => void) | null
}

const isMarked = (piece: Piece): piece is Piece & { evidence: Marked } => piece.evidence !== null

/** The notes exactly as written, with what they were read as. Drawn again only when that changes: notes can be long. */
export const MarkedNotes = memo(function MarkedNotes({ notes, evidence, used, lighting, onOpen, onMark }: MarkedNotesProps) {
  const lines = useMemo(() => markedLines(notes, evidence), [notes, evidence])
  return (
    <div className="max-w-[68ch] text-[0.9063rem] leading-[1.75]">
      {lines.map(({ key, time, pieces, opinion }) => (
        <p key={key} className={`mb-2.5 whitespace-pre-wrap ${opinion ? 'border-l-2 border-rule-2 pl-3' : ''}`}>
          {time && (
            <>
              <span data-at={time.at} className="text-label text-ink-3 tabular-nums">
                {time.text}
              </span>{' '}
            </>
          )}
          {pieces.map((piece) =>
            isMarked(piece) ? (
              <MarkedPiece key={piece.at} piece={piece} isUsed={used.has(piece.evidence.label)} lighting={lighting} onOpen={onOpen} />
            ) : (
              <UnmarkedPiece key={piece.at} piece={piece} onMark={onMark} />
            ),
          )}
        </p>
      ))}
    </div>
  )
})
