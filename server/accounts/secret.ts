import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { notConfigured } from '../errors.ts'

/** The command that makes a secret, for a sentence that asks for one. */
export const makeSecret = `node -e "console.log(require('crypto').randomBytes(32).toString('base64url'))"`

const shortest = 32

/** What stands in a secret's place in examples; whoever copied one has no secret. */
const placeholders = /^(?:better-auth-secret|change.?(?:me|this)|replace.?(?:me|this)|your.|default|example|placeholder|<)/i

/** Whether a text may be a secret: 32 characters or more, varied, and nobody's example. */
export const isHardToGuess = (text: string): boolean =>
  text.trim().length >= shortest && new Set(text).size >= 8 && !placeholders.test(text)

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown')

function read(file: string): string | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
    // A copied or restored folder may have lost what kept others out.
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null
    throw notConfigured(`The file ${file} can’t be read (${codeOf(cause)}).`, 'Give this account the right to read it, or set AUTH_SECRET.')
  }
  if (text.length < shortest) {
    throw notConfigured(`The file ${file} is damaged.`, 'Delete it and start again; a new one is made, and everyone signs in anew.')
  }
  return text
}

/** Writes it whole under another name and then links it: whoever comes second finds the name taken, and never half a secret. */
function put(file: string, secret: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    const open = openSync(draft, 'wx', 0o600)
    try {
      writeSync(open, `${secret}\n`)
      fsyncSync(open)
    } finally {
      closeSync(open)
    }
    linkSync(draft, file)
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return
    throw notConfigured(`The file ${file} can’t be made (${codeOf(cause)}).`, `Set AUTH_SECRET instead. To make one: ${makeSecret}`)
  } finally {
    rmSync(draft, { force: true })
  }
}

const fileIn = (dataDir: string) => join(dataDir, 'auth-secret')

/** The secret that is kept in the data folder, if one is. */
export const foundSecret = (dataDir: string): string | null => read(fileIn(dataDir))

/** Keeps this one in a data folder that has none. One that is there stays. */
export const putSecret = (dataDir: string, secret: string): void => put(fileIn(dataDir), secret)

/** What logins are signed with, where none is configured: made once, kept in the data folder for its owner's eyes only. */
export function keptSecret(dataDir: string): string {
  const file = fileIn(dataDir)
  const kept = read(file)
  if (kept !== null) return kept
  put(file, randomBytes(32).toString('base64url'))
  const made = read(file)
  if (made === null) throw notConfigured(`The file ${file} disappeared.`, 'Start again.')
  return made
}
