import { expect, test } from 'vitest'
import { distinct } from './distinct.ts'
import { item } from './testing.ts'

const check = (...texts: string[]) => distinct(texts.map((text, i) => item(text, { itemId: `i${i + 1}` })))

test('two items that ask the same are flagged once, at the later one', () => {
  expect(check('What did you notice about the groups?', 'When will you try it?', 'So what did you notice about the groups?')).toMatchObject(
    [{ rule: 'distinct', itemId: 'i3' }],
  )
})

test('the same words about other data are another question', () => {
  expect(
    check('At 10:12 I heard the same four students. What do you make of that?', 'Nine slips name a cause. What do you make of that?'),
  ).toEqual([])
})

test('different questions pass', () => {
  expect(check('What did you notice about the groups?', 'What would you like students to say by Friday?')).toEqual([])
})
