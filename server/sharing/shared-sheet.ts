import type { StoredEvidence } from '../domain/correction.ts'
import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import type { SharedSheet } from '../domain/shared.ts'
import { safeSheet } from '../exports/safe-sheet.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'

/**
 * An evidence sheet as the teacher may read it. It was made with its draft: what the coach has since said is no evidence, or an opinion, is
 * left out, and so is a line in which a sign of risk is found by now. How many opinions there were is the coach's own.
 */
export function sharedSheet(sheet: EvidenceSheet, evidence: Pick<StoredEvidence, 'label' | 'kind' | 'dropped'>[]): SharedSheet {
  const { opinionsLeftOut: _opinionsLeftOut, onTheGoal, counts, words, timeline, ...head } = safeSheet(sheet)
  const withdrawn = new Set(evidence.filter(({ kind, dropped }) => dropped || kind === 'coach-opinion').map(({ label }) => label))
  const kept = (lines: EvidenceSheet['counts']) =>
    lines.filter(({ label, text }) => !withdrawn.has(label) && findRiskSigns(text).length === 0)
  return { ...head, onTheGoal: kept(onTheGoal), counts: kept(counts), words: kept(words), timeline: kept(timeline) }
}

/** Whether anything was seen or heard that could be shared. */
export const hasLines = ({ onTheGoal, counts, words, timeline }: SharedSheet): boolean =>
  [onTheGoal, counts, words, timeline].some((lines) => lines.length > 0)
