import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedder, loadEmbedder, remembering } from './embedder.ts'
/**
 * Texts with the ids and vectors that a second, independent port of this encoder gave for them; its vectors were held against the package's WASM
 * runner on 201 texts (cosine >= 0.99999).
 */
import reference from './reference-vectors.json' with { type: 'json' }
import { dot } from './search-index.ts'

let embedder: Embedder
beforeAll(async () => {
  embedder = await loadEmbedder()
})
afterAll(() => embedder.close())

const floats = (base64: string) => new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)

test.each(reference)('gives "$text" its reference vector', async ({ text, vector }) => {
  expect(dot(await embedder.embed(text), floats(vector))).toBeGreaterThanOrEqual(0.99999)
})

test('a vector has 512 numbers and length 1', async () => {
  const vector = await embedder.embed('Who has not spoken yet?')
  expect(vector).toHaveLength(512)
  expect(dot(vector, vector)).toBeCloseTo(1, 5)
})

test('texts of like meaning lie nearer than texts about something else', async () => {
  const [question, alike, other] = await embedder.embedAll([
    'How long do you pause before somebody answers?',
    'Waiting a few seconds after asking gives students time to think.',
    'The printer on the second floor is out of paper.',
  ])
  if (!question || !alike || !other) throw new Error('three texts, three vectors')
  expect(dot(question, alike)).toBeGreaterThan(dot(question, other) + 0.1)
})

test('what comes after 128 tokens does not count', async () => {
  const long = 'Students explained their thinking to a partner. '.repeat(30)
  expect(await embedder.embed(`${long} Bananas.`)).toEqual(await embedder.embed(long))
})

test.each(['', '  \n\t'])('a text with nothing in it (%j) is refused', async (text) => {
  await expect(embedder.embed(text)).rejects.toThrow(RangeError)
})

test('others get their turn between two texts', async () => {
  const order: string[] = []
  setImmediate(() => order.push('someone else'))
  await embedder.embedAll(['one', 'two', 'three'])
  order.push('all embedded')
  expect(order).toEqual(['someone else', 'all embedded'])
})

test('a remembering embedder embeds a text once and forgets the one used longest ago', async () => {
  const asked: string[] = []
  const counting: Embedder = {
    ...embedder,
    embed: async (text) => {
      asked.push(text)
      return Float32Array.of(text.length)
    },
  }
  const { embed } = remembering(counting, 2)
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) await embed(text)
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})
