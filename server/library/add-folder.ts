import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import type { ReadDocument } from '../domain/document-read.ts'
import { largestDocument } from '../domain/limits.ts'
import type { SharedWith } from '../domain/own-document.ts'
import { AppError, invalid, unexpected } from '../errors.ts'
import type { Store } from '../store/store.ts'
import type { Library } from './library.ts'
import { tidied, titleFrom } from './names.ts'

export type Dependencies = { store: Pick<Store, 'documents'>; library: Pick<Library, 'add' | 'replace'>; readDocument: ReadDocument }

type Unread = { file: string; problem: string }

/** What became of each file, by its path within the folder. `gone` were added from it before and are in it no more: they can still be found. */
export type FolderAdded = { added: string[]; replaced: string[]; unchanged: string[]; unread: Unread[]; gone: string[] }

const endings = ['.docx', '.pdf', '.md', '.markdown', '.txt']

/**
 * Adds every document of a folder and of those in it, but hidden ones and those that links lead to. One that was added before from a folder
 * of this name, under the same path, is replaced where its words have changed.
 * @throws invalid where there is no such folder, or no document in it
 */
export async function addFolder(
  { folder, ownerId, sharedWith }: { folder: string; ownerId: string; sharedWith: SharedWith },
  { store: { documents }, library, readDocument }: Dependencies,
  onProgress: (file: string, at: number, of: number) => void = () => {},
): Promise<FolderAdded> {
  const { files, unread } = await documentsIn(folder)
  // With the folder's name before it: a file of another folder, or one that was brought by itself, is another document.
  const within = `${tidied(basename(resolve(folder)))}/`
  const nameOf = (file: string) => within + tidied(file.split(sep).join('/'))
  const own = new Map(
    (await documents.list(ownerId)).flatMap((document) =>
      document.ownerId === ownerId && document.fileName !== null ? [[document.fileName, document.id]] : [],
    ),
  )
  const names = new Set(files.map((path) => nameOf(relative(folder, path))))
  const gone = [...own.keys()].filter((name) => name.startsWith(within) && !names.has(name)).map((name) => name.slice(within.length))
  const outcome: FolderAdded = { added: [], replaced: [], unchanged: [], unread, gone }
  for (const [at, path] of files.entries()) {
    const file = relative(folder, path)
    onProgress(file, at + 1, files.length)
    try {
      const { title, ...read } = await readDocument({ bytes: await bytesOf(path), fileName: basename(path) })
      const text = { ...read, title: titleFrom(title ?? basename(path, extname(path))), fileName: nameOf(file) }
      const id = own.get(text.fileName)
      const before = id === undefined ? null : await documents.toIndex(id)
      if (id === undefined || before === null) {
        await library.add(ownerId, text, sharedWith)
        outcome.added.push(file)
      } else if (before.text === text.text && before.state !== 'failed') outcome.unchanged.push(file)
      else {
        await library.replace(ownerId, id, text)
        outcome.replaced.push(file)
      }
    } catch (cause) {
      const { message, next, status } = unexpected(cause)
      // What is wrong with one file is said, and the others are read.
      if (status >= 500) throw cause
      outcome.unread.push({ file, problem: `${message} ${next}` })
    }
  }
  return outcome
}

/** @throws invalid where it is too large, can't be opened, or is gone by now */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > largestDocument) throw invalid('It is larger than 20 megabytes.', 'Take the pictures out of it.')
    return await readFile(path)
  } catch (cause) {
    throw cause instanceof AppError ? cause : notOpened(cause)
  }
}

const notOpened = (cause: unknown) =>
  invalid(`It can’t be opened (${cause instanceof Error && 'code' in cause ? cause.code : 'unknown'}).`, 'Check that you may read it.')

/** What programs keep for themselves begins with a point, and with ~$ what Word notes of a document that is open. */
const isHidden = (name: string): boolean => /^(?:\.|~\$)/.test(name)

async function documentsIn(folder: string): Promise<{ files: string[]; unread: Unread[] }> {
  const files: string[] = []
  const unread: Unread[] = []
  const waiting = [folder]
  for (let within = waiting.shift(); within !== undefined; within = waiting.shift()) {
    const entries = await readdir(within, { withFileTypes: true }).catch((cause: unknown) => {
      if (within === folder)
        throw invalid(`There is no folder ${folder} that can be read.`, 'Give the path of a folder with documents in it.')
      const { message, next } = notOpened(cause)
      unread.push({ file: relative(folder, within), problem: `${message} ${next}` })
      return []
    })
    for (const entry of entries) {
      if (isHidden(entry.name)) continue
      const path = join(within, entry.name)
      if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile() && endings.includes(extname(entry.name).toLowerCase())) files.push(path)
    }
  }
  if (files.length + unread.length === 0) throw invalid(`There is no document in ${folder}.`, `Documents end in ${endings.join(', ')}.`)
  return { files: files.sort(), unread }
}
