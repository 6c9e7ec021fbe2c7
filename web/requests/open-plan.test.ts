import { expect, test } from 'vitest'
import { type OpenPlan, type Piece, type SharedPlan, withNow } from './open-plan.ts'

const piece = (id: string): Piece => ({
  id,
  kind: 'question',
  stage: null,
  text: `words of ${id}`,
  sharedAt: '',
  isKept: false,
  answers: [],
})
const nobody = { readers: [], knowOfIt: [] }
const sheet = {
  sharedAt: '',
  isKept: false,
  answers: [],
  lines: { teacher: null, context: [], goal: 'a goal', onTheGoal: [], counts: [], words: [], timeline: [] },
}
const plan = (ids: string[], changed: Partial<SharedPlan> = {}): SharedPlan => ({
  draftId: 'd',
  teacherId: 't',
  coach: { name: 'Lee' },
  coachingModel: 'GROW',
  sharedAt: '',
  items: ids.map(piece),
  sheet: null,
  evidence: { exists: true, askedAt: null, answer: null },
  whoCanSee: { items: nobody, sheet: nobody, answers: nobody },
  ...changed,
})
const first = (...given: Parameters<typeof plan>) => withNow(undefined, plan(...given))
const told = ({ places }: OpenPlan) => places.map(({ id, piece: one }) => (one ? id : `(${id})`))

test('what is taken back leaves its place where it was, and none of its words', () => {
  const now = withNow(first(['a', 'b', 'c']), plan(['a', 'c']))
  expect(told(now)).toEqual(['a', '(b)', 'c'])
  expect(told(withNow(now, plan(['c'])))).toEqual(['(a)', '(b)', 'c'])
  expect(JSON.stringify(now)).not.toContain('words of b')
})

test('what is shared anew stands in the order of now, and what comes back is there again', () => {
  const now = withNow(first(['a', 'b']), plan(['b', 'n']))
  expect(told(now)).toEqual(['(a)', 'b', 'n'])
  expect(told(withNow(now, plan(['a', 'b', 'n'])))).toEqual(['a', 'b', 'n'])
})

test('of a plan that is gone every place is left, and nothing of what was in them', () => {
  const now = withNow(first(['a', 'b'], { sheet }), null)
  expect(now).toMatchObject({ isGone: true, sheetTakenBack: true, plan: { coach: { name: 'Lee' }, items: [], sheet: null } })
  expect(told(now)).toEqual(['(a)', '(b)'])
  expect(JSON.stringify(now)).not.toMatch(/words of|a goal/)
  expect(withNow(now, plan(['a'], { sheet }))).toMatchObject({ isGone: false, sheetTakenBack: false })
})

test('a sheet that never was there was not taken back', () => {
  expect(withNow(first(['a']), plan(['a'])).sheetTakenBack).toBe(false)
  expect(withNow(first(['a'], { sheet }), plan(['a'])).sheetTakenBack).toBe(true)
})
