import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Transform } from 'node:stream'

/** The last letters of a backup are the SHA-256 of all that stands before them, as hex: where one byte is wrong anywhere, it is seen. */
const length = 64

/** Ends the file, as the comment that a zip may have. */
export const placeForSeal = `sha256 ${'0'.repeat(length)}`

/** Hashes all but the last letters of what passes through. */
function hashing() {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  let passed = 0
  return {
    add(chunk: Buffer): void {
      passed += chunk.length
      held = Buffer.concat([held, chunk])
      if (held.length <= length) return
      hash.update(held.subarray(0, held.length - length))
      held = Buffer.from(held.subarray(held.length - length))
    },
    /** What was passed, what it comes to, and what it ended with. */
    end: () => ({ bytes: passed, digest: hash.digest('hex'), last: held.toString('latin1') }),
  }
}

/** Lets a file through on its way to the disk, and says afterwards what to seal it with. */
export function sealer() {
  const { add, end } = hashing()
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      add(chunk)
      done(null, chunk)
    },
  })
  return { through, end }
}

/** Writes the seal in its place. */
export async function putSeal(file: FileHandle, { bytes, digest }: { bytes: number; digest: string }): Promise<void> {
  await file.write(digest, bytes - length, 'latin1')
}

/** Whether a file is as it was sealed, to the byte. */
export async function isWhole(path: string): Promise<boolean> {
  const { add, end } = hashing()
  for await (const chunk of createReadStream(path)) add(chunk)
  const { digest, last } = end()
  return digest === last
}
