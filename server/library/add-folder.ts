import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import type { ReadDocument } from '../domain/document-read.ts'
import { largestDocument } from '../domain/limits.ts'
import type { SharedWith } from '../domain/own-document.ts'
import { invalid, unexpected } from '../errors.ts'
import type { Store } from '../store/store.ts'
import type { Library } from './library.ts'

export type Dependencies = { store: Pick<Store, 'documents'>; library: Pick<Library, 'add' | 'replace'>; readDocument: ReadDocument }

/** What became of each file, by its path within the folder. */
export type FolderAdded = { added: string[]; replaced: string[]; unchanged: string[]; unread: { file: string; problem: string }[] }

const endings = ['.docx', '.pdf', '.md', '.markdown', '.txt']

/**
 * Adds every document of a folder and of those in it. One that was added before under the same path is replaced where its words have changed.
 * @throws invalid where there is no such folder, or no document in it
 */
export async function addFolder(
  { folder, ownerId, sharedWith }: { folder: string; ownerId: string; sharedWith: SharedWith },
  { store: { documents }, library, readDocument }: Dependencies,
  onProgress: (file: string, at: number, of: number) => void = () => {},
): Promise<FolderAdded> {
  const files = await documentsIn(folder)
  const own = new Map(
    (await documents.list(ownerId)).flatMap((document) =>
      document.ownerId === ownerId && document.fileName !== null ? [[document.fileName, document.id]] : [],
    ),
  )
  const outcome: FolderAdded = { added: [], replaced: [], unchanged: [], unread: [] }
  for (const [at, path] of files.entries()) {
    const file = relative(folder, path)
    onProgress(file, at + 1, files.length)
    try {
      if ((await stat(path)).size > largestDocument) throw invalid('It is larger than 20 megabytes.', 'Take the pictures out of it.')
      const { title, ...read } = await readDocument({ bytes: await readFile(path), fileName: basename(path) })
      const text = { ...read, title: (title ?? basename(path, extname(path))).slice(0, 200), fileName: file }
      const id = own.get(file)
      if (id === undefined) {
        await library.add(ownerId, text, sharedWith)
        outcome.added.push(file)
      } else if ((await documents.toIndex(id))?.text === text.text) outcome.unchanged.push(file)
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

async function documentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw invalid(`There is no folder ${folder} that can be read.`, 'Give the path of a folder with documents in it.')
  })
  const files = entries
    .filter((entry) => entry.isFile() && endings.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  if (files.length === 0) throw invalid(`There is no document in ${folder}.`, `Documents end in ${endings.join(', ')}.`)
  return files
}
