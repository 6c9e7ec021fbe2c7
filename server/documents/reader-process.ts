import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import type { Readable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { heardFault, ToldFault, tooLong, tooMuchMemory, tooSlow, unreadable } from './faults.ts'
import type { ReadingLimits } from './limits.ts'
import { residentMemory } from './resident-memory.ts'

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const lookEveryMs = 50

/** What grows between two looks must still fit: a process is ended a little before its limit. */
const headroom = 0.85
/** Scripts' objects, as against bytes and the runtime's own. */
const heapShare = 0.6

/** Of the machine, and no settings of ours: so not in config.ts. No secret is in these; without them some systems start no process or know no folder for what is temporary. */
const harmless = ['SystemRoot', 'TMPDIR', 'TEMP', 'TMP']
const environment = () => Object.fromEntries(harmless.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))

/** The file that runs, what it is asked, which is on no command line, where other users of the machine could see it, and the bytes it is about. */
type Job<Done> = {
  entry: URL
  question: object
  bytes: Uint8Array
  limits: ReadingLimits
  signal: AbortSignal | undefined
  /** What it answers. */
  schema: z.ZodType<Done>
}

/**
 * Starts a process that does one thing with what a stranger brought (see child.ts), and gives what came of it.
 * @throws AppError as the process tells of it, or where it was ended for what it took; the signal's reason where that was aborted
 */
export async function runApart<Done>({ schema, ...job }: Job<Done>): Promise<Done> {
  const told = await answerIn(job)
  const answer = z.union([z.object({ done: schema }), z.object({ fault: ToldFault })]).safeParse(parsed(told))
  if (!answer.success) throw unreadable(undefined, answer.error)
  if ('fault' in answer.data) throw heardFault(answer.data.fault)
  return answer.data.done
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw unreadable(undefined, error)
  }
}

/** The process is gone when this returns or throws. */
async function answerIn({ entry, question, bytes, limits, signal }: Omit<Job<never>, 'schema'>): Promise<string> {
  signal?.throwIfAborted()
  const heap = Math.floor((limits.memory * heapShare) / 1024 / 1024)
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, '--import', tsx, fileURLToPath(entry)], {
    env: environment(),
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  })

  if (child.pid !== undefined) stepBack(child.pid)
  let why: unknown = null
  const end = (reason: unknown) => {
    why ??= reason
    child.kill('SIGKILL')
  }
  const abort = () => end(signal?.reason)
  const leave = () => child.kill('SIGKILL')
  const timer = setTimeout(() => end(tooSlow(limits.milliseconds)), limits.milliseconds)
  const watch = watchMemory(child, limits.memory * headroom, () => end(tooMuchMemory()))
  signal?.addEventListener('abort', abort, { once: true })
  process.once('exit', leave)

  try {
    // A reader that has refused or was ended takes no more: its answer says why.
    child.stdin?.on('error', () => {})
    child.stdin?.write(`${JSON.stringify({ question, limits })}\n`)
    child.stdin?.end(bytes)
    const [answer, ended] = await Promise.all([answerOf(child, limits, end), endOf(child)])
    if (why !== null) throw why
    if (ended.signal === 'SIGABRT' || ended.code === 134) throw tooMuchMemory()
    if (ended.code !== 0) throw unreadable(undefined, new Error(`The reader ended with ${ended.code ?? ended.signal}`))
    return answer
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    signal?.removeEventListener('abort', abort)
    process.off('exit', leave)
  }
}

/** Whoever uses the app comes first where the machine is short of processors. */
function stepBack(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, or this system allows none.
  }
}

function watchMemory({ pid }: ChildProcess, most: number, tell: () => void): NodeJS.Timeout | undefined {
  if (pid === undefined) return undefined
  return setInterval(async () => {
    if (((await residentMemory(pid)) ?? 0) > most) tell()
  }, lookEveryMs)
}

async function answerOf(child: ChildProcess, { characters }: ReadingLimits, end: (reason: unknown) => void): Promise<string> {
  // A character has at most three bytes for each of its code units, or six where JSON escapes it; what is hidden and the notes are short.
  const most = characters * 6 + 1024 * 1024
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of child.stdio[3] as Readable) {
      length += piece.length
      if (length > most) {
        end(tooLong(characters))
        break
      }
      pieces.push(piece)
    }
  } catch {
    // The end of the process says what happened.
  }
  return Buffer.concat(pieces).toString('utf8')
}

const endOf = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
