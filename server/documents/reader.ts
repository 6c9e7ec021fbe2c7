import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { unexpected } from '../errors.ts'
import { unreadable } from './faults.ts'
import type { ReadingLimits } from './limits.ts'

/** The process that reads one document: a line that says what is asked and then the bytes come in at 0, the answer goes out at 3. */
const answerAt = 3

/** A document may name addresses: nothing here goes to one. */
const refuse = () => {
  throw new Error('A reader of documents uses no network')
}
Socket.prototype.connect = refuse
globalThis.fetch = refuse

/** Where the app itself was killed nobody else is there to end this, and a library that loops gives no turn to a timer of its own thread. */
function endLater(milliseconds: number): void {
  const code = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${milliseconds})`
  new Worker(code, { eval: true, env: {}, stdin: false }).unref()
}

async function asked(): Promise<{ bytes: Buffer; fileName: string; limits: ReadingLimits }> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece)
  const all = Buffer.concat(pieces)
  const lineEnd = all.indexOf('\n')
  return { bytes: all.subarray(lineEnd + 1), ...JSON.parse(all.toString('utf8', 0, lineEnd)) }
}

async function answer(): Promise<unknown> {
  try {
    const { bytes, fileName, limits } = await asked()
    endLater(limits.milliseconds * 1.5)
    const { readBytes } = await import('./read-bytes.ts')
    return { read: await readBytes({ bytes, fileName }, limits) }
  } catch (error) {
    const known = unexpected(error)
    const { code, message, next, cause } = known.code.startsWith('document.') ? known : unreadable(undefined, error)
    return { fault: { code, message, next, ...(cause instanceof Error && { cause: placeOf(cause) }) } }
  }
}

/** An error's message may quote the document; its name and where it came from don't. */
const placeOf = ({ name, stack = '' }: Error): string => `${name} ${/^\s+at .*$/m.exec(stack)?.[0].trim() ?? ''}`.slice(0, 400)

function tell(text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(answerAt, bytes, at)
}

tell(JSON.stringify(await answer()))
process.exit(0)
