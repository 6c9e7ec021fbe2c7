import { expect, test } from 'vitest'
import type { LessonPlanUnderstanding, PlanPartName } from '../domain/lesson-plan.ts'
import { compareLessonPlans } from './compare.ts'
import { correctLessonPlan } from './correct.ts'
import { readLessonPlan } from './read-lesson-plan.ts'
import { planNamed } from './testing/plans.ts'

const linesOf = ({ parts }: LessonPlanUnderstanding, name: PlanPartName) => parts.find(({ part }) => part === name)?.lines
const plan = readLessonPlan(planNamed('markdown-headings.md'))

test('lines that a coach moves belong to the other part alone, and their minutes stay', () => {
  const corrected = correctLessonPlan(plan, { type: 'lines', lines: [26, 27], part: 'independent practice', also: false })
  expect(linesOf(corrected, 'guided practice')).toEqual([])
  expect(linesOf(corrected, 'independent practice')).toEqual([[26, 30]])
  expect(corrected.parts.find(({ part }) => part === 'guided practice')?.absence).toEqual({ because: 'not-found', words: [] })
  expect(corrected.facts.sumMinutes).toBe(60)
})

test('lines can belong to a second part also', () => {
  const corrected = correctLessonPlan(plan, { type: 'lines', lines: [37, 38], part: 'closure', also: true })
  expect([linesOf(corrected, 'assessment'), linesOf(corrected, 'closure')]).toEqual([[[37, 38]], [[37, 41]]])
})

test('a part that a coach says is not there is absent because the coach says so', () => {
  const corrected = correctLessonPlan(plan, { type: 'absent', part: 'objective' })
  expect(corrected.parts[0]).toMatchObject({ lines: [], text: '', absence: { because: 'coach' } })
  expect(corrected.facts.objectiveObservable).toBeNull()
  expect(corrected.worthALook.assessmentMatchesObjective.value).toBeNull()
})

test('a later correction counts before an earlier one, and lines outside the plan change nothing', () => {
  const absent = correctLessonPlan(plan, { type: 'absent', part: 'closure' })
  const again = correctLessonPlan(absent, { type: 'lines', lines: [41, 41], part: 'closure', also: false })
  expect(linesOf(again, 'closure')).toEqual([[41, 41]])
  const outside = correctLessonPlan(plan, { type: 'lines', lines: [900, 901], part: 'closure', also: false })
  expect(outside.parts).toEqual(plan.parts)
})

test('two versions are told apart part by part in their words, with minutes and groups', () => {
  const second = planNamed('markdown-headings.md')
    .replace('Exit ticket: compare 5/6 and 7/9 and justify your answer.', 'Exit ticket: order 1/2, 5/6 and 7/9.')
    .replace('## Closure (10 minutes)', '## Closure (5 minutes)')
    .replace('- Early finishers write a comparison problem for a friend.\n', '')
  const compared = compareLessonPlans(plan, readLessonPlan(second))
  expect(compared.sumMinutes).toEqual({ before: 60, after: 55 })
  expect(compared.groupsRemoved).toEqual(['ahead'])
  expect(compared.parts.find(({ part }) => part === 'assessment')).toEqual({
    part: 'assessment',
    change: 'changed',
    removed: [{ line: 38, text: 'Exit ticket: compare 5/6 and 7/9 and justify your answer.' }],
    added: [{ line: 37, text: 'Exit ticket: order 1/2, 5/6 and 7/9.' }],
  })
  expect(compareLessonPlans(plan, plan).parts).toEqual([])
})

test('a part that only one version has is added or removed', () => {
  const without = readLessonPlan(planNamed('markdown-headings.md').replace(/## Closure[\s\S]*keep\.\n/, ''))
  const change = (parts: ReturnType<typeof compareLessonPlans>['parts']) => parts.find(({ part }) => part === 'closure')?.change
  expect([change(compareLessonPlans(plan, without).parts), change(compareLessonPlans(without, plan).parts)]).toEqual(['removed', 'added'])
})
