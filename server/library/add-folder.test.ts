import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
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
async function opened(onFile: (file: string) => Promise<void> = async () => {}) {
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
  const reading: ReadDocument = async (file) => {
    await onFile(file.fileName)
    return readDocument(file)
  }
  const run = (path = folder.directory) =>
    addFolder({ folder: path, ownerId: 'lee', sharedWith: 'team' }, { store, library, readDocument: reading }, (file, at, of) =>
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
  expect(await run()).toEqual({ added: ['norms.md', join('science', 'labs.txt')], replaced: [], unchanged: [], unread: [], gone: [] })
  expect(seen).toEqual(['1/2 norms.md', `2/2 ${join('science', 'labs.txt')}`])
  await writeFile(join(folder.directory, 'norms.md'), '# Other norms')
  await rm(join(folder.directory, 'picture.png'))
  expect(await run()).toEqual({ added: [], replaced: ['norms.md'], unchanged: [join('science', 'labs.txt')], unread: [], gone: [] })
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

test('a file that is gone or can’t be opened when its turn comes is said to be so, and the others are read', async () => {
  const { run } = await opened(async (path) => {
    if (path.includes('a.md')) await rm(join(folder.directory, 'b.md'))
  })
  for (const name of ['a.md', 'b.md', 'c.md']) await writeFile(join(folder.directory, name), name)
  expect(await run()).toMatchObject({
    added: ['a.md', 'c.md'],
    unread: [{ file: 'b.md', problem: 'It can’t be opened (ENOENT). Check that you may read it.' }],
  })
})

test('a folder of another name, or a file that was brought by itself, is never written over', async () => {
  const { store, run } = await opened()
  await store.documents.add(
    {
      ...{ id: 'mine', ownerId: 'lee', sharedWith: 'me', title: 'Norms', fileName: 'norms.md', kind: 'markdown' },
      text: 'By itself',
      hidden: [],
      notes: [],
    },
    '2026-01-01T00:00:00.000Z',
  )
  for (const name of ['one', 'two']) {
    await mkdir(join(folder.directory, name))
    await writeFile(join(folder.directory, name, 'norms.md'), name)
    expect(await run(join(folder.directory, name))).toMatchObject({ added: ['norms.md'], replaced: [] })
  }
  const texts = await Promise.all((await store.documents.list('lee')).map(async ({ id }) => (await store.documents.toIndex(id))?.text))
  expect(texts.sort()).toEqual(['By itself', 'one', 'two'])
})

test('hidden files and what links lead to stay out', async () => {
  const { run } = await opened()
  const inside = join(folder.directory, 'ours')
  await mkdir(join(inside, '.trash'), { recursive: true })
  for (const path of ['outside.md', 'ours/norms.md', 'ours/.norms.md', 'ours/.trash/old.md', 'ours/~$norms.docx'])
    await writeFile(join(folder.directory, path), path)
  await symlink(join(folder.directory, 'outside.md'), join(inside, 'link.md'))
  await symlink(folder.directory, join(inside, 'around'))
  expect(await run(inside)).toMatchObject({ added: ['norms.md'], unread: [] })
})

test('what could not be indexed is taken in anew, and what is in the folder no more is named', async () => {
  const { store, run } = await opened()
  for (const name of ['a.md', 'b.md']) await writeFile(join(folder.directory, name), name)
  await run()
  const [failed] = (await store.documents.list('lee')).filter(({ fileName }) => fileName?.endsWith('/a.md'))
  await store.documents.failed(failed?.id ?? '', '2026-01-01T00:00:00.000Z', [])
  await rm(join(folder.directory, 'b.md'))
  expect(await run()).toMatchObject({ replaced: ['a.md'], unchanged: [], gone: ['b.md'] })
})
