import type { Evidence } from '../../domain/evidence.ts'
import { clockInside } from './clock.ts'
import { focusOf } from './focus-signs.ts'
import { type NoteContext, readFrontMatter } from './front-matter.ts'
import { goalInBody } from './goal-in-body.ts'
import { hiddenCharacters } from './hidden-text.ts'
import { describesAnAct, isCount, kindOf } from './kind-of.ts'
import { readLines, type Stretch } from './lines.ts'
import { isOpinion } from './opinion.ts'
import { type People, peopleIn } from './people.ts'
import { quotedSpans } from './quotes.ts'
import { sentencesOf } from './sentences.ts'
import { partOpinion } from './split-mixed.ts'
import { withoutTitle } from './title.ts'
import { type Turn, turnsOf } from './turns.ts'

type Span = { start: number; end: number }

export type Gathered = {
  context: NoteContext
  evidence: Evidence[]
  /** Passages kept out because someone may be at risk: no draft, search or provider ever sees them. */
  atRisk: Span[]
  /** Characters a reader can't see, found in the notes. */
  hidden: Span[]
}

/**
 * Reads a coach's notes into evidence: verbatim spans with exact offsets, in the order of the notes.
 * `findRiskSigns` gives the passages that must go no further (security.md, "When someone may be at risk").
 */
export function gatherEvidence(original: string, findRiskSigns: (text: string) => Span[], teacherName: string | null = null): Gathered {
  const notes = original.replace(noWord, (run) => ' '.repeat(run.length))
  const { context, bodyStart } = readFrontMatter(notes)
  const atRisk = findRiskSigns(notes)
  const hidden = hiddenCharacters(notes)
  const goal = goalInBody(notes, bodyStart)
  const people = peopleIn(notes, bodyStart, teacherName ?? context.teacher)
  const keptOut = (span: Span) =>
    [...atRisk, ...hidden, ...(goal ? [goal] : [])].some((other) => other.start < span.end && span.start < other.end)
  const stretches = withoutTitle(notes, readLines(notes, bodyStart), people).filter(
    (stretch) => stretch.role !== 'context' && saysSomething(notes.slice(stretch.start, stretch.end)),
  )
  const evidence = stretches
    .flatMap((stretch) => spansOf(notes, stretch, people, keptOut))
    .filter((span) => !keptOut(span) && isReadable(original.slice(span.start, span.end)))
    .map((span, index): Evidence => ({ ...span, label: `E${index + 1}`, text: original.slice(span.start, span.end) }))
  return { context: { ...context, goal: context.goal ?? goal?.text ?? null }, evidence, atRisk, hidden }
}

/** A run too long to be a word, such as an image pasted as text: read as a gap of the same length. */
const noWord = /\S{200,}/g

// Neither a pasted image nor somebody's address is evidence of teaching.
const isReadable = (text: string): boolean => !/\S{200}/.test(text) && !privateData.test(text)

/** Addresses and numbers are somebody's, and no evidence of teaching. */
const privateData = /https?:\/\/|www\.|[\w.+-]+@[\w-]+\.\w+|(?<!\d)(?:\+?\d{1,2}[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]?\d{4}(?!\d)/

type Unlabelled = Omit<Evidence, 'label' | 'text'>

function spansOf(notes: string, stretch: Stretch, people: People, keptOut: (span: Span) => boolean): Unlabelled[] {
  return turnsOf(notes, stretch, people).flatMap((turn) => {
    const pieces = turn.labelled ? labelledPieces(notes, turn) : sentencesOf(notes, turn.start, turn.end)
    // What is kept out goes before short pieces are joined, so that it takes nothing else with it.
    return gluedShort(
      notes,
      pieces.filter((piece) => !keptOut(piece)),
    ).flatMap((piece) => judged(notes, piece, turn, stretch, people))
  })
}

// After a label, quoted words are one piece and what follows them is the coach's own again.
function labelledPieces(notes: string, turn: Turn): Span[] {
  const words = notes.slice(turn.start, turn.end)
  const quote = quotedSpans(words)[0]
  if (quote && quote.start === 0 && quote.end < words.length) {
    const rest = sentencesOf(notes, turn.start + quote.end, turn.end)
    return [
      { start: turn.start, end: turn.start + quote.end },
      ...rest.filter((span) => saysSomething(notes.slice(span.start, span.end)) && !isTail(notes.slice(span.start, span.end))),
    ]
  }
  return sentencesOf(notes, turn.start, turn.end)
}

// "4 hands." says little without "Calls on Maya.": a very short piece joins its neighbour of the same sort.
function gluedShort(notes: string, pieces: Span[]): Span[] {
  const glued: Span[] = []
  for (const piece of pieces) {
    const last = glued.at(-1)
    const text = notes.slice(piece.start, piece.end)
    const before = last ? notes.slice(last.start, last.end) : ''
    const short = text.length < 18 || before.length < 18
    const alike =
      isOpinion(text) === isOpinion(before) && quotedSpans(text).length === 0 && quotedSpans(before).length === 0 && !/^[[(]/.test(text)
    const tallied = /:\s*[\d|I✓卌]+/.test(text) || /:\s*[\d|I✓卌]+/.test(before)
    if (last && short && alike && !tallied && text.length + before.length < 90) last.end = piece.end
    else glued.push({ ...piece })
  }
  return glued
}

function judged(notes: string, piece: Span, turn: Turn, stretch: Stretch, people: People): Unlabelled[] {
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

// "to the whole class" after a quotation is its tail.
const isTail = (text: string): boolean => /^to (?:the )?(?:whole )?(?:class|group|room|everyone|all)\W*$/i.test(text)

// Two words, a number, something quoted, or one telling verb ("Waits.").
const saysSomething = (text: string): boolean =>
  (text.match(/[\p{L}\d]/gu)?.length ?? 0) >= 2 &&
  (/\p{L}+\W+\p{L}+|\d/u.test(text) || /["“]|\p{L}{3,}(?:s|ed|ing)\b/u.test(text) || isCount(text))
