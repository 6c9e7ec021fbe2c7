import type { Evidence } from '../../domain/evidence.ts'
import { clockInside } from './clock.ts'
import { focusOf } from './focus-signs.ts'
import { describesAnAct, isCount, kindOf } from './kind-of.ts'
import type { Stretch } from './lines.ts'
import type { People } from './people.ts'
import { quotedSpans } from './quotes.ts'
import { partOpinion } from './split-mixed.ts'
import type { Turn } from './turns.ts'

type Span = { start: number; end: number }

/** A judged span that has no label yet. */
export type Unlabelled = Omit<Evidence, 'label' | 'text'>

/** What a piece of a turn is, whose words it holds and what it bears on; in parts, where fact and opinion share a sentence. */
export function judged(notes: string, piece: Span, turn: Turn, stretch: Stretch, people: People): Unlabelled[] {
  const words = notes.slice(piece.start, piece.end)
  const speech = turn.labelled && !describesAnAct(words) && piece.start === turn.start
  const parts = speech ? [{ ...piece, opinion: false }] : partOpinion(notes, piece)
  return parts.flatMap(({ start, end, opinion }): Unlabelled[] => {
    const text = notes.slice(start, end)
    if (!saysSomething(text)) return []
    const time = stretch.time ?? clockInside(text)
    const aside =
      !turn.labelled &&
      turn.speaker === null &&
      /\?\s*$/.test(text) &&
      !/^(?:T|Tchr|Teacher|Ss?\d?)\b/.test(text) &&
      quotedSpans(text).length === 0
    const wondered = quotedSpans(text).length === 0 || /^(?:what|how|why|could|would|is|does|did|does|who)\b/i.test(text)
    const fromOpinionHead = aside || (stretch.role === 'opinion' && !turn.labelled && wondered && !isCount(text))
    if (opinion || fromOpinionHead)
      return [{ start, end, kind: 'coach-opinion', focus: focusOf(text, 'coach-opinion', stretch.heading), time, speaker: null }]
    const { kind, speaker } = kindOf(
      text,
      piece.start === turn.start ? turn : { ...turn, labelled: false, speaker: null },
      people,
      stretch.role,
    )
    return [{ start, end, kind, focus: focusOf(text, kind, stretch.heading), time, speaker }]
  })
}

/** Whether enough is said to be evidence: two words, a number, something quoted, or one telling verb ("Waits."). */
export const saysSomething = (text: string): boolean =>
  (text.match(/[\p{L}\d]/gu)?.length ?? 0) >= 2 &&
  (/\p{L}+\W+\p{L}+|\d/u.test(text) || /["“]|\p{L}{3,}(?:s|ed|ing)\b/u.test(text) || isCount(text))
