import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setImmediate as giveWay } from 'node:timers/promises'
import { type Connection, connect, type Table } from '@lancedb/lancedb'
import type { DocumentVersion, KeptPassage } from '../domain/own-document.ts'
import type { FoundPassage, Passage } from '../domain/passage.ts'
import { createTurns } from '../in-turn.ts'
import { createPassageTable, type IndexedPassage, type IndexQuery, rowOf, type SearchIndex, searchIndex } from './search-index.ts'
import { unpackVector } from './vectors.ts'

/** Where the documents are that people have added, for an index to follow. */
export type Shelf = {
  /** Every document that has passages. */
  versions(): Promise<DocumentVersion[]>
  passages(id: string): Promise<KeptPassage[]>
}

/** An index over what everybody knows and what people have added. Each process has its own: it can always be made anew from the shelf. */
export type OwnIndex = {
  /** The best of what the shelf holds by now; null where nobody has added anything, or it can't be searched: then what everybody knows is all there is. */
  search(query: IndexQuery): Promise<FoundPassage[] | null>
  /** Takes out of its files what the shelf no longer holds. Never rejects. */
  follow(): Promise<void>
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
/** The folders that are open in this process: another of its number, in another container or before, may have left one. */
const openHere = new Set<string>()
/** Written to the table at once: between two batches the app answers others. */
const rowsAtOnce = 250

export function openOwnIndex({ shelf, shipped, dataDir, log }: Settings): OwnIndex {
  const inTurn = createTurns()
  let opened: Opened | null = null
  /** Searches that read its files: none is taken from under them. */
  const reading = new Set<Promise<unknown>>()
  // What a process that was killed has left says the words of documents that may be removed before anybody searches.
  const swept = removeAbandoned(dataDir).catch((error) => log(`Old files in ${dataDir} can’t be removed: ${brief(error)}`))

  async function open(): Promise<Opened> {
    await swept
    const name = `${FAMILY}-${process.pid}-${randomUUID()}`
    openHere.add(name)
    const folder = join(dataDir, name)
    await mkdir(folder, { recursive: true })
    const known = await shipped()
    const connection = await connect(folder, { readConsistencyInterval: 0 })
    const table = await createPassageTable(connection, known)
    const passages = known.map(({ passage }) => passage)
    return { connection, table, index: searchIndex(connection, table, passages), folder, versions: new Map() }
  }

  /** Brings the table to what the shelf holds, while nobody searches it: so no search finds half of a document. */
  async function bring(current: Opened, there: DocumentVersion[]): Promise<void> {
    const changed = there.filter(({ id, version }) => current.versions.get(id) !== version)
    if (changed.length === 0) return
    await Promise.allSettled(reading)
    for (const { id } of changed) {
      if (current.versions.delete(id)) await current.table.delete(`source_id = '${id}'`)
    }
    for (const document of changed) {
      const passages = await shelf.passages(document.id)
      for (let first = 0; first < passages.length; first += rowsAtOnce) {
        await giveWay()
        await current.table.add(passages.slice(first, first + rowsAtOnce).map((passage) => rowOf(indexed(document, passage))))
      }
      current.versions.set(document.id, document.version)
    }
    // What stood in a document before is not to stay on the disk in an older version of the table.
    await current.table.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true })
  }

  /**
   * What was removed is to stay in no file. LanceDB only marks rows as deleted while they are few of their file, and keeps their words in its index of
   * words: so the whole table goes, and is made anew by the next search.
   */
  async function letGo(there: DocumentVersion[]): Promise<void> {
    const ids = new Set(there.map(({ id }) => id))
    if (opened && [...opened.versions.keys()].some((id) => !ids.has(id))) await drop()
  }

  async function upToDate(): Promise<SearchIndex | null> {
    const there = await shelf.versions()
    await letGo(there)
    if (there.length === 0 && !opened) return null
    opened ??= await open()
    await bring(opened, there)
    return there.length === 0 ? null : opened.index
  }

  /** Begins in turn and lets the next begin: searches run beside each other, and nothing is changed under them. */
  async function begin(query: IndexQuery): Promise<{ found: Promise<FoundPassage[]> } | null> {
    const index = await upToDate()
    if (!index) return null
    const found = index.search(query)
    const over = found.catch(() => undefined).finally(() => reading.delete(over))
    reading.add(over)
    return { found }
  }

  async function drop(): Promise<void> {
    const last = opened
    opened = null
    if (!last) return
    await Promise.allSettled(reading)
    last.index.close()
    await rm(last.folder, { recursive: true, force: true })
    openHere.delete(basename(last.folder))
  }

  async function startAgain(error: unknown): Promise<void> {
    log(`What people have added can’t be searched just now, and is indexed anew: ${brief(error)}`)
    await inTurn('follow', drop).catch(() => undefined)
  }

  return {
    async search(query) {
      for (let attempts = 2; attempts > 0; attempts--) {
        try {
          const begun = await inTurn('follow', () => begin(query))
          return (await begun?.found) ?? null
        } catch (error) {
          await startAgain(error)
        }
      }
      return null
    },
    async follow() {
      await swept
      const goAlong = async () => {
        const there = await shelf.versions()
        await letGo(there)
        if (opened) await bring(opened, there)
      }
      if (opened) await inTurn('follow', goAlong).catch(startAgain)
    },
    async close() {
      await swept
      await inTurn('follow', drop)
    },
  }
}

const brief = (error: unknown): string => String(error).slice(0, 300)

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
    if (pid !== undefined && !openHere.has(name) && !isRunning(Number(pid))) await rm(join(dataDir, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
