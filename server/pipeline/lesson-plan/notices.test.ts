import { afterAll, beforeAll, expect, test } from 'vitest'
import { planCalled } from '../../drafters/built-in/feedback/testing/plans.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { openTestKnowledge, planOf } from '../testing.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
})
afterAll(() => knowledge.close())

const feedbackOn = (notes: string) => planOf(knowledge, { notes, coachingModel: 'lesson-feedback' })
const reasons = async (notes: string) => (await feedbackOn(notes)).notices.map(({ reason }) => reason)

test('a plan that is whole needs no notice, and none asks for a goal', async () => {
  expect(await reasons(planCalled('fractions'))).toEqual([])
})

test('a thin plan is told in words about plans', async () => {
  const { notices } = await feedbackOn(planCalled('thin'))
  expect(notices).toMatchObject([{ reason: 'thin-notes', message: expect.stringContaining('The plan is short') }])
})

test('an objective that was not found is said so, with what to do', async () => {
  const without = planCalled('fractions').replace(/## Objective\n.*\n/, '')
  expect(await reasons(without)).toEqual(['no-objective'])
})

test('a sign that someone is at risk comes first, and goes no further', async () => {
  const risk = 'Dana told me her stepfather hits her at night.'
  const { notices, items } = await feedbackOn(`${planCalled('fractions')}\n${risk}\n`)
  expect(notices[0]).toMatchObject({ reason: 'someone-may-be-at-risk', message: expect.stringContaining('the lesson plan') })
  expect(JSON.stringify(items)).not.toContain('stepfather')
})

test('nothing of a plan stands on a sheet of what was seen and heard', async () => {
  const { sheet, findings } = await feedbackOn(planCalled('fractions'))
  expect(sheet).toMatchObject({ onTheGoal: [], counts: [], words: [], timeline: [], opinionsLeftOut: 0 })
  expect(findings).toEqual([])
})

test('a section with nothing in it is no finding', async () => {
  const { items, findings } = await feedbackOn(planCalled('pe'))
  expect(items.some(({ group }) => group === 'strengths')).toBe(false)
  expect(findings).toEqual([])
})
