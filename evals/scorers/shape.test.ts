import { expect, test } from 'vitest'
import { anAgreement, aQuestion, sampleStages } from '../testing/samples.ts'
import { shapeProblems, stagesLeftOut } from './shape.ts'

const core = aQuestion({ core: true, evidence: ['E1'] })
const plan = [aQuestion(), core, core, core, anAgreement()]

test('an opening, three core questions and an agreement are a plan', () => {
  expect(shapeProblems(plan)).toEqual([])
})

test('each departure is named', () => {
  expect(shapeProblems(plan.slice(1))).toEqual(['4 items', 'no opening before the coach’s data'])
  expect(shapeProblems([...plan.slice(0, 4), core])).toEqual(['4 core questions', 'no agreement at the end'])
  expect(shapeProblems([])).toHaveLength(4)
})

test('a stage without an item is left out', () => {
  expect(stagesLeftOut([aQuestion({ group: 'goal' })], sampleStages('goal', 'reality'))).toEqual(['reality'])
})
