import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { access, type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Kysely, Transaction } from 'kysely'
import { ZipFile } from 'yazl'
import { invalid } from '../errors.ts'
import { stepsIn, stepsWith } from '../store/migrate.ts'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'
import { fileFault, newerData, nothingThere } from './faults.ts'
import { type BackedUpTable, format, Manifest, markOf, names, neverTaken, sealOf } from './manifest.ts'
import { placeForSeal, putSeal, sealer } from './seal.ts'
import { inSnapshot, pagesOf } from './snapshot.ts'
import { ownTables, type Steps, type TableShape, tablesIn } from './tables.ts'

export type Source = {
  db: Kysely<Tables>
  kind: StoreKind
  steps: Steps
  secret: string
  /** It is kept in the data folder, and not by whoever set AUTH_SECRET. */
  isSecretKept: boolean
}
export type About = { app: string; now: () => Date; tell: (said: string) => unknown }

/** For the eyes of its owner alone: everything is in it. */
const mode = 0o600

/**
 * Writes everything that is kept to a file, as of one moment, while the app goes on. Held in memory are a few rows at a time. A file appears under
 * its name once it is whole and on the disk, and never takes another’s place.
 * @throws AppError where there is such a file, there is nothing to back up, or it can’t be written
 */
export async function writeBackup(file: string, source: Source, about: About): Promise<Manifest> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere) throw invalid(`There is a file ${file} already.`, 'Name another one, or put that one elsewhere.')
  const part = `${file}.part`
  const handle = await open(part, 'wx', mode).catch((cause) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') throw beingWritten(part)
    throw fileFault(cause, file)
  })
  try {
    const manifest = await written(handle, source, about)
    await handle.sync()
    await handle.close()
    await rename(part, file)
    await onDisk(dirname(file))
    return manifest
  } catch (cause) {
    await handle.close().catch(() => {})
    await rm(part, { force: true })
    throw fileFault(cause, file)
  }
}

async function written(handle: FileHandle, source: Source, { app, now, tell }: About): Promise<Manifest> {
  const zip = new ZipFile()
  const { through, end } = sealer()
  const writing = pipeline(zip.outputStream, through, toFile(handle))
  // Heard of below, wherever that is by then.
  writing.catch(() => {})
  const options = { mtime: now(), mode }
  const manifest = await inSnapshot(source.db, source.kind, async (trx) => {
    const steps = await stepsIn(trx)
    const told = await whatIsThere(trx, source, steps)
    const tables: BackedUpTable[] = []
    for (const shape of told.shapes) {
      const read = reading(trx, source.kind, shape)
      zip.addReadStream(read.stream, names.table(shape.name), { ...options, forceZip64Format: true })
      try {
        // A full disk ends the writing first, and then nothing would ask for more.
        await Promise.race([once(read.stream, 'close'), writing])
      } finally {
        read.stream.destroy()
      }
      tables.push({ ...shape, ...read.came() })
      await tell(`${shape.name}: ${tables.at(-1)?.rows} rows`)
    }
    const secret = { isInside: source.isSecretKept, mark: markOf(source.secret) }
    const all: Omit<Manifest, 'seal'> = {
      format,
      app,
      madeAt: now().toISOString(),
      database: source.kind,
      steps,
      tables,
      leftOut: [...neverTaken],
      audit: told.audit,
      secret,
    }
    return Manifest.parse({ ...all, seal: sealOf(source.secret, all) })
  })
  if (source.isSecretKept) zip.addBuffer(Buffer.from(`${source.secret}\n`), names.secret, options)
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), names.manifest, options)
  zip.end({ comment: placeForSeal, forceZip64Format: false })
  await writing
  await putSeal(handle, end())
  return manifest
}

/** Our tables as they are in this database, which may be that of an older version. */
async function whatIsThere(trx: Transaction<Tables>, { kind, steps: known }: Source, steps: string[]) {
  if (steps.length === 0) throw nothingThere()
  const names = stepsWith(known(kind))
  if (steps.some((step) => !names.includes(step))) throw newerData()
  const own = await ownTables(known, steps.at(-1))
  const shapes = (await tablesIn(trx, kind)).filter(({ name }) => own.has(name) && !neverTaken.includes(name))
  const hasAudit = shapes.some(({ name }) => name === 'audit_head')
  const head = hasAudit ? await trx.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst() : undefined
  return { shapes, audit: head ?? null }
}

/** The rows of a table as lines of JSON, and afterwards how many there were and what they hash to. */
function reading(trx: Transaction<Tables>, kind: StoreKind, shape: TableShape) {
  const hash = createHash('sha256')
  let rows = 0
  async function* lines() {
    for await (const page of pagesOf(trx, kind, shape)) {
      const bytes = Buffer.from(page.map((row) => `${JSON.stringify(row)}\n`).join(''))
      rows += page.length
      hash.update(bytes)
      yield bytes
    }
  }
  return { stream: Readable.from(lines(), { objectMode: false }), came: () => ({ rows, sha256: hash.digest('hex') }) }
}

/** The handle’s own stream would hold it open for good. */
const toFile = (handle: FileHandle) =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      // Unlike a single write, that writes all of it.
      handle.appendFile(chunk).then(() => done(), done)
    },
  })

/** A name is kept once its folder is; some file systems have nothing to say about that. */
async function onDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

const beingWritten = (part: string) =>
  invalid(
    `There is a file ${part} already: another backup is being written, or was broken off.`,
    'Where none is being written, remove it and do this again.',
  )
