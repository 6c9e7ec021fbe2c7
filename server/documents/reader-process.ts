import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Readable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { tooLong, tooMuchMemory, tooSlow, unreadable } from './faults.ts'
import type { ReadingLimits } from './limits.ts'
import { residentMemory } from './resident-memory.ts'

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const entry = fileURLToPath(new URL('./reader.ts', import.meta.url))
const lookEveryMs = 50

/** What grows between two looks must still fit: a process is ended a little before its limit. */
const headroom = 0.85
/** Scripts' objects, as against bytes and the runtime's own. */
const heapShare = 0.6

/** No secret is in these; without them some systems start no process or know no folder for what is temporary. */
const harmless = ['SystemRoot', 'TMPDIR', 'TEMP', 'TMP']
const environment = () => Object.fromEntries(harmless.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))

/** What a reader is asked: the name as it was given, which is on no command line, where other users of the machine could see it. */
type Job = { bytes: Uint8Array; fileName: string; limits: ReadingLimits; signal: AbortSignal | undefined }

/**
 * Starts a process that reads one document, and gives what it answered. The process is gone when this returns or throws.
 * @throws AppError where it was ended for what it took; the signal's reason where that was aborted
 */
export async function runReader({ bytes, fileName, limits, signal }: Job): Promise<string> {
  signal?.throwIfAborted()
  const heap = Math.floor((limits.memory * heapShare) / 1024 / 1024)
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, '--import', tsx, entry], {
    env: environment(),
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  })

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
    child.stdin?.write(`${JSON.stringify({ fileName, limits })}\n`)
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
