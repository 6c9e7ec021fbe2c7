import type { Correction, StoredEvidence } from '../../domain/correction.ts'
import type { EvidenceKind } from '../../domain/evidence.ts'
import { invalid, notFound } from '../../errors.ts'
import { findRiskSigns } from '../../safety/risk-signs.ts'
import { judgeSpan } from './judge-span.ts'
import { trim } from './lines.ts'
import { type NotesRead, overlap, readNotes } from './read-notes.ts'

/**
 * What a material's evidence is after a coach's correction, in the order it is kept. `text` is the material's, `teacherName`
 * the one on record. A label is given once; of two spans that overlap, the one asked for last is the one that counts.
 * @throws AppError 400 for a span that can't be evidence, 404 for a label that is not there
 */
export function correct(
  evidence: StoredEvidence[],
  correction: Correction,
  text: string,
  newId: () => string,
  teacherName: string | null = null,
): StoredEvidence[] {
  if (correction.type === 'add') return added(evidence, correction, readNotes(text, findRiskSigns, teacherName), text, newId)
  const wanted = evidence.find((span) => span.label === correction.label)
  if (!wanted) throw notFound('piece of evidence')
  const become = (change: Partial<StoredEvidence>) => evidence.map((span) => (span === wanted ? { ...span, ...change } : span))
  switch (correction.type) {
    case 'drop':
      return become({ dropped: true })
    case 'restore':
      return restored(evidence, wanted, readNotes(text, findRiskSigns, teacherName))
    case 'kind':
      return become({ kind: correction.kind, speaker: speakerOf(wanted, correction.kind, readNotes(text, findRiskSigns, teacherName)) })
    case 'focus':
      return become({ focus: [...new Set(correction.focus)] })
  }
}

type Span = { start: number; end: number }

function added(evidence: StoredEvidence[], marked: Span, read: NotesRead, text: string, newId: () => string): StoredEvidence[] {
  if (marked.start >= marked.end || marked.end > text.length || cutsACharacter(text, marked.start) || cutsACharacter(text, marked.end))
    throw invalid('That passage is not in these notes.', 'Select it again in the notes.')
  const span = trim(text, marked.start, marked.end)
  if (!span) throw invalid('There are no words in that passage.', 'Select the words you want to use.')
  refuseKeptOut(span, read)
  const known = evidence.find((other) => other.start === span.start && other.end === span.end)
  if (known) return restored(evidence, known, read)
  const label = `E${Math.max(0, ...evidence.map((other) => Number(other.label.slice(1)))) + 1}`
  const judgement = judgeSpan(span, read)
  return [
    ...withoutOverlap(evidence, span),
    { id: newId(), label, text: text.slice(span.start, span.end), ...span, ...judgement, origin: 'coach', dropped: false },
  ]
}

// What was marked or found in its place meanwhile is dropped in turn: nothing is lost by it, since that too can be restored.
function restored(evidence: StoredEvidence[], wanted: StoredEvidence, read: NotesRead): StoredEvidence[] {
  if (!wanted.dropped) return evidence
  refuseKeptOut(wanted, read)
  return withoutOverlap(evidence, wanted).map((span) => (span.label === wanted.label ? { ...span, dropped: false } : span))
}

const withoutOverlap = (evidence: StoredEvidence[], span: Span): StoredEvidence[] =>
  evidence.map((other) => (!other.dropped && overlap(other, span) ? { ...other, dropped: true } : other))

function refuseKeptOut(span: Span, { atRisk, hidden }: NotesRead): void {
  if (atRisk.some((other) => overlap(other, span)))
    throw invalid(
      'Part of that passage may be a sign that someone is at risk, so it is kept out of every plan.',
      'Speak with your school’s safeguarding lead about it, and select other words for this plan.',
    )
  if (hidden.some((other) => overlap(other, span)))
    throw invalid('That passage holds characters that can’t be seen.', 'Select the words before or after them.')
}

/** Half of an emoji is no character, and a store would not give it back as it was. */
const cutsACharacter = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))

// Whose words they are is read from the line again; where it does not say, a teacher's words are the one teacher's.
function speakerOf(span: StoredEvidence, kind: EvidenceKind, read: NotesRead): string | null {
  if (kind === 'coach-opinion') return null
  if (kind === span.kind) return span.speaker
  const judgement = judgeSpan(span, read)
  if (judgement.kind === kind) return judgement.speaker
  if (kind === 'teacher-words') return 'teacher'
  return kind === 'student-words' ? 'student' : null
}
