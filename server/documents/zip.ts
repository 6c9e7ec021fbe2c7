import type { Entry, ZipFile } from 'yauzl'
import yauzl from 'yauzl'
import { encrypted, tooMuch, tooMuchMemory, unreadable, unsupported } from './faults.ts'
import { zipLimits } from './limits.ts'

/** The parts of a container that are read, by their names: those with `.xml` and `.rels`. All others are counted and dropped. */
export type Parts = ReadonlyMap<string, Buffer>

type Limits = typeof zipLimits

/**
 * Unpacks a container within limits, which hold for what comes out of it whatever it says of itself.
 * @throws AppError where it goes beyond a limit, is damaged, is locked, or names a part outside of itself
 */
export async function unzip(bytes: Uint8Array, limits: Limits = zipLimits): Promise<Parts> {
  const zip = await opened(bytes)
  if (zip.entryCount > limits.entries) throw tooMuch(`more than ${limits.entries} files`)
  const parts = new Map<string, Buffer>()
  let total = 0
  for await (const entry of entriesOf(zip)) {
    if (entry.fileName.endsWith('/')) continue
    // Readers differ in which of two they take: what one shows, another could hide.
    if (parts.has(entry.fileName)) throw unreadable('The document holds two parts of one name, which none should.')
    const isRead = /\.(?:xml|rels)$/i.test(entry.fileName)
    const part = await inflated(zip, entry, { isRead, limits, left: limits.total - total })
    total += part.length
    parts.set(entry.fileName, part.bytes)
  }
  return parts
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true })
  } catch (error) {
    throw unreadable(undefined, error)
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  let count = 0
  try {
    for await (const entry of zip.eachEntry()) {
      count += 1
      // The number that a container tells of itself may be wrong, too.
      if (count > zipLimits.entries) throw tooMuch(`more than ${zipLimits.entries} files`)
      yield entry
    }
  } catch (error) {
    // yauzl refuses a name with .. in it, an absolute one, and sizes that don't fit: no word processor writes such.
    throw error instanceof Error && error.name === 'AppError' ? error : unreadable(undefined, error)
  }
}

type Inflating = { isRead: boolean; limits: Limits; left: number }

async function inflated(zip: ZipFile, entry: Entry, { isRead, limits, left }: Inflating): Promise<{ bytes: Buffer; length: number }> {
  if (entry.isEncrypted()) throw encrypted()
  if (!entry.canDecodeFileData())
    throw unsupported('The document is packed in a way that can’t be read here.', 'Save it again with Word, and bring the new file.')
  const most = Math.min(left, isRead ? limits.part : left, Math.max(entry.compressedSize, 4096) * limits.ratio)
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      length += piece.length
      if (length > most) throw tooMuchMemory()
      if (isRead) pieces.push(piece)
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'AppError' ? error : unreadable(undefined, error)
  }
  return { bytes: Buffer.concat(pieces), length }
}
