import { expect, test } from 'vitest'
import type { PlanCorrection } from '../../../../server/domain/lesson-plan.ts'
import { readLessonPlan } from '../../../../server/lesson-plans/read-lesson-plan.ts'
import { wayBack } from './way-back.ts'

const text = `# Comparing Fractions

## Objective
Students will compare two fractions.

## Guided Practice (10 minutes)
Partners compare four pairs with strips.

## Closure
Students share one strategy.
`
const linesOf = ({ parts }: ReturnType<typeof readLessonPlan>) => parts.map(({ part, lines }) => ({ part, lines }))

test.each<[string, PlanCorrection]>([
  ['lines that were moved to a part', { type: 'lines', lines: [9, 10], part: 'assessment', also: false }],
  ['lines that were given to a part besides', { type: 'lines', lines: [7, 7], part: 'check for understanding', also: true }],
  ['lines that were taken from a part', { type: 'not-lines', lines: [7, 7], part: 'guided practice' }],
  ['a part that was said to be absent', { type: 'absent', part: 'closure' }],
])('%s go back to where they were', (_, correction) => {
  const before = readLessonPlan(text)
  const after = readLessonPlan(text, [correction])
  expect(linesOf(after)).not.toEqual(linesOf(before))
  const back = wayBack(before.parts, after.parts)
  expect(linesOf(readLessonPlan(text, [correction, ...back]))).toEqual(linesOf(before))
})
