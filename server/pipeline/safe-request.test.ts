import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { noteCalled, openTestKnowledge, planOf } from './testing.ts'

vi.setConfig({ testTimeout: 60_000 })

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
}, 120_000)
afterAll(() => knowledge.close())

const fractions = noteCalled('fraction')
const risky = 'she feels safe, because her uncle hits her with a belt at home'

describe('a sign that someone may be at risk, beside the notes', () => {
  test.each([
    ['goal', 'the goal'],
    ['teacher', 'the teacher’s name'],
    ['purpose', 'the purpose'],
  ] as const)('in the %s is told at once and goes nowhere', async (where, place) => {
    const { events, notices } = await planOf(knowledge, { notes: fractions, [where]: risky })
    expect(notices[0]).toMatchObject({
      reason: 'someone-may-be-at-risk',
      message: expect.stringMatching(`^Part of ${place} may be a sign that someone is at risk\\. .*Nobody has been alerted by this\\.`),
    })
    expect(JSON.stringify(events)).not.toMatch(/belt|uncle/)
  })

  test('in the goal makes the plan one without that goal, and nobody is told that none is on record', async () => {
    const notes = fractions.replace(/^goal:.*$/m, '')
    const { notices, sheet } = await planOf(knowledge, { notes, goal: risky })
    expect(sheet?.goal).toBeNull()
    expect(notices.map(({ reason }) => reason)).toEqual(['someone-may-be-at-risk'])
  })

  test('in the head of the notes is no goal, and is on no sheet', async () => {
    const notes = fractions.replace(/^goal:.*$/m, `goal: ${risky}`).replace(/^teacher:.*$/m, `teacher: Ms Lee, ${risky}`)
    const { events, notices, sheet } = await planOf(knowledge, { notes })
    expect(notices[0]?.message).toMatch(/^Part of your notes may be/)
    expect(sheet).toMatchObject({ goal: null, teacher: null })
    expect(JSON.stringify(events)).not.toMatch(/belt|uncle/)
  })

  test('in notes, goal and the last talk is told in one sentence', async () => {
    const lastTalk = { herWords: 'I want to die', herChoice: '', when: '', promised: '', savedAt: '2025-11-14T10:00:00Z' }
    const notes = `${fractions}\n10:40 Leo told me his dad hits him.`
    const { notices } = await planOf(knowledge, { notes, goal: risky }, { lastTalk })
    expect(notices[0]?.message).toMatch(/^Part of your notes, the goal, and what stayed of the last talk may be/)
  })
})

test('what nobody can see in a goal is not passed on', async () => {
  const { items, sheet } = await planOf(knowledge, {
    notes: fractions,
    goal: 'students \u202eask\u202c each other\u{e0049}\u{e0067} questions',
  })
  expect(sheet?.goal).toBe('students ask each other questions')
  expect(JSON.stringify(items)).toContain('students ask each other questions')
})
