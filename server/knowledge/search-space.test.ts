import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readKnowledgeBase, shippedKnowledgeBase } from './knowledge-base.ts'
import { passagesOf, searchText } from './passages.ts'
import { dot } from './search-index.ts'
import { findSearchSpace, inSearchSpace, placed, searchSpaceFile } from './search-space.ts'
import { contentHash, findShippedSpace, packVector, plainVector, readVectors, unpackVector } from './vectors.ts'
import { waysIn } from './ways-in.ts'

const base = await readKnowledgeBase(shippedKnowledgeBase)
const passages = await passagesOf(base)
const searched = [...passages, ...waysIn(base, passages)]
const vectors = await readVectors(shippedKnowledgeBase)
const shipped = findShippedSpace(searched, vectors)

/** Each topic and the length of a text is one number of a vector, and nothing else is in it. */
function vectorOf(topic: number, length: number): Float32Array {
  const vector = new Float32Array(512)
  vector[0] = 1
  vector[10 + topic] = 0.5
  vector[5] = length
  return vector
}
const made = Array.from({ length: 20 }, (_, topic) => [-0.6, -0.2, 0.3, 0.5].map((length) => vectorOf(topic, length)))

test('the space that is kept is the one of the shipped knowledge: if this fails, run npm run index', async () => {
  const kept = JSON.parse(await readFile(searchSpaceFile, 'utf8'))
  for (const [at, { toward, kept: share }] of shipped.directions.entries()) {
    expect(dot(Float32Array.from(toward), kept.directions[at].toward)).toBeGreaterThan(0.999)
    expect(share).toBeCloseTo(kept.directions[at].kept, 3)
  }
})

test('what sets texts about the same apart is found, and counts for less', () => {
  const { directions } = findSearchSpace(made)
  expect(Math.abs(directions[0]?.toward[5] ?? 0)).toBeGreaterThan(0.99)
  expect(directions[0]?.kept).toBeLessThan(0.3)
})

test('a short text and a long one about the same come nearer than two as long about different things', () => {
  const space = findSearchSpace(made)
  const [short, long, other] = [vectorOf(1, -0.6), vectorOf(1, 0.5), vectorOf(2, -0.6)]
  expect(dot(short, long)).toBeLessThan(dot(short, other))
  const near = (one: Float32Array, two: Float32Array) => dot(placed(one, space), placed(two, space))
  expect(near(short, long)).toBeGreaterThan(near(short, other))
})

test('how long a text is says less of where it is found than before', () => {
  const lengths = searched.map((passage) => Math.log(searchText(passage).split(' ').length))
  const plain = searched.map((passage) => plainVector(vectors.get(contentHash(passage)) ?? ''))
  const toward = Float32Array.from(shipped.directions[0]?.toward ?? [])
  const correlation = Math.abs(
    correlate(
      plain.map((vector) => dot(toward, vector)),
      lengths,
    ),
  )
  expect(correlation).toBeGreaterThan(0.8)
  const spread = (all: Float32Array[]) => variance(all.map((vector) => dot(toward, vector)))
  expect(spread(plain.map(inSearchSpace))).toBeLessThan(spread(plain))
})

test('what was kept small and what is asked now meet in the same space, at length 1', () => {
  for (const passage of searched.slice(0, 50)) {
    const vector = plainVector(vectors.get(contentHash(passage)) ?? '')
    expect(dot(inSearchSpace(vector), unpackVector(packVector(vector)))).toBeGreaterThan(0.9999)
    expect(dot(inSearchSpace(vector), inSearchSpace(vector))).toBeCloseTo(1, 5)
  }
  expect(inSearchSpace(new Float32Array())).toHaveLength(0)
})

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
function variance(numbers: readonly number[]): number {
  const middle = mean(numbers)
  return mean(numbers.map((number) => (number - middle) ** 2))
}
function correlate(some: readonly number[], others: readonly number[]): number {
  const [one, two] = [mean(some), mean(others)]
  return mean(some.map((number, at) => (number - one) * ((others[at] ?? 0) - two))) / Math.sqrt(variance(some) * variance(others))
}
