import { expect, test } from 'vitest'
import { excerpt, partsMatching } from './matches.ts'

const found = (text: string, q: string) =>
  partsMatching(text, q)
    .filter(({ isFound }) => isFound)
    .map(({ text }) => text)

test('words stand out that begin as those searched for, and none that are everywhere', () => {
  expect(found('A student who raises a hand, a handful of students.', 'students who never raise a hand')).toEqual([
    'student',
    'raises',
    'hand',
    'handful',
    'students',
  ])
  expect(found('The wait, and waiting.', 'wai')).toEqual(['wait', 'waiting'])
  expect(found('Await it.', 'wai')).toEqual([])
  expect(found('What is that?', 'what')).toEqual(['What'])
  expect(found('Anything (at all).', '(.*')).toEqual([])
  expect(found('Anything', '')).toEqual([])
})

test('the parts are the whole text', () => {
  for (const q of ['', 'a', 'e', 'any thing', '.*'])
    expect(
      partsMatching('Anything at all.', q)
        .map(({ text }) => text)
        .join(''),
    ).toBe('Anything at all.')
})

test('an excerpt is the words without their signs, from the sentence on that is looked for', () => {
  expect(excerpt('## Pause\n\n- **Ask** once.\n- Then [wait](https://a.example).', 'wait')).toBe('Pause Ask once. Then wait.')
  const long = `${'Some words that lead up to it. '.repeat(12)}Here they pause at last. ${'More follows after it. '.repeat(20)}`
  const shown = excerpt(long, 'pausing')
  expect(shown).toMatch(/^…\u00a0Here they pause at last\. .*\u00a0…$/)
  expect(shown.length).toBeLessThan(290)
})
