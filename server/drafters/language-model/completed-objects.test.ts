import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completedObjects } from './completed-objects.ts'

/** The objects with a slot that a text holds, when it comes in these pieces. */
function slotsIn(pieces: string[]): unknown[] {
  const objects = completedObjects()
  return pieces.flatMap((piece) => objects(piece)).filter((object) => typeof object === 'object' && object !== null && 'slot' in object)
}

const first = { slot: 'S1', text: 'What did {Student1} mean by "the same {amount}"?', replies: [{ heard: 'a } brace', say: 'b { brace' }] }
const second = { slot: 'S2', text: 'A back\\slash, a “quote”, and a\nnew line 🙂', replies: [] }
const whole = JSON.stringify({ items: [first, second] })

test('an object is found as soon as it is complete, and not before', () => {
  const objects = completedObjects()
  const end = whole.indexOf(JSON.stringify(first)) + JSON.stringify(first).length
  expect(objects(whole.slice(0, end - 1))).toEqual(first.replies)
  expect(objects(whole.slice(end - 1, end))).toEqual([first])
})

test.each([
  ['nothing', whole],
  ['prose', `Here is the plan for {Student1}, "as asked": ${whole} I hope it helps {you}!`],
  ['a fence', `\`\`\`json\n${JSON.stringify({ items: [first, second] }, null, 2)}\n\`\`\``],
  ['a bare list', JSON.stringify([first, second])],
  ['lines', `${JSON.stringify(first)}\n${JSON.stringify(second)}`],
  ['an object that was never ended', `{"items":[{"slot":"S1","te${whole}`],
  ['a stray brace and a stray mark', `{ "what { " a ${whole}`],
  ['an answer in an answer', `{"answer":{"result":${whole}}}`],
])('objects are found with %s around them', (_, text) => {
  expect(slotsIn([text])).toEqual([first, second])
})

test('an answer that is cut off loses only the object it was cut off in', () => {
  for (let end = whole.indexOf('"S2"'); end < whole.length - 3; end++) expect(slotsIn([whole.slice(0, end)])).toEqual([first])
})

test('what stands in a string is no object', () => {
  expect(slotsIn([JSON.stringify({ slot: 'S1', text: JSON.stringify({ slot: 'S2' }) })])).toHaveLength(1)
})

const item = fc.record({
  slot: fc.constantFrom('S1', 'S2', 'S30'),
  text: fc.string({ unit: 'binary' }),
  replies: fc.array(fc.dictionary(fc.string(), fc.string()), { maxLength: 2 }),
})

test('however an answer is split into pieces, the same objects are found', () => {
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 4 }),
      fc.string(),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.boolean(),
      (items, prose, cuts, isPretty) => {
        const text = prose + JSON.stringify({ items }, null, isPretty ? 2 : 0)
        const at = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((one, other) => one - other)
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end))
        const found = slotsIn([text])
        expect(slotsIn(pieces)).toEqual(found)
        expect(slotsIn([...text].flatMap((letter) => letter.split('')))).toEqual(found)
        expect(found).toEqual(JSON.parse(JSON.stringify(items)))
      },
    ),
    { numRuns: 300 },
  )
})

test('a flood of braces takes neither memory nor time without end', () => {
  const objects = completedObjects()
  for (let count = 0; count < 200; count++) objects('{"a":{"'.repeat(500))
  expect(slotsIn(['{"'.repeat(50_000), '\n', whole])).toEqual([first, second])
})
