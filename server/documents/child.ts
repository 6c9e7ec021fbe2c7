import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { unexpected } from '../errors.ts'
import { unreadable } from './faults.ts'
import type { ReadingLimits } from './limits.ts'

/** What a process of its own is asked: a line of JSON comes in at 0 and the bytes after it; the answer goes out at 3. */
const answerAt = 3

/** A document may name addresses: nothing here goes to one. */
const refuse = () => {
  throw new Error('Whoever reads documents uses no network')
}
Socket.prototype.connect = refuse
globalThis.fetch = refuse

/** Where the app itself was killed nobody else is there to end this, and a library that loops gives no turn to a timer of its own thread. */
function endLater(milliseconds: number): void {
  const code = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${milliseconds})`
  new Worker(code, { eval: true, env: {}, stdin: false }).unref()
}

type Asked<Question> = { question: Question; bytes: Buffer; limits: ReadingLimits }

async function asked<Question>(): Promise<Asked<Question>> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece)
  const all = Buffer.concat(pieces)
  const lineEnd = all.indexOf('\n')
  return { bytes: all.subarray(lineEnd + 1), ...JSON.parse(all.toString('utf8', 0, lineEnd)) }
}

/** Does the one thing this process is there for, tells what came of it, `{ done }` or `{ fault }`, and ends. */
export async function answerParent<Question>(work: (asked: Asked<Question>) => Promise<unknown>): Promise<never> {
  tell(JSON.stringify(await outcomeOf(work)))
  process.exit(0)
}

async function outcomeOf<Question>(work: (asked: Asked<Question>) => Promise<unknown>): Promise<unknown> {
  try {
    const given = await asked<Question>()
    endLater(given.limits.milliseconds * 1.5)
    return { done: await work(given) }
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
