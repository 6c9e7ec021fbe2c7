import { expect, test } from 'vitest'
import { placeInWords } from './place-of-item.ts'

type Placed = Parameters<typeof placeInWords>[0]
const item = (position: number, part: Partial<Placed> = {}) =>
  ({ id: `i${position}`, position, kind: 'question', core: false, state: 'in_review', ...part }) as Placed
const said = (items: Placed[]) => items.map((each) => placeInWords(each, items))

test('the first opens, the core is named, a question after them waits for its turn', () => {
  expect(said([item(0), item(1, { core: true }), item(2)])).toEqual([['Opening'], ['Core'], ['If it goes there']])
})

test('what is not a question says what it is, and may open too', () => {
  const items = [item(0, { kind: 'shared-data' }), item(1, { kind: 'offer' }), item(2, { kind: 'agreement' })]
  expect(said(items)).toEqual([['Opening', 'To lay on the table'], ['An offer'], ['Agreement']])
})

test('where the first was rejected the next one opens, and a core question stays one', () => {
  expect(said([item(0, { state: 'rejected' }), item(1), item(2)]).slice(1)).toEqual([['Opening'], ['If it goes there']])
  expect(said([item(0, { state: 'rejected' }), item(1, { core: true }), item(2)]).slice(1)).toEqual([['Core'], ['If it goes there']])
})

test('the order is that of the coach, however the items come', () => {
  expect(said([item(1), item(0)])).toEqual([['If it goes there'], ['Opening']])
})
