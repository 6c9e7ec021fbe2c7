import { expect, test } from 'vitest'
import { asTyped, isEmpty, typedFrom } from './typed.ts'

test('what is on record is what one goes on from', () => {
  const talk = { herWords: 'a', herChoice: 'b', when: 'c', promised: 'd', conversationId: '1', savedAt: '2025-11-14T08:00:00.000Z' }
  expect(typedFrom(talk)).toEqual({ teacher: '', herWords: 'a', herChoice: 'b', when: 'c', promised: 'd' })
  expect(isEmpty(typedFrom(null))).toBe(true)
})

test('the name of the teacher alone is not a talk', () => {
  expect(isEmpty({ ...typedFrom(null), teacher: 'Ms Ortiz' })).toBe(true)
  expect(isEmpty({ ...typedFrom(null), when: 'Thursday' })).toBe(false)
})

test('what another version kept is text or nothing', () => {
  expect(asTyped(null)).toBeNull()
  expect(asTyped({ herWords: 'a', when: 3 })).toEqual({ ...typedFrom(null), herWords: 'a' })
})
