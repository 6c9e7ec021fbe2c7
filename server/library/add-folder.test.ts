import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReadDocument } from '../domain/document-read.ts'
import { invalid } from '../errors.ts'
import { temporaryFolder } from '../knowledge/testing.ts'
import type { DocumentText, NewText } from '../store/documents.ts'
import { openTestStore } from '../store/testing.ts'
import { addFolder } from './add-folder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

const readDocument: ReadDocument = async ({ bytes }) => {
  const text = new TextDecoder().decode(bytes)
  if (text === 'broken') throw invalid('It can’t be read.', 'Save it again.')
  return { kind: 'markdown', title: null, text, hidden: [], notes: [] }
}

/** Adds the folder as it is now, over a store that stays the same. */
async function opened() {
  const store = await openTestStore()
  let ids = 0
  const library = {
    async add(ownerId: string, text: DocumentText, sharedWith: 'me' | 'team') {
      const id = `d${++ids}`
      await store.documents.add({ id, ownerId, sharedWith, ...text }, '2026-01-01T00:00:00.000Z')
      return id
    },
    replace: (ownerId: string, id: string, text: NewText) => store.documents.replace(ownerId, id, text, '2026-01-02T00:00:00.000Z'),
  }
  const seen: string[] = []
  const run = (path = folder.directory) =>
    addFolder({ folder: path, ownerId: 'lee', sharedWith: 'team' }, { store, library, readDocument }, (file, at, of) =>
      seen.push(`${at}/${of} ${file}`),
    )
  return { store, run, seen }
}

test('a folder is added with those in it; a second time only what has changed is read anew', async () => {
  const { store, run, seen } = await opened()
  await mkdir(join(folder.directory, 'science'))
  await writeFile(join(folder.directory, 'norms.md'), '# Norms')
  await writeFile(join(folder.directory, 'science', 'labs.txt'), 'Goggles on.')
  await writeFile(join(folder.directory, 'picture.png'), 'no document')
  expect(await run()).toEqual({ added: ['norms.md', join('science', 'labs.txt')], replaced: [], unchanged: [], unread: [] })
  expect(seen).toEqual(['1/2 norms.md', `2/2 ${join('science', 'labs.txt')}`])
  await writeFile(join(folder.directory, 'norms.md'), '# Other norms')
  await rm(join(folder.directory, 'picture.png'))
  expect(await run()).toEqual({ added: [], replaced: ['norms.md'], unchanged: [join('science', 'labs.txt')], unread: [] })
  expect(await store.documents.list('ana')).toMatchObject([{ title: 'norms', sharedWith: 'team' }, { title: 'labs' }])
})

test('what is wrong with one file is said, and the others are read', async () => {
  const { run } = await opened()
  await writeFile(join(folder.directory, 'a.md'), 'broken')
  await writeFile(join(folder.directory, 'b.md'), 'whole')
  expect(await run()).toMatchObject({ added: ['b.md'], unread: [{ file: 'a.md', problem: 'It can’t be read. Save it again.' }] })
})

test('a folder that is not there, or holds no document, is said to be so', async () => {
  const { run } = await opened()
  await expect(run()).rejects.toMatchObject({ status: 400, message: expect.stringContaining('no document') })
  await expect(run(join(folder.directory, 'nowhere'))).rejects.toMatchObject({ status: 400 })
})
