import { expect, test } from 'vitest'
import { countLines, isFactRight, type PlanReading, precisionOf, presenceOf, type ReadPlan, recallOf } from './plan-understanding.ts'

const reading = (of: Partial<PlanReading>): PlanReading => ({
  lines: undefined,
  present: [],
  absent: [],
  statedMinutes: undefined,
  sumMinutes: undefined,
  objectiveObservable: undefined,
  assessmentMatchesObjective: undefined,
  ...of,
})
const plan = (truth: Partial<PlanReading>, given: Partial<PlanReading>): ReadPlan => ({
  text: 'Goal: add\n\nClosure\nShare',
  truth: reading(truth),
  given: reading(given),
})

test('lines are counted part by part, and a blank line between them counts nowhere', () => {
  const one = plan({ lines: { objective: [[1, 1]], closure: [[3, 4]] } }, { lines: { objective: [[1, 3]], closure: [[4, 4]] } })
  expect(countLines([one])).toEqual({ given: 3, right: 2, meant: 3 })
  expect(countLines([one], ['closure'])).toEqual({ given: 1, right: 1, meant: 2 })
})

test('a plan whose lines are not told is left out', () => {
  expect(countLines([plan({ lines: undefined }, { lines: { closure: [[3, 4]] } })])).toEqual({ given: 0, right: 0, meant: 0 })
})

test('precision and recall of nothing are not known', () => {
  const nothing = { given: 0, right: 0, meant: 0 }
  expect([precisionOf(nothing), recallOf(nothing)]).toEqual([null, null])
  expect(precisionOf({ given: 4, right: 1, meant: 2 })).toBe(0.25)
})

test('a part called absent that is there is told apart from one called present that is not', () => {
  const one = plan(
    { present: ['objective', 'closure'], absent: ['standards'] },
    { present: ['objective', 'standards'], absent: ['closure'] },
  )
  expect(presenceOf(one)).toEqual({ n: 3, falselyAbsent: ['closure'], falselyPresent: ['standards'] })
})

test('a fact that cannot be known is right where it is not known, and one that is not told is not judged', () => {
  expect(isFactRight(plan({ sumMinutes: null }, { sumMinutes: null }), 'sumMinutes')).toBe(true)
  expect(isFactRight(plan({ sumMinutes: 50 }, { sumMinutes: null }), 'sumMinutes')).toBe(false)
  expect(isFactRight(plan({}, { sumMinutes: 50 }), 'sumMinutes')).toBeNull()
})
