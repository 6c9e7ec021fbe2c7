import { reachesGoal } from '../figure.ts'
import { besideIn, type SetResult, shown, shownBeside, shownGoal, shownMeasure } from './terminal.ts'

/** The figures as tables for README: each suite once, a column for each set of cases. */
export function forReadme(sets: readonly SetResult[]): string {
  const suites = [...new Set(sets.flatMap((set) => set.suites.map(({ suite }) => suite)))]
  return `# What the evals say\n\nMade by \`npm run evals\`; evals/README.md says how each figure is taken. A cross marks a goal that is not reached.\n${suites.map((suite) => section(suite, sets)).join('')}`
}

function section(suite: string, sets: readonly SetResult[]): string {
  const columns = sets.flatMap((set) => set.suites.filter((one) => one.suite === suite).map((result) => ({ cases: set.cases, result })))
  const over = columns.map(({ cases, result }) => `${cases}: ${result.over}`).join('; ')
  const against = columns.find(({ result }) => result.against)?.result.against
  const kinds = columns.find(({ result }) => result.figures.length > 0)?.result.figures ?? []
  const beside = besideIn(kinds)
  const head = ['', 'goal', ...columns.flatMap(({ cases }) => [cases, 'n', 'baseline', ...(beside === null ? [] : [beside])])]
  const rows = kinds.map((kind) => [
    kind.name.replace(/ \(precision.*\)$/, ''),
    shownGoal(kind),
    ...columns.flatMap(({ result }) => {
      const figure = result.figures.find(({ id }) => id === kind.id)
      if (!figure) return ['not measured', '', '', ...(beside === null ? [] : [''])]
      const cross = reachesGoal(figure) === false ? ' ✗' : ''
      return [
        `${shownMeasure(figure.ours, figure.unit)}${cross}`,
        String(figure.ours.n),
        shown(figure.baseline, figure.unit).replace('not measured', ''),
        ...(beside === null ? [] : [shownBeside(figure)]),
      ]
    }),
  ])
  const table = rows.length === 0 ? [] : ['', line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)]
  return `\n## ${suite}\n\n${over}.${against ? ` Baseline: ${against}.` : ''}\n${table.map((row) => `${row}\n`).join('')}`
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
