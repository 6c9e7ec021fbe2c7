import { type LineRange, PlanPartName } from '../../server/domain/lesson-plan.ts'
import type { PlanReading } from '../scorers/plan-understanding.ts'

/** Reads a plan by its headings alone: a part begins where a line, or what stands before its colon, is the part's own name. */
export function readByExactHeadings(text: string): PlanReading {
  const lines: Partial<Record<PlanPartName, [number, number][]>> = {}
  let open: PlanPartName | null = null
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const head = headOf(line)
    open = head === null ? open : partNamed(head)
    if (open === null) continue
    const ranges = lines[open] ?? []
    lines[open] = ranges
    const last = ranges.at(-1)
    if (last && last[1] === at) last[1] = at + 1
    else ranges.push([at + 1, at + 1])
  }
  const has = (part: PlanPartName): boolean => (lines[part]?.length ?? 0) > 0
  const minutes = Array.from(text.matchAll(/(\d{1,3})\s?min/gi), ([, number]) => Number(number))
  const objective = wordsIn(text, lines.objective)
  const asked = wordsIn(text, lines.assessment)
  return {
    lines,
    present: PlanPartName.options.filter(has),
    absent: PlanPartName.options.filter((part) => !has(part)),
    statedMinutes: minutes[0] ?? null,
    sumMinutes: minutes.length < 2 ? null : minutes.slice(1).reduce((sum, one) => sum + one, 0),
    objectiveObservable: has('objective') ? !/\b(?:understand|know|learn|appreciate)\b/.test(objective.join(' ')) : null,
    assessmentMatchesObjective:
      has('objective') && has('assessment') ? objective.some((word) => word.length > 4 && asked.includes(word)) : null,
  }
}

const plain = (words: string): string =>
  words
    .replace(/[#*_|]/g, ' ')
    .trim()
    .toLowerCase()

/** What a line is headed with: all of it where it is marked as a heading, or the words before its colon. */
function headOf(line: string): string | null {
  if (/^\s*(?:#|\*\*.*\*\*\s*$)/.test(line)) return plain(line).replace(/:$/, '')
  const [before, after] = [line.slice(0, line.indexOf(':')), line.includes(':')]
  if (after && before.split(/\s+/).length < 5) return plain(before)
  return partNamed(plain(line)) === null ? null : plain(line)
}

const partNamed = (name: string): PlanPartName | null => PlanPartName.options.find((part) => name === part || name === `${part}s`) ?? null

function wordsIn(text: string, ranges: readonly LineRange[] = []): string[] {
  const all = text.split(/\r\n|\n|\r/)
  return ranges.flatMap(([first, last]) => all.slice(first - 1, last).flatMap((line) => line.toLowerCase().match(/\p{L}+/gu) ?? []))
}
