import type { Evidence } from '../../server/domain/evidence.ts'

type Span = Pick<Evidence, 'start' | 'end' | 'kind'>

// Letter for letter, so that offsets hold.
const plain = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ')

/** How much of the best span lies in the stretch, 0 to 1 of the stretch. */
const coverage = (stretch: { start: number; end: number }, spans: readonly Span[]): number =>
  Math.max(0, ...spans.map((span) => Math.min(span.end, stretch.end) - Math.max(span.start, stretch.start))) / (stretch.end - stretch.start)

/** How a truth string fared; `not-in-notes` is a mistake in the truth file and counts for nothing. */
export type Fate = 'found' | 'missed' | 'not-in-notes'

/**
 * Whether one extracted span that is not the coach's opinion shares half or more of a truth string, by characters and offsets.
 * A string that stands in the notes more than once is found at any of its places.
 */
export function fateOf(truth: string, notes: string, evidence: readonly Span[]): Fate {
  const seen = evidence.filter((span) => span.kind !== 'coach-opinion')
  const [text, wanted] = [plain(notes), plain(truth)]
  let fate: Fate = 'not-in-notes'
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    if (coverage({ start, end: start + wanted.length }, seen) >= 0.5) return 'found'
    fate = 'missed'
  }
  return fate
}
