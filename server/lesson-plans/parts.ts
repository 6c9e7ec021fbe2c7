import {
  type LineRange,
  type PlanAbsence,
  type PlanCorrection,
  type PlanPart,
  PlanPartName,
  type PlanWords,
} from '../domain/lesson-plan.ts'
import type { PlanLine } from './lines.ts'
import type { Unit } from './units.ts'

/** The twelve parts from sentences that know their parts. A range goes over lines that say nothing, such as blank ones. */
export function partsOf(
  lines: readonly PlanLine[],
  units: readonly Unit[],
  absences: ReadonlyMap<PlanPartName, PlanAbsence>,
  corrections: readonly PlanCorrection[],
): PlanPart[] {
  const spoken = new Set(units.map(({ line }) => line))
  const isSilent = (number: number) => !spoken.has(number)
  return PlanPartName.options.map((part) => {
    const mine = units.filter(({ parts }) => parts.has(part))
    const ranges = rangesOf(
      mine.map(({ line }) => line),
      isSilent,
    )
    const text = ranges.map(([first, last]) => textOf(lines, first, last)).join('\n')
    if (ranges.length > 0) return { part, lines: ranges, text, words: mine.map(wordsOfUnit), absence: null }
    const byCoach = corrections.some((correction) => correction.type === 'absent' && correction.part === part)
    const absence: PlanAbsence = byCoach ? { because: 'coach', words: [] } : (absences.get(part) ?? { because: 'not-found', words: [] })
    return { part, lines: [], text: '', words: [], absence }
  })
}

/** The words of these lines, as they stand in the text. */
export const textOf = (lines: readonly PlanLine[], first: number, last: number): string =>
  lines
    .slice(first - 1, last)
    .map(({ text }) => text)
    .join('\n')

export const wordsOfUnit = ({ line, quote }: Unit): PlanWords => ({ line, text: quote })

function rangesOf(numbers: readonly number[], isSilent: (line: number) => boolean): LineRange[] {
  const ranges: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last && reaches(last[1], number, isSilent)) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}

function reaches(from: number, to: number, isSilent: (line: number) => boolean): boolean {
  for (let line = from + 1; line < to; line += 1) if (!isSilent(line)) return false
  return true
}
