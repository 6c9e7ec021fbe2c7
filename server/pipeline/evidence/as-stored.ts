import type { StoredEvidence } from '../../domain/correction.ts'
import type { Evidence } from '../../domain/evidence.ts'
import { overlapWith } from '../../language/span.ts'
import type { Gathered } from './gather-evidence.ts'
import { readNotes } from './read-notes.ts'

type Span = { start: number; end: number }

/**
 * Notes whose evidence is kept and may have been corrected, as if it had been read from them now: in the order of the notes,
 * without what was dropped, and without what must go no further, whatever was corrected.
 */
export function asStored(
  notes: string,
  stored: (Evidence | StoredEvidence)[],
  findRiskSigns: (text: string) => Span[],
  teacherName: string | null,
): Gathered {
  const { context, atRisk, hidden } = readNotes(notes, findRiskSigns, teacherName)
  const isKeptOut = overlapWith([...atRisk, ...hidden])
  const evidence = stored
    .filter((span) => !('dropped' in span && span.dropped))
    .filter((span) => notes.slice(span.start, span.end) === span.text)
    .filter((span) => !isKeptOut(span))
    .sort((one, other) => one.start - other.start)
    .map(({ label, text, start, end, kind, focus, time, speaker }) => ({ label, text, start, end, kind, focus, time, speaker }))
  return { context, evidence, atRisk, hidden }
}
