import type { RuleName } from '../../server/domain/finding.ts'
import { StanceLabel } from '../cases.ts'

/** Which rule a label of the data is about. */
const ruleOf: Record<StanceLabel, RuleName> = {
  closed: 'open-question',
  stacked: 'one-question',
  leading: 'not-leading',
  advice: 'not-advice',
  verdict: 'no-verdict',
  emotion: 'no-emotion-reading',
}

/** A text's labels by truth and by whoever judged it. */
export type Judged = { truth: readonly StanceLabel[]; given: readonly StanceLabel[] }

export type LabelScores = { precision: number; recall: number; f1: number; support: number }

/** The labels that findings amount to; findings of other rules count for nothing. */
export const labelsOf = (findings: readonly { rule: RuleName }[]): StanceLabel[] =>
  StanceLabel.options.filter((label) => findings.some((finding) => finding.rule === ruleOf[label]))

/** "Counts as advice or leading, with or without closed": on such a row either answer to `closed` is right. */
const isOpenToBoth = (label: StanceLabel, truth: readonly StanceLabel[]): boolean =>
  label === 'closed' && (truth.includes('advice') || truth.includes('leading'))

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Precision, recall and F1 of one label over all rows but those where either answer is right; 0 where a denominator is 0. */
export function scoreLabel(label: StanceLabel, rows: readonly Judged[]): LabelScores {
  const counted = rows.filter((row) => !isOpenToBoth(label, row.truth))
  const support = counted.filter((row) => row.truth.includes(label)).length
  const given = counted.filter((row) => row.given.includes(label)).length
  const right = counted.filter((row) => row.truth.includes(label) && row.given.includes(label)).length
  return { precision: ratio(right, given), recall: ratio(right, support), f1: ratio(2 * right, given + support), support }
}

/** The mean F1 of the labels that occur; null where none does. */
export function macroF1(rows: readonly Judged[]): number | null {
  const scores = StanceLabel.options.map((label) => scoreLabel(label, rows)).filter(({ support }) => support > 0)
  return scores.length === 0 ? null : scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length
}

/** Share of the texts without a label that were given one; null where there is no such text. */
export function cleanFlagged(rows: readonly Judged[]): number | null {
  const clean = rows.filter((row) => row.truth.length === 0)
  return clean.length === 0 ? null : clean.filter((row) => row.given.length > 0).length / clean.length
}

/** The labels that are wrong on a row: missed ones, and those that should not be there. */
export function mistakes({ truth, given }: Judged): { missed: StanceLabel[]; wrong: StanceLabel[] } {
  const matters = (label: StanceLabel) => !isOpenToBoth(label, truth)
  return {
    missed: truth.filter((label) => matters(label) && !given.includes(label)),
    wrong: given.filter((label) => matters(label) && !truth.includes(label)),
  }
}
