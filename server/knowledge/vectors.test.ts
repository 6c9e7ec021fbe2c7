import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Passage } from '../domain/passage.ts'
import type { Embedder } from './embedder.ts'
import { readKnowledgeBase, shippedKnowledgeBase } from './knowledge-base.ts'
import { passagesOf } from './passages.ts'
import { dot } from './search-index.ts'
import { temporaryFolder } from './testing.ts'
import { completeVectors, contentHash, packVector, plainVector, readVectors, unpackVector, writeVectors } from './vectors.ts'
import { waysIn } from './ways-in.ts'

const passage = (text: string): Passage => ({ key: text, sourceId: 's', source: 'S', heading: 'S', kind: 'strategy', text })
const packed = packVector(Float32Array.of(1, 0))

test('the shipped vectors are those of what is searched: if this fails, run npm run index', async () => {
  const base = await readKnowledgeBase(shippedKnowledgeBase)
  const passages = await passagesOf(base)
  const hashes = [...passages, ...waysIn(base, passages)].map(contentHash)
  const kept = await readVectors(shippedKnowledgeBase)
  expect([...kept.keys()].sort()).toEqual([...new Set(hashes)].sort())
  for (const vector of kept.values()) expect(unpackVector(vector)).toHaveLength(512)
})

test('packing keeps a vector’s direction', () => {
  const numbers = fc.float32Array({ min: -1, max: 1, noNaN: true, minLength: 512, maxLength: 512 })
  fc.assert(
    fc.property(
      numbers.filter((values) => dot(values, values) > 1),
      (values) => {
        const length = Math.sqrt(dot(values, values))
        const unit = values.map((value) => value / length)
        expect(dot(unit, plainVector(packVector(unit)))).toBeGreaterThan(0.9999)
      },
    ),
  )
})

test('the same words have the same hash however they are spaced, and other words another', () => {
  expect(contentHash(passage('Wait  time\nmatters.'))).toBe(contentHash(passage('Wait time matters.')))
  expect(contentHash(passage('Wait time matters.'))).not.toBe(contentHash(passage('Wait time matters!')))
  expect(contentHash({ heading: 'One', text: 'Words' })).not.toBe(contentHash({ heading: 'Two', text: 'Words' }))
})

test('only what is missing is embedded, and what no passage has is dropped', async () => {
  const embedded: string[] = []
  const embedder: Embedder = {
    embed: async () => Float32Array.of(1, 0),
    embedAll: async (texts) => {
      embedded.push(...texts)
      return texts.map(() => Float32Array.of(0, 1))
    },
    close: async () => {},
  }
  const [old, kept, fresh] = [passage('old'), passage('kept'), passage('fresh')]
  const before = new Map([old, kept].map((each) => [contentHash(each), packed]))
  const after = await completeVectors([kept, fresh], before, async () => embedder)

  expect(embedded).toEqual(['S fresh'])
  expect([...after]).toEqual([
    [contentHash(kept), packed],
    [contentHash(fresh), packVector(Float32Array.of(0, 1))],
  ])
})

test('nothing is loaded where nothing is missing', async () => {
  const loaded = () => Promise.reject(new Error('the encoder was loaded'))
  await expect(completeVectors([passage('kept')], new Map([[contentHash(passage('kept')), packed]]), loaded)).resolves.toHaveProperty(
    'size',
    1,
  )
})

test('the file is the same to the byte whatever the order, one vector a line', async () => {
  const { directory, remove } = await temporaryFolder()
  const vectors = ['0000000000000002', '0000000000000001'].map((hash) => [hash, packed] as const)
  const write = async (entries: typeof vectors) => readFile(await writeVectors(directory, new Map(entries)), 'utf8')
  const text = await write(vectors)

  expect(await write([...vectors].reverse())).toBe(text)
  expect(text.split('\n').slice(3, 5)).toEqual([expect.stringContaining('0000000000000001'), expect.stringContaining('0000000000000002')])
  expect(await readVectors(directory)).toEqual(new Map(vectors))
  await remove()
})

test('vectors of another model count as none, and a damaged file is refused by name', async () => {
  const { directory, remove } = await temporaryFolder()
  expect(await readVectors(directory)).toEqual(new Map())
  await writeFile(join(directory, 'vectors.json'), '{ "model": "another", "vectors": { "0000000000000001": "AAAA" } }')
  expect(await readVectors(directory)).toEqual(new Map())
  await writeFile(join(directory, 'vectors.json'), '{ "model": ')
  await expect(readVectors(directory)).rejects.toMatchObject({ message: expect.stringMatching(/^vectors\.json: /) })
  await remove()
})
