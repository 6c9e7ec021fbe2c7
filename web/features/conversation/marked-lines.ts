import type { EvidenceLine } from './draft-so-far.ts'

/** A stretch of one line: plain, or part of a piece of evidence. `last` ends that piece. */
type Piece = { text: string; evidence: EvidenceLine | null; last: boolean }
/** `key` is where the line begins in the notes. */
export type MarkedLine = { key: number; time: string | null; pieces: Piece[]; opinion: boolean }

const clock = /^\s*\[?(?:\d{1,2}[:.]\d{2}(?:[ap]m)?|\+\d{1,3})\]?\s+/i

/** Notes line by line with the evidence in them. A piece whose words are not where it says is left unmarked: nothing false is shown. */
export function markedLines(notes: string, evidence: EvidenceLine[]): MarkedLine[] {
  const found = evidence.filter(({ start, end, text }) => notes.slice(start, end) === text).sort((a, b) => a.start - b.start)
  const lines: MarkedLine[] = []
  let begin = 0
  for (const line of notes.split('\n')) {
    const end = begin + line.length
    if (line.trim() !== '') {
      const here = found.filter((piece) => piece.start < end && piece.end > begin)
      const stamp = clock.exec(line)?.[0] ?? ''
      const timeEnds = here.some(({ start }) => start < begin + stamp.length) ? begin : begin + stamp.length
      const pieces = piecesBetween(notes, timeEnds, end, here)
      const said = pieces.filter(({ text }) => /\w/.test(text))
      lines.push({
        key: begin,
        time: timeEnds > begin ? stamp.trim() : null,
        pieces,
        opinion: said.length > 0 && said.every((piece) => piece.evidence?.kind === 'coach-opinion'),
      })
    }
    begin = end + 1
  }
  return lines
}

function piecesBetween(notes: string, from: number, to: number, evidence: EvidenceLine[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const piece of evidence) {
    const start = Math.max(piece.start, at)
    const end = Math.min(piece.end, to)
    if (end <= start) continue
    if (start > at) pieces.push({ text: notes.slice(at, start), evidence: null, last: false })
    pieces.push({ text: notes.slice(start, end), evidence: piece, last: end === piece.end })
    at = end
  }
  if (at < to) pieces.push({ text: notes.slice(at, to), evidence: null, last: false })
  return pieces
}
