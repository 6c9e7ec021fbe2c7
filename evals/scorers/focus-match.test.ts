import { expect, test } from 'vitest'
import { focusMatch, topFocus } from './focus-match.ts'

test('a first area weighs more than a second, and an opinion weighs nothing', () => {
  const evidence = [
    { kind: 'action', focus: ['routines', 'engagement'] },
    { kind: 'count', focus: ['engagement'] },
    { kind: 'coach-opinion', focus: ['technology'] },
  ] as const
  expect(topFocus(evidence.map((span) => ({ ...span, focus: [...span.focus] })))).toEqual(['engagement', 'routines'])
})

test('only four areas count', () => {
  const focus = ['wait-time', 'routines', 'engagement', 'assessment', 'technology'] as const
  expect(topFocus([{ kind: 'action', focus: [...focus] }])).toHaveLength(4)
})

test('an area that is not true costs precision, one that is absent costs recall', () => {
  expect(focusMatch(['routines', 'technology'], ['routines', 'wait-time', 'engagement'])).toEqual({ hits: 1, named: 2, wanted: 3 })
})
