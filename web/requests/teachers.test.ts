import { expect, test } from 'vitest'
import { goingOn, type KnownTeacher, toFindBy } from './teachers.ts'

const teacher = (name: string, changed: Partial<KnownTeacher> = {}): KnownTeacher => ({
  ...{ id: name, name, hasAccount: false, endedAt: null, conversations: 1, goal: null, lastTalk: null },
  ...changed,
})
const endedAt = '2025-11-20T10:00:00.000Z'
const ortiz = teacher('Ms Ortiz')
const before = teacher('Ms Ortiz', { id: 'before', endedAt })
const purdy = teacher('Mr Purdy', { endedAt, conversations: 0 })

test('those with whom the work has ended are suggested nowhere', () => {
  expect(goingOn([before, purdy, ortiz])).toEqual([ortiz])
})

test('past work is still found by them, after the others and told apart, where there is any', () => {
  expect(toFindBy([before, purdy, ortiz])).toEqual([
    { id: 'Ms Ortiz', called: 'Ms Ortiz' },
    { id: 'before', called: 'Ms Ortiz (ended)' },
  ])
})
