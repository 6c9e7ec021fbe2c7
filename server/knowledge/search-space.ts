import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { DIMENSIONS } from './sentence-encoder.ts'

/**
 * What the encoder says of a text before it says what it is about. Of any two texts in English it says that they are alike (the mean), and
 * then, more than anything, how long they are: the first of these directions goes with the number of words (correlation 0.90), which sets a
 * search of six words apart from every paragraph that answers it.
 */
export type SearchSpace = z.infer<typeof SearchSpace>
const numbers = z.array(z.number()).length(DIMENSIONS)
const SearchSpace = z.object({ mean: numbers, directions: z.array(z.object({ toward: numbers, kept: z.number().min(0).max(1) })) })

/** Where `npm run index` keeps it. */
export const searchSpaceFile = fileURLToPath(new URL('../../knowledge-base/search-space.json', import.meta.url))

let read: { space: SearchSpace; version: string } | undefined
function readSpace() {
  if (read) return read
  const text = readFileSync(searchSpaceFile, 'utf8')
  read = { space: SearchSpace.parse(JSON.parse(text)), version: createHash('sha256').update(text).digest('hex').slice(0, 12) }
  return read
}

/** Part of the version of whatever holds vectors of this space. */
export const searchSpaceVersion = (): string => readSpace().version

/** The encoder's vector as it is searched, of length 1: without the mean, and with less of what says nothing about a text. */
export const inSearchSpace = (vector: Float32Array): Float32Array => placed(vector, readSpace().space)

/** The same, in any space. */
export function placed(vector: Float32Array, { mean, directions }: SearchSpace): Float32Array {
  const moved = vector.map((value, index) => value - (mean[index] ?? 0))
  for (const { toward, kept } of directions) {
    addTo(moved, toward, -(1 - kept) * along(moved, toward))
  }
  return unit(moved)
}

/** More of them gave no more (README, "Measured"). */
const DIRECTIONS = 2
const ROUNDS = 100

/**
 * Finds the space from the vectors of pages: of one page all texts are about the same, so where they differ most they differ in something
 * else. The directions in which they do (principal components, by power iteration) count for as much less as they stand out.
 */
export function findSearchSpace(pages: readonly (readonly Float32Array[])[]): SearchSpace {
  const differences = pages.flatMap((vectors) => {
    const middle = meanOf(vectors)
    return vectors.map((vector) => vector.map((value, index) => value - (middle[index] ?? 0)))
  })
  const variance = (of: (vector: Float32Array) => number): number =>
    differences.reduce((sum, vector) => sum + of(vector) ** 2, 0) / differences.length
  const all = variance((vector) => Math.hypot(...vector))
  const found: { toward: Float32Array; spread: number }[] = []
  for (let number = 0; number < DIRECTIONS; number++) {
    const toward = strongest(differences, found)
    found.push({ toward, spread: variance((vector) => along(vector, toward)) })
  }
  const usual = (all - found.reduce((sum, { spread }) => sum + spread, 0)) / (DIMENSIONS - DIRECTIONS)
  return {
    mean: rounded(meanOf(pages.flat())),
    // The fourth root: half of the way to a space in which no direction stands out (whitening), where words of no weight would count as much as any.
    directions: found.map(({ toward, spread }) => ({ toward: rounded(toward), kept: spread > usual ? (usual / spread) ** 0.25 : 1 })),
  }
}

function strongest(vectors: readonly Float32Array[], found: readonly { toward: Float32Array }[]): Float32Array {
  let toward = unit(new Float32Array(DIMENSIONS).fill(1))
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float32Array(DIMENSIONS)
    for (const vector of vectors) addTo(next, vector, along(vector, toward))
    for (const { toward: earlier } of found) {
      addTo(next, earlier, -along(next, earlier))
    }
    toward = unit(next)
  }
  return toward
}

// Loops over numbers alone: of millions of steps, an iterator or a function at each is most of the time.
function along(vector: Float32Array, toward: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < vector.length; index++) sum += (vector[index] ?? 0) * (toward[index] ?? 0)
  return sum
}

function addTo(sum: Float32Array, vector: ArrayLike<number>, times: number): void {
  for (let index = 0; index < vector.length; index++) sum[index] = (sum[index] ?? 0) + times * (vector[index] ?? 0)
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(DIMENSIONS)
  for (const vector of vectors) for (const [index, value] of vector.entries()) sum[index] = (sum[index] ?? 0) + value
  return sum.map((value) => value / Math.max(1, vectors.length))
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(along(vector, vector)) || 1
  return vector.map((value) => value / length)
}

const rounded = (vector: Float32Array): number[] => Array.from(vector, (value) => Number(value.toFixed(4)))
