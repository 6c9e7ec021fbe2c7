import type { EvidenceLine } from '../../../requests/draft-so-far.ts'

/** Evidence as it stands now; `dropped` is what the coach took out. */
export type Marked = EvidenceLine & { dropped?: boolean }

/** A stretch of one line, beginning at `at` in the notes: plain, or part of a piece of evidence. `last` ends that piece. */
export type Piece = { at: number; text: string; evidence: Marked | null; last: boolean }
/** `key` is where the line begins in the notes. */
export type MarkedLine = { key: number; time: { at: number; text: string } | null; pieces: Piece[]; opinion: boolean }

const clock = /^\s*\[?(?:\d{1,2}[:.]\d{2}(?:[ap]m)?|\+\d{1,3})\]?\s+/i

/**
 * Notes line by line with the evidence in them, and where in the notes each stretch begins, in UTF-16 code units.
 * A piece whose words are not where it says is left unmarked: nothing false is shown. Where pieces overlap, what stands goes before what was dropped.
 */
export function markedLines(notes: string, evidence: Marked[]): MarkedLine[] {
  const found = evidence.filter(({ start, end, text }) => notes.slice(start, end) === text)
  const standing = found.filter(({ dropped }) => !dropped)
  const shown = [...standing, ...found.filter((piece) => piece.dropped && !standing.some((other) => overlap(piece, other)))]
  shown.sort((a, b) => a.start - b.start)
  const lines: MarkedLine[] = []
  let begin = 0
  for (const raw of notes.split('\n')) {
    const line = raw.replace(/\r$/, '')
    const end = begin + line.length
    if (line.trim() !== '')
      lines.push(
        markedLine(
          notes,
          begin,
          line,
          shown.filter((piece) => piece.start < end && piece.end > begin),
        ),
      )
    begin += raw.length + 1
  }
  return lines
}

const overlap = (a: Marked, b: Marked): boolean => a.start < b.end && a.end > b.start

function markedLine(notes: string, begin: number, line: string, evidence: Marked[]): MarkedLine {
  const stamp = clock.exec(line)?.[0] ?? ''
  const isCut = evidence.some(({ start }) => start < begin + stamp.length)
  const time = stamp.trim() === '' || isCut ? null : { at: begin + stamp.length - stamp.trimStart().length, text: stamp.trim() }
  const pieces = piecesBetween(notes, time ? begin + stamp.length : begin, begin + line.length, evidence)
  const said = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const opinion = said.length > 0 && said.every((piece) => piece.evidence?.kind === 'coach-opinion' && !piece.evidence.dropped)
  return { key: begin, time, pieces, opinion }
}

function piecesBetween(notes: string, from: number, to: number, evidence: Marked[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const piece of evidence) {
    const start = Math.max(piece.start, at)
    const end = Math.min(piece.end, to)
    if (end <= start) continue
    if (start > at) pieces.push({ at, text: notes.slice(at, start), evidence: null, last: false })
    // What is left of the line after its last word, such as the return of a CRLF, is not shown.
    pieces.push({
      at: start,
      text: notes.slice(start, end),
      evidence: piece,
      last: end === piece.end || notes.slice(end, piece.end).trim() === '',
    })
    at = end
  }
  if (at < to) pieces.push({ at, text: notes.slice(at, to), evidence: null, last: false })
  return pieces
}
