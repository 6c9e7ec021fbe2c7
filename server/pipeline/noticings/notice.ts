import type { Evidence } from '../../domain/evidence.ts'
import type { FocusArea } from '../../domain/focus.ts'
import type { Noticing } from '../../domain/noticing.ts'
import type { Strategy } from '../../domain/strategy.ts'
import { noticeCounts } from './counts.ts'
import { plainData } from './data.ts'
import { noticeLines, noticeResponses } from './lines.ts'
import { practicesAtWork } from './practices-at-work.ts'
import { noticeGaps, noticeStretches } from './time.ts'

/** Everything a coach would notice in the evidence, as small typed facts, in the order of the notes. Pure, and the same for the same notes. */
export function notice(evidence: Evidence[], strategies: Strategy[]): Noticing[] {
  const seen = evidence.filter((span) => span.kind !== 'coach-opinion' && !sensitive.test(span.text))
  return [
    ...noticeLines(seen),
    ...noticeResponses(seen),
    ...noticeCounts(seen),
    ...noticeActions(seen),
    ...noticeStretches(seen),
    ...noticeGaps(seen),
    ...noticeStrengths(seen, strategies),
    ...noticeInferences(evidence, seen),
  ]
}

// A child's health or distress is seen and kept, and is nothing to hang a question on.
const sensitive =
  /\b(?:inhaler|seizure|medication|meds|nurse|vomit\w*|threw up|wet (?:him|her)self|accident|blood|bleeding|cr(?:y|ies|ying|ied)|tears|sob\w*|meltdown|panic|restrain\w*|injur\w*|self-?harm|hospital|diagnos\w+)\b/i

function noticeActions(seen: Evidence[]): Noticing[] {
  return seen.flatMap((span): Noticing[] => {
    const overheard = span.speaker === null && (span.kind === 'teacher-words' || span.kind === 'student-words')
    if ((span.kind !== 'action' && !overheard) || (span.text.match(/\p{L}{2,}/gu)?.length ?? 0) < 3) return []
    const data = plainData(span)
    if (!data) return []
    return [
      {
        kind: 'action',
        evidence: [span.label],
        focus: span.focus,
        particular: ending.test(span.text) ? 0.2 : 0.5,
        ...data,
        speaker: null,
        nearGoal: 0,
        gives: null,
      },
    ]
  })
}

// How a lesson stopped says little about what it was.
const ending = /\b(?:bell|dismiss\w*|pack(?:s|ed)? up|lined? up|end of (?:class|the lesson|period))\b/i

function noticeStrengths(seen: Evidence[], strategies: Strategy[]): Noticing[] {
  return practicesAtWork(seen, strategies).flatMap(({ strategyId, evidence }): Noticing[] => {
    const strategy = strategies.find((candidate) => candidate.id === strategyId)
    const spans = seen.filter((span) => evidence.includes(span.label))
    const clearest = spans.find((span) => span.text.split(/\s+/).length >= 4 && plainData(span) && !fallsApart(span, seen))
    const data = clearest && plainData(clearest)
    if (!strategy || !clearest || !data) return []
    return [
      {
        kind: 'strength',
        evidence: [clearest.label],
        focus: strategy.focus,
        particular: 0.6,
        ...data,
        speaker: null,
        nearGoal: 0,
        gives: strategy.gives,
      },
    ]
  })
}

// What the very next line takes back ("Turn & talk. R & P talk about Fortnite.") is nothing to appreciate.
function fallsApart(span: Evidence, seen: Evidence[]): boolean {
  const next = seen[seen.indexOf(span) + 1]
  return (
    next !== undefined &&
    next.start - span.end < 60 &&
    /\b(?:off[- ]task|phones?|weekend|fortnite|games?|silent|not talking|don'?t|didn'?t|nobody|no one|none|english|copy\w*|head down|lost|what are we supposed)\b/i.test(
      next.text,
    )
  )
}

/** A coach's impression is never laid on the table: it only says which question of evidence to ask. */
function noticeInferences(evidence: Evidence[], seen: Evidence[]): Noticing[] {
  const areas = new Map<FocusArea, Evidence>()
  for (const span of evidence) {
    const area = span.focus[0]
    if (span.kind === 'coach-opinion' && area && !areas.has(area)) areas.set(area, span)
  }
  return [...areas].map(([area, opinion]): Noticing => {
    const timed = seen.find((span) => span.time !== null && span.time === opinion.time)
    return {
      kind: 'inference',
      evidence: [],
      focus: [area],
      particular: 0.2,
      data: null,
      moment: timed ? `at ${timed.time}` : null,
      speaker: null,
      nearGoal: 0,
      gives: null,
    }
  })
}
