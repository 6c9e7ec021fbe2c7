import { describe, expect, test } from 'vitest'
import { checkText } from '../checks/check.ts'
import { peersOf } from './peers.ts'
import { goalsKeptAside, goalsSeen } from './testing/goals.ts'

const judged = (goal: string) => {
  const [, easy, , reachable, studentFocused] = peersOf(goal).map(({ holds }) => holds)
  return [easy, reachable, studentFocused]
}

describe('a goal by PEERS', () => {
  test.each(goalsSeen)('%s: easy %j, reachable %j, student-focused %j', (goal, ...holds) => {
    expect(judged(goal)).toEqual(holds)
  })

  test.each(goalsKeptAside)('kept aside: %s: easy %j, reachable %j, student-focused %j', (goal, ...holds) => {
    expect(judged(goal)).toEqual(holds)
  })

  test.each([...goalsSeen, ...goalsKeptAside])('five letters in order, and what only the teacher can say is asked: %s', (goal) => {
    const tests = peersOf(goal)
    expect(tests.map(({ letter }) => letter).join('')).toBe('PEERS')
    expect([tests[0]?.holds, tests[2]?.holds]).toEqual([null, null])
    for (const { holds, why } of tests) {
      expect(why.endsWith(holds === true ? '.' : '?')).toBe(true)
      expect(checkText({ text: why, kind: holds === true ? 'shared-data' : 'question', purpose: 'examine' })).toEqual([])
      expect(why).not.toContain('“')
    }
  })
})
