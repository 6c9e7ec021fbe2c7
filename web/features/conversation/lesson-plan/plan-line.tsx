import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { type Lighting, lightHandlers, useAnswers, useIsLit } from '../lighting.ts'
import type { MarkedLine, Piece } from '../notes/marked-lines.ts'
import { inShort } from '../words.ts'
import { lightOf, litLines, withoutMarkup } from './plan-lines.ts'

/** Words of the plan without what marks them as bold or as a heading in Markdown, as which Word files come. */
const Words = ({ at, text }: { at: number; text: string }) =>
  withoutMarkup(text).map((piece) => (
    <span key={piece.at} data-at={at + piece.at}>
      {piece.text}
    </span>
  ))

type MarkProps = { piece: Piece; isUsed: boolean; lighting: Lighting; onShow: (label: string) => void }

/** Words that belong to a part: under the marker where the feedback stands on them, with the label that leads there. */
function PlanMark({ piece: { at, text, evidence, last }, isUsed, lighting, onShow }: MarkProps) {
  const label = evidence?.label ?? ''
  const isLit = useIsLit(lighting, label)
  return (
    <mark
      data-evidence={label}
      className={`rounded-[3px] box-decoration-clone py-px text-inherit transition-colors ${isLit ? 'bg-mark-strong' : isUsed ? 'bg-mark' : 'bg-transparent'}`}
      {...lightHandlers(lighting, { label, from: 'notes' })}
    >
      <Words at={at} text={text} />
      {isUsed && last && (
        <button
          type="button"
          data-label={label}
          aria-label={`${label}, where the feedback uses it: ${inShort(text)}`}
          className="relative ml-0.5 rounded-sm px-0.5 align-super font-sans text-[0.6875rem] leading-none font-semibold text-mark-ink select-none after:absolute after:-inset-x-1 after:-inset-y-1.5 hover:underline pointer-coarse:after:-inset-x-2 pointer-coarse:after:-inset-y-3.5"
          onClick={() => onShow(label)}
        >
          {label}
        </button>
      )}
    </mark>
  )
}

type PlanLineProps = {
  number: number
  line: MarkedLine & { isHeading: boolean }
  isChosen: boolean
  /** The one of all line numbers that Tab comes to; the arrows go on from there. */
  isStop: boolean
  used: ReadonlySet<string>
  lighting: Lighting
  onPress: (number: number, extend: boolean) => void
  onKey: (number: number, event: KeyboardEvent) => void
  onShow: (label: string) => void
}

/** The id of a line’s number on the page. */
export const lineId = (number: number): string => `plan-line-${number}`

/** One line of a plan as it was written, with its number, by which it is chosen. */
export const PlanLine = memo(function PlanLine({ number, line, isChosen, isStop, used, lighting, onPress, onKey, onShow }: PlanLineProps) {
  const isLit = useAnswers(lighting, 'notes', (label) => litLines(label).some(([from, to]) => from <= number && number <= to))
  return (
    <li data-line={number} className={`grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 ${isLit ? 'bg-mark' : isChosen ? 'bg-act-soft' : ''}`}>
      <button
        type="button"
        id={lineId(number)}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={`Line ${number}`}
        className={`flex min-h-6 items-start justify-end self-start rounded-small pt-1 pr-1 leading-none text-tag tabular-nums select-none focus-visible:-outline-offset-2 hover:bg-act-soft hover:text-ink pointer-coarse:min-h-10 ${isChosen || isLit ? 'font-semibold text-ink' : 'text-ink-3'}`}
        {...lightHandlers(lighting, { label: lightOf([[number, number]]), from: 'notes' })}
        onClick={(event: MouseEvent) => onPress(number, event.shiftKey)}
        onKeyDown={(event) => onKey(number, event)}
      >
        {number}
      </button>
      <p className={`${line.isHeading ? 'font-semibold' : ''} min-w-0 py-px wrap-anywhere whitespace-pre-wrap`}>
        {line.time && <span data-at={line.time.at}>{line.time.text} </span>}
        {line.pieces.map((piece) =>
          piece.evidence ? (
            <PlanMark key={piece.at} piece={piece} isUsed={used.has(piece.evidence.label)} lighting={lighting} onShow={onShow} />
          ) : (
            <Words key={piece.at} at={piece.at} text={piece.text} />
          ),
        )}
      </p>
    </li>
  )
})
