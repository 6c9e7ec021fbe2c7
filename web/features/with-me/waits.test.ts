import { expect, test } from 'vitest'
import type { Mine } from '../../requests/with-me.ts'
import { evidenceInWords, newInWords, sharedInWords, standsWith, waitsOf } from './waits.ts'

const accepted = '2026-01-01T00:00:00.000Z'
const alone = { readers: [], knowOfIt: [] }
const coach = (changed: Partial<Mine['coaches'][number]> = {}): Mine['coaches'][number] => ({
  teacherId: 't',
  coach: { name: 'Lee Park' },
  hasLeft: false,
  alsoEvaluates: null,
  endedAt: null,
  endedBy: null,
  goals: [],
  agreement: { words: 'w', changedBy: null, changedAt: null, coachAcceptedAt: accepted, teacherAcceptedAt: accepted },
  handover: null,
  whoCanSee: { goals: alone, agreement: alone, evaluates: alone, answers: alone },
  notice: null,
  ...changed,
})
const agreement = (changed: object) => ({ agreement: { ...coach().agreement, ...changed } })

test('an agreement that is not accepted waits, and so does a handover; of work that has ended nothing does', () => {
  const handover = { id: 'h', to: { name: 'Kim Ode' }, askedAt: accepted, answeredAt: null, answer: null }
  const all = { handover, ...agreement({ teacherAcceptedAt: null, changedBy: 'coach' as const }) }
  const words = (one: Mine['coaches'][number]) => waitsOf({ coaches: [one] }).map((wait) => wait.words)
  expect(words(coach())).toEqual([])
  expect(words(coach(all))).toEqual([
    'Lee Park asks whether Kim Ode may take over your work together',
    'Lee Park changed your agreement: read it, and say whether you accept it',
  ])
  expect(words(coach(agreement({ teacherAcceptedAt: null })))).toHaveLength(1)
  expect(words(coach({ ...all, endedAt: accepted }))).toEqual([])
})

test('how things stand with a coach is said in words, evaluating first', () => {
  expect(standsWith(coach())).toEqual(['both of you accept your agreement'])
  expect(standsWith(coach({ alsoEvaluates: true, ...agreement({ coachAcceptedAt: null }) }))).toEqual([
    'also evaluates you',
    'your agreement waits for Lee Park',
  ])
  expect(standsWith(coach({ endedAt: accepted, alsoEvaluates: true }))).toEqual(['your work together has ended'])
})

test('what is new is said, all of it or how much', () => {
  expect(newInWords({ unread: 0, items: 3, hasSheet: true })).toBe(null)
  expect(newInWords({ unread: 4, items: 3, hasSheet: true })).toBe('New')
  expect(newInWords({ unread: 1, items: 3, hasSheet: false })).toBe('one new thing')
  expect(sharedInWords({ items: 1, hasSheet: true })).toBe('one piece and the evidence sheet')
  expect(sharedInWords({ items: 0, hasSheet: true })).toBe('the evidence sheet')
})

test('what the coach answered about the evidence is told as long as it holds', () => {
  const said = (answer: 'shared' | 'talk-first' | null, hasSheet: boolean) =>
    evidenceInWords({ coach: { name: 'Lee' }, hasSheet, evidenceRequest: { askedAt: accepted, answer } })
  expect(said(null, false)).toMatch('has not answered yet')
  expect(said('talk-first', false)).toMatch('talk about it with you first')
  expect(said('talk-first', true)).toBe(null)
  expect(said('shared', true)).toMatch('shared it')
  expect(said('shared', false)).toBe(null)
  expect(evidenceInWords({ coach: { name: 'Lee' }, hasSheet: false, evidenceRequest: null })).toBe(null)
})
