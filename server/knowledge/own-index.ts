import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Connection, connect, type Table } from '@lancedb/lancedb'
import type { DocumentVersion, KeptPassage } from '../domain/own-document.ts'
import type { Passage } from '../domain/passage.ts'
import { createTurns } from '../in-turn.ts'
import { createPassageTable, type IndexedPassage, rowOf, type SearchIndex, searchIndex } from './search-index.ts'
import { unpackVector } from './vectors.ts'

/** Where the documents are that people have added, for an index to follow. */
export type Shelf = {
  /** Every document that has passages. */
  versions(): Promise<DocumentVersion[]>
  passages(id: string): Promise<KeptPassage[]>
}

/** An index over what everybody knows and what people have added. Each process has its own: it can always be made anew from the shelf. */
export type OwnIndex = {
  /** The index as the shelf is by now; null where nobody has added anything, or it can't be made: then what everybody knows is all there is. */
  upToDate(): Promise<SearchIndex | null>
  close(): Promise<void>
}

type Settings = {
  shelf: Shelf
  /** What everybody knows. */
  shipped: () => Promise<IndexedPassage[]>
  dataDir: string
  log: (message: string) => void
}

type Opened = { connection: Connection; table: Table; index: SearchIndex; folder: string; versions: Map<string, number> }

const FAMILY = 'own-index'

export function openOwnIndex({ shelf, shipped, dataDir, log }: Settings): OwnIndex {
  const inTurn = createTurns()
  let opened: Opened | null = null

  async function open(): Promise<Opened> {
    await removeAbandoned(dataDir)
    const folder = join(dataDir, `${FAMILY}-${process.pid}-${randomUUID()}`)
    await mkdir(folder, { recursive: true })
    const known = await shipped()
    const connection = await connect(folder, { readConsistencyInterval: 0 })
    const table = await createPassageTable(connection, known)
    const passages = known.map(({ passage }) => passage)
    return { connection, table, index: searchIndex(connection, table, passages), folder, versions: new Map() }
  }

  /** Brings the table to what the shelf holds: each document all at once, so that no search finds half of one. */
  async function follow(current: Opened, there: DocumentVersion[]): Promise<void> {
    const gone = [...current.versions.keys()].filter((id) => !there.some((document) => document.id === id))
    const changed = there.filter(({ id, version }) => current.versions.get(id) !== version)
    if (gone.length + changed.length === 0) return
    for (const id of gone) {
      await current.table.delete(`source_id = '${id}'`)
      current.versions.delete(id)
    }
    for (const document of changed) {
      const rows = (await shelf.passages(document.id)).map((passage) => rowOf(indexed(document, passage)))
      if (rows.length === 0) continue
      await current.table
        .mergeInsert('key')
        .whenMatchedUpdateAll()
        .whenNotMatchedInsertAll()
        .whenNotMatchedBySourceDelete({ where: `source_id = '${document.id}'` })
        .execute(rows)
      current.versions.set(document.id, document.version)
    }
    // What was removed is not to stay on the disk in an older version of the table.
    await current.table.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true })
  }

  async function drop(): Promise<void> {
    const last = opened
    opened = null
    if (!last) return
    last.index.close()
    await rm(last.folder, { recursive: true, force: true })
  }

  return {
    upToDate: () =>
      inTurn('follow', async () => {
        try {
          const there = await shelf.versions()
          if (there.length === 0 && !opened) return null
          opened ??= await open()
          await follow(opened, there)
          return there.length === 0 ? null : opened.index
        } catch (error) {
          log(`What people have added can’t be searched just now, and is indexed anew: ${String(error).slice(0, 300)}`)
          await drop().catch(() => undefined)
          return null
        }
      }),
    close: () => inTurn('follow', drop),
  }
}

const indexed = (
  { id, ownerId, title, sharedWith }: DocumentVersion,
  { key, heading, text, vector, isFlagged }: KeptPassage,
): IndexedPassage => {
  const passage: Passage = { key, sourceId: id, source: title, heading, kind: 'document', text }
  return { passage, vector: unpackVector(vector), seenBy: sharedWith === 'team' ? 'team' : { viewerId: ownerId }, isFlagged }
}

/** Folders of processes that are no more. */
async function removeAbandoned(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir).catch(() => [])) {
    const pid = new RegExp(`^${FAMILY}-(\\d+)-`).exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dataDir, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
