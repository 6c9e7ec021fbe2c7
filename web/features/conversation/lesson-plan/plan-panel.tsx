import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { LineRange, PlanPartName } from '../../../../server/domain/lesson-plan.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { cardId, leadTo } from '../lead-to.ts'
import type { Lighting } from '../lighting.ts'
import { markedLines } from '../notes/marked-lines.ts'
import { useChosenSpan } from '../notes/use-chosen-span.ts'
import { useScrollToLit } from '../use-scroll-to-lit.ts'
import { BelongsTo } from './belongs-to.tsx'
import type { Understood } from './in-words.ts'
import { lineId, PlanLine } from './plan-line.tsx'
import { lineAt, litLines, planLines, rangesIn } from './plan-lines.ts'
import type { Reading } from './use-reading.ts'

type PlanPanelProps = {
  drafts: [DraftSoFar, ...DraftSoFar[]]
  /** Null until it is known how it was read. */
  plan: Understood | null
  reading: Reading
  lighting: Lighting
  unfolded: boolean
  /** Which lines belong to a part was said, or is not to be. */
  onDone: (part: PlanPartName | null) => void
}

const placeOf = (label: string): string => {
  const [first] = litLines(label)
  return first ? `[data-line="${first[0]}"]` : `[data-evidence="${CSS.escape(label)}"]`
}

/** The lesson plan exactly as it was brought, its lines numbered: lines are chosen here to say to which part they belong. */
export function PlanPanel({ drafts, plan, reading, lighting, unfolded, onDone }: PlanPanelProps) {
  const { text, evidence, target } = reading
  const scroller = useRef<HTMLElement>(null)
  const shown = useRef<HTMLOListElement>(null)
  const [pressed, setPressed] = useState<ReadonlySet<number>>(new Set())
  const [stop, setStop] = useState<number | null>(null)
  const { chosen, hold, letGo } = useChosenSpan(shown, text)
  useScrollToLit(scroller, lighting, { here: 'notes', isOpen: unfolded, placeOf })

  const numbers = useMemo(() => new Map(planLines(text).map(({ number, start }) => [start, number])), [text])
  const lines = useMemo(
    () =>
      markedLines(text, evidence)
        .filter(({ pieces }) => pieces.some((piece) => /[\p{L}\p{N}]/u.test(piece.text)))
        .map((line) => ({ line: { ...line, isHeading: text.startsWith('#', line.key) }, number: numbers.get(line.key) ?? 0 })),
    [text, evidence, numbers],
  )
  const { keep } = lighting
  const items = drafts.flatMap((each) => each.items)
  const usedWords = items.flatMap((item) => item.evidence).join(' ')
  const used = useMemo(() => new Set(usedWords.split(' ')), [usedWords])

  const press = useCallback((number: number, extend: boolean) => {
    setStop(number)
    setPressed((before) => {
      const last = [...before].at(-1)
      if (extend && last !== undefined) {
        const [from, to] = [Math.min(last, number), Math.max(last, number)]
        return new Set([...before, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)])
      }
      const now = new Set(before)
      if (!now.delete(number)) now.add(number)
      return now
    })
  }, [])
  const known = useMemo(() => lines.map(({ number }) => number), [lines])
  const go = useCallback(
    (number: number, event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const next = known[known.indexOf(number) + step]
      if (step === 0 || next === undefined) return
      event.preventDefault()
      setStop(next)
      if (event.shiftKey) setPressed((before) => new Set([...before, number, next]))
      document.getElementById(lineId(next))?.focus()
    },
    [known],
  )
  // By what the lines need of it, so that they are not drawn again with every piece of feedback.
  const cardsByLabel = items.flatMap((item) => item.evidence.map((label) => `${label} ${cardId(item)}`)).join('\n')
  const show = useCallback(
    (label: string) => {
      const card = cardsByLabel.split('\n').find((each) => each.startsWith(`${label} `))
      keep({ label, from: 'notes' })
      if (card) leadTo(card.slice(label.length + 1))
    },
    [cardsByLabel, keep],
  )
  const wanted: LineRange[] =
    pressed.size > 0
      ? rangesIn([...pressed].filter((number) => known.includes(number)))
      : chosen
        ? [[lineAt(text, chosen.start), lineAt(text, chosen.end - 1)]]
        : []
  const isChosen = (number: number) => wanted.some(([from, to]) => from <= number && number <= to)
  const done = (part: PlanPartName | null) => {
    setPressed(new Set())
    letGo()
    onDone(part)
  }
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 px-4 pt-1 pb-2 wide:pt-3">
        <h2 id="notes-title" className="text-label font-semibold text-ink-2 max-wide:sr-only">
          The plan as it was
        </h2>
        <p className="text-label text-ink-2">{lines.length === 1 ? 'one line' : `${lines.length} lines`}</p>
      </div>
      <section
        id="notes-text"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Text of the lesson plan"
        aria-description="Press the numbers of lines, or select words, to say to which part they belong."
        onKeyDown={(event) => {
          if (event.key === 'Escape' && (target !== null || wanted.length > 0)) done(target)
        }}
        className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-4"
      >
        <ol ref={shown} className="grid gap-0.5 text-small leading-[1.6]">
          {lines.map(({ line, number }, at) => (
            <PlanLine
              key={line.key}
              number={number}
              line={line}
              isChosen={isChosen(number)}
              isStop={stop === null ? at === 0 : stop === number}
              used={used}
              lighting={lighting}
              onPress={press}
              onKey={go}
              onShow={show}
            />
          ))}
        </ol>
      </section>
      {plan && (target !== null || wanted.length > 0) && (
        <BelongsTo plan={plan} reading={reading} lines={wanted} onHold={hold} onDone={done} />
      )}
    </>
  )
}
