import { type Figure, type Measure, reachesGoal, type SuiteResult } from '../figure.ts'

/** A set of cases with what each suite found on it. */
export type SetResult = { cases: string; suites: SuiteResult[] }

/** A figure as people read it: shares in per cent, scores with three places, counts as they are. */
export function shown(value: number | null, unit: Figure['unit']): string {
  if (value === null) return 'not measured'
  if (unit === 'share') return `${(value * 100).toFixed(1).replace(/\.0$/, '')} %`
  return unit === 'count' ? String(value) : value.toFixed(3)
}

/** A measure with its interval, where it has one. */
export function shownMeasure({ value, interval }: Measure, unit: Figure['unit']): string {
  return interval ? `${shown(value, unit)} (${interval.map((end) => shown(end, unit)).join(' to ')})` : shown(value, unit)
}

/** Somebody else's value of a figure; empty without one. */
export const shownBeside = ({ beside, unit }: Figure): string => (beside ? shown(beside.value, unit).replace('not measured', '') : '')

/** The goal in words a reader can hold against the figure. */
export function shownGoal({ goal, better, unit }: Figure): string {
  if (goal === null) return ''
  if (goal === 0 && better === 'lower') return '0'
  return `${better === 'higher' ? '≥' : '≤'} ${shown(goal, unit)}`
}

const heads = ['', 'ours', 'goal', '', 'n', 'baseline']

/** Who else stands beside us in these figures; null where nobody does. */
export const besideIn = (figures: readonly Figure[]): string | null => figures.find(({ beside }) => beside)?.beside?.name ?? null

/** Plain aligned text, one line a figure; `✗` marks a goal that is not reached. */
export const forTerminal = (sets: readonly SetResult[]): string => `${sets.map(setLines).join('\n\n')}\n`

const setLines = ({ cases, suites }: SetResult): string => [`${cases.toUpperCase()}`, ...suites.map(suiteLines)].join('\n\n')

function suiteLines({ suite, over, against, figures, remarks }: SuiteResult): string {
  const beside = besideIn(figures)
  const title = `${suite} · ${over}${against ? ` · baseline: ${against}` : ''}`
  const rows = figures
    .filter(({ minor }) => !minor)
    .map((figure) => [
      figure.name,
      shownMeasure(figure.ours, figure.unit),
      shownGoal(figure),
      { true: '✓', false: '✗', null: '' }[`${reachesGoal(figure)}`],
      figure.ours.value === null ? '' : String(figure.ours.n),
      figure.baseline === null ? '' : shown(figure.baseline, figure.unit),
      ...(beside === null ? [] : [shownBeside(figure)]),
    ])
  const table = rows.length === 0 ? [] : aligned([[...heads, ...(beside === null ? [] : [beside])], ...rows])
  return [title, ...[...table, ...remarks].map((line) => `  ${line}`)].join('\n')
}

/** Columns as wide as their widest cell, the first to the left, and no spaces at the end. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
