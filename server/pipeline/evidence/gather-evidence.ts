import type { Evidence } from '../../domain/evidence.ts'
import { overlapWith } from '../../language/span.ts'
import { judged, saysSomething, type Unlabelled } from './judge.ts'
import type { Stretch } from './lines.ts'
import { isOpinion } from './opinion.ts'
import type { People } from './people.ts'
import { quotedSpans } from './quotes.ts'
import { type NotesRead, readNotes } from './read-notes.ts'
import { sentencesOf } from './sentences.ts'
import { withoutTitle } from './title.ts'
import { type Turn, turnsOf } from './turns.ts'

type Span = { start: number; end: number }

export type Gathered = Pick<NotesRead, 'context' | 'atRisk' | 'hidden'> & { evidence: Evidence[] }

/**
 * Reads a coach's notes into evidence: verbatim spans with exact offsets, in the order of the notes.
 * `findRiskSigns` gives the passages that must go no further: into no draft, and to no language model.
 */
export function gatherEvidence(original: string, findRiskSigns: (text: string) => Span[], teacherName: string | null = null): Gathered {
  const { notes, context, people, lines, goal, atRisk, hidden } = readNotes(original, findRiskSigns, teacherName)
  const keptOut = overlapWith([...atRisk, ...hidden, ...(goal ? [goal] : [])])
  const stretches = withoutTitle(notes, lines(), people).filter(
    (stretch) => stretch.role !== 'context' && saysSomething(notes.slice(stretch.start, stretch.end)),
  )
  const evidence = stretches
    .flatMap((stretch) => spansOf(notes, stretch, people, keptOut))
    .filter((span) => !keptOut(span) && isReadable(original.slice(span.start, span.end)))
    .map((span, index): Evidence => ({ ...span, label: `E${index + 1}`, text: original.slice(span.start, span.end) }))
  return { context, evidence, atRisk, hidden }
}

// Neither a pasted image nor somebody's address is evidence of teaching.
const isReadable = (text: string): boolean => !/\S{200}/.test(text) && !privateData.test(text)

/** Addresses and numbers are somebody's, and no evidence of teaching. */
const privateData = /https?:\/\/|www\.|[\w.+-]+@[\w-]+\.\w+|(?<!\d)(?:\+?\d{1,2}[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]?\d{4}(?!\d)/

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

// "to the whole class" after a quotation is its tail.
const isTail = (text: string): boolean => /^to (?:the )?(?:whole )?(?:class|group|room|everyone|all)\W*$/i.test(text)
