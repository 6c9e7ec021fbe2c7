import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { DocumentVersion, KeptPassage } from '../domain/own-document.ts'
import { openOwnIndex } from './own-index.ts'
import { packVector } from './vectors.ts'

const unit = () => new Float32Array(512).fill(1 / Math.sqrt(512))

/** A shelf with documents of so many passages each; the words are the document’s. */
function shelfOf(documents: Record<string, { words: string; passages: number }>) {
  const version = (id: string): DocumentVersion => ({ id, ownerId: 'lee', title: id, sharedWith: 'team', version: 1 })
  const passages = (id: string): KeptPassage[] =>
    Array.from({ length: documents[id]?.passages ?? 0 }, (_, n) => ({
      ...{ key: `${id}/${n}`, heading: 'On waiting', hash: `${id} ${n}`, vector: packVector(unit()), isFlagged: false },
      text: `${documents[id]?.words} number ${n} of what is read there.`,
    }))
  return { versions: async () => Object.keys(documents).map(version), passages: async (id: string) => passages(id) }
}

/** As many as have an index of their vectors: documents are kept apart from them, and together. */
const known = Array.from({ length: 1_001 }, (_, n) => {
  const passage = {
    key: `grow/${n}`,
    sourceId: 'grow',
    source: 'GROW',
    heading: 'Goal',
    kind: 'practice' as const,
    text: `What do you want ${n}?`,
  }
  return { passage, vector: unit() }
})

async function opened(documents: Record<string, { words: string; passages: number }>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'own-index-'))
  const shelf = shelfOf(documents)
  const index = openOwnIndex({ shelf, shipped: async () => known, dataDir, log: () => {} })
  onTestFinished(async () => {
    await index.close()
    await rm(dataDir, { recursive: true })
  })
  const filesWith = async (words: string): Promise<number> => {
    const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    return (await Promise.all(files.map(async (file) => (await readFile(file)).includes(words)))).filter(Boolean).length
  }
  const found = async (words: string) => (await index.search({ words, vector: unit(), limit: 50, viewerId: 'lee' })) ?? []
  return { index, filesWith, found }
}

test('a document of few passages among many others leaves no file that says its words when it is removed', async () => {
  const documents: Record<string, { words: string; passages: number }> = {
    one: { words: 'Wait three seconds', passages: 60 },
    mine: { words: 'The Quokkaberry protocol', passages: 3 },
    two: { words: 'Ask one question', passages: 80 },
  }
  const { index, filesWith, found } = await opened(documents)
  expect((await found('Quokkaberry'))[0]?.sourceId).toBe('mine')
  expect(await filesWith('uokkaber')).toBeGreaterThan(0)
  delete documents.mine
  await index.follow()
  expect(await filesWith('uokkaber')).toBe(0)
  expect((await found('Wait three seconds'))[0]?.sourceId).toBe('one')
  expect(JSON.stringify(await found('Quokkaberry'))).not.toContain('uokkaber')
  expect(await filesWith('uokkaber')).toBe(0)
})
