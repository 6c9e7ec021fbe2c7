import { labelsByKeyword } from '../baselines/keywords.ts'
import { StanceLabel, type StanceRow } from '../cases.ts'
import type { Figure, SuiteResult } from '../figure.ts'
import { interval } from '../scorers/bootstrap.ts'
import type { CheckText } from '../scorers/drafted-stance.ts'
import { cleanFlagged, type Judged, labelsOf, macroF1, mistakes, scoreLabel } from '../scorers/stance.ts'

/** The checks against labelled texts, each checked alone; beside them a first-word rule for closed questions and keywords for the rest. */
export function stanceSuite(rows: readonly StanceRow[], checkText: CheckText): SuiteResult {
  const judged = rows.map(({ text, labels }): Judged => ({ truth: labels, given: labelsOf(checkText({ text })) }))
  const baseline = rows.map(({ text, labels }): Judged => ({ truth: labels, given: labelsByKeyword(text) }))
  const clean = judged.filter((row) => row.truth.length === 0).length
  return {
    suite: 'stance',
    over: `${rows.length} texts`,
    against: 'first word and keywords',
    figures: [
      {
        id: 'macro-f1',
        name: 'macro-F1 over six labels',
        unit: 'score',
        better: 'higher',
        goal: 0.9,
        ours: { value: macroF1(judged), n: rows.length, interval: interval(judged, macroF1) },
        baseline: macroF1(baseline),
      },
      {
        id: 'clean-flagged',
        name: 'clean texts flagged',
        unit: 'share',
        better: 'lower',
        goal: 0.05,
        ours: { value: cleanFlagged(judged), n: clean },
        baseline: cleanFlagged(baseline),
      },
      ...StanceLabel.options.flatMap((label) => figuresOf(label, judged, baseline)),
    ],
    remarks: [],
    errors: rows.flatMap((row, index) => errorsOf(row, judged[index])),
  }
}

/** F1 is shown with precision and recall in its name; both are kept as figures of their own. */
function figuresOf(label: StanceLabel, judged: readonly Judged[], baseline: readonly Judged[]): Figure[] {
  const [ours, theirs] = [scoreLabel(label, judged), scoreLabel(label, baseline)]
  const measured = ours.support > 0
  const figure = (part: 'f1' | 'precision' | 'recall', name: string, minor: boolean): Figure => ({
    id: `${label}-${part}`,
    name,
    unit: 'score',
    better: 'higher',
    goal: null,
    minor,
    ours: { value: measured ? ours[part] : null, n: ours.support },
    baseline: measured ? theirs[part] : null,
  })
  const [precision, recall] = [ours.precision, ours.recall].map((value) => value.toFixed(2))
  return [
    figure('f1', `${label}: F1${measured ? ` (precision ${precision}, recall ${recall})` : ''}`, false),
    figure('precision', `${label}: precision`, true),
    figure('recall', `${label}: recall`, true),
  ]
}

function errorsOf(row: StanceRow, judged: Judged | undefined): string[] {
  if (!judged) return []
  const { missed, wrong } = mistakes(judged)
  if (missed.length + wrong.length === 0) return []
  const said = [...missed.map((label) => `missed ${label}`), ...wrong.map((label) => `wrongly ${label}`)]
  return [`${row.id}: ${said.join(', ')}: ${row.text}`]
}
