import type { PlanCorrection, PlanPart } from '../../../../server/domain/lesson-plan.ts'
import { numbersIn, rangesIn } from './plan-lines.ts'

type Lines = Pick<PlanPart, 'part' | 'lines'>

/** The corrections after which every part has the lines again that it had before. */
export function wayBack(before: Lines[], after: Lines[]): PlanCorrection[] {
  return before.flatMap(({ part, lines }) => {
    const [had, has] = [numbersIn(lines), numbersIn(after.find((one) => one.part === part)?.lines ?? [])]
    const lost = rangesIn(had.filter((line) => !has.includes(line)))
    const gained = rangesIn(has.filter((line) => !had.includes(line)))
    return [
      ...gained.map((range): PlanCorrection => ({ type: 'not-lines', lines: range, part })),
      ...lost.map((range): PlanCorrection => ({ type: 'lines', lines: range, part, also: true })),
    ]
  })
}
