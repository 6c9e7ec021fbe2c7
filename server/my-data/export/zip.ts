import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file to be: its text at once, or piece by piece. */
export type TextFile = { name: string; text: string | AsyncIterable<string> }

/**
 * Files as a zip, as they come: one at a time is held, however many there are. What `files` throws breaks the zip off, so that nobody takes half of it
 * for the whole.
 */
export function zipped(files: AsyncIterable<TextFile>, at: Date): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  const left = new Promise<'left'>((resolve) => out.once('close', () => resolve('left')))

  /** Resolves when all of it is in the zip. */
  const added = ({ name, text }: TextFile) =>
    new Promise<'added'>((resolve, reject) => {
      zip.addReadStreamLazy(name, { mtime: at, mode: 0o100600 }, (take) => {
        const stream = Readable.from(typeof text === 'string' ? [Buffer.from(text)] : bytesOf(text))
        stream.once('end', () => resolve('added'))
        stream.once('error', reject)
        take(null, stream)
      })
    })

  async function fill(): Promise<void> {
    for await (const file of files) if ((await Promise.race([added(file), left])) === 'left') return
    zip.end()
  }
  zip.on('error', (cause) => out.destroy(cause instanceof Error ? cause : new Error(String(cause))))
  fill().catch((cause) => out.destroy(cause instanceof Error ? cause : new Error(String(cause))))
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}

async function* bytesOf(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of text) yield Buffer.from(piece)
}
