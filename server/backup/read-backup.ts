import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { damaged, fileFault, newerBackup, noBackup } from './faults.ts'
import { AnyManifest, type BackedUpTable, format, Manifest, names } from './manifest.ts'
import { isWhole } from './seal.ts'
import type { Row } from './tables.ts'

/** A backup whose file is whole. */
export type Backup = {
  manifest: Manifest
  /** Null: it is not in the file. */
  secret: string | null
  /** All rows of a table, a few at a time. @throws AppError at the end, where they are not those that were written */
  rowsOf(table: BackedUpTable): AsyncGenerator<Row[]>
  close(): void
}

const Line = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const rowsAtOnce = 100
/** As text: what stands in it is short, but for the tables. */
const longestPart = 10_000_000

/** Opens a backup and looks at every byte of it. @throws AppError where it is none, is damaged, or was made by a newer version */
export async function openBackup(file: string): Promise<Backup> {
  const zip = await openedZip(file)
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    const text = async (name: string) => {
      const entry = entries.get(name)
      return entry ? textOf(await zip.openReadStreamPromise(entry)) : null
    }
    const manifest = manifestIn((await text(names.manifest)) ?? '', file)
    return {
      manifest,
      secret: (await text(names.secret))?.trim() ?? null,
      async *rowsOf(table) {
        const entry = entries.get(names.table(table.name))
        if (!entry) throw damaged(file, `the table ${table.name} is missing`)
        yield* rowsIn(await zip.openReadStreamPromise(entry), table, file)
      },
      close: () => zip.close(),
    }
  } catch (cause) {
    zip.close()
    throw cause instanceof AppError ? cause : damaged(file, 'it can’t be read', cause)
  }
}

async function openedZip(file: string): Promise<ZipFile> {
  try {
    if (!(await beginsAsZip(file))) throw noBackup(file)
    if (!(await isWhole(file))) throw damaged(file, 'not all of it is as it was written')
    return await yauzl.openPromise(file, { lazyEntries: true, autoClose: false })
  } catch (cause) {
    throw fileFault(cause, file)
  }
}

async function beginsAsZip(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004'
  } finally {
    await handle.close()
  }
}

function manifestIn(text: string, file: string): Manifest {
  const json = (() => {
    try {
      return JSON.parse(text) as unknown
    } catch (cause) {
      throw text === '' ? noBackup(file) : damaged(file, 'what it says of itself can’t be read', cause)
    }
  })()
  const any = AnyManifest.safeParse(json)
  if (any.success && any.data.format > format) throw newerBackup(any.data.app)
  const manifest = Manifest.safeParse(json)
  if (!manifest.success) throw damaged(file, 'what it says of itself can’t be understood', manifest.error)
  return manifest.data
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > longestPart) throw new Error('A part is too long')
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function* rowsIn(stream: Readable, { name, rows, sha256 }: BackedUpTable, file: string): AsyncGenerator<Row[]> {
  const hash = createHash('sha256')
  let count = 0
  let page: Row[] = []
  for await (const line of linesIn(stream, hash)) {
    page.push(Line.parse(JSON.parse(line)))
    count += 1
    if (page.length < rowsAtOnce) continue
    yield page
    page = []
  }
  yield page
  if (hash.digest('hex') !== sha256 || count !== rows) throw damaged(file, `the table ${name} is not as it was written`)
}

/** Lines end with a line feed and nothing else: a coach’s words may hold every other sign that a line could end with. */
async function* linesIn(stream: Readable, hash: { update(bytes: Buffer): unknown }): AsyncGenerator<string> {
  let rest: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at)]).toString('utf8')
      rest = []
      from = at + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString('utf8')
}
