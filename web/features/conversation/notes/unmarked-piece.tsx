import { Fragment } from 'react'
import { inShort } from '../words.ts'
import type { Span } from './chosen-span.ts'
import type { Piece } from './marked-lines.ts'
import { sentencesIn } from './sentences.ts'

/** Part of the notes that was read as nothing. While the evidence is corrected, each sentence of it can be marked by one press. */
export function UnmarkedPiece({ piece: { at, text }, onMark }: { piece: Piece; onMark: ((span: Span) => void) | null }) {
  if (!onMark) return <span data-at={at}>{text}</span>
  const sentences = sentencesIn(text, at)
  const rest = sentences.at(-1)?.end ?? at
  return (
    <>
      {sentences.map((span, index) => {
        const from = sentences[index - 1]?.end ?? at
        return (
          <Fragment key={span.start}>
            <span data-at={from}>{text.slice(from - at, span.end - at)}</span>
            <button
              type="button"
              aria-label={`Mark as evidence: ${inShort(text.slice(span.start - at, span.end - at))}`}
              className="relative mx-1 rounded-full border border-edge px-2 align-[0.05em] font-sans text-tag leading-[1.35] text-act select-none after:absolute after:-inset-x-1 after:-inset-y-1 hover:bg-act-soft pointer-coarse:after:-inset-y-2.5"
              onClick={() => onMark(span)}
            >
              Mark
            </button>
          </Fragment>
        )
      })}
      {rest < at + text.length && <span data-at={rest}>{text.slice(rest - at)}</span>}
    </>
  )
}
