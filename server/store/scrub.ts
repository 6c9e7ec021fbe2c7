import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const entry = fileURLToPath(new URL('scrub-process.ts', import.meta.url))

/** Of the machine: without these some systems start no process or know no folder for what is temporary. */
const environment = () =>
  Object.fromEntries(['SystemRoot', 'TMPDIR', 'TEMP', 'TMP'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))

/**
 * Writes a database's file anew, with what is in it and nothing else, and empties the log beside it. SQLite overwrites what is deleted where it lay,
 * but not the copies that it left elsewhere when it moved rows between pages. In a process of its own: hundreds of megabytes take seconds, in which
 * others here are answered; whoever writes waits.
 * @throws where it could not be done now: somebody was reading all the time, or there was no room for a second copy
 */
export function scrubFile(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', tsx, entry, path], {
      // No secret is among these. What it keeps in between holds what people wrote: it stays where everything of theirs is.
      env: { ...environment(), SQLITE_TMPDIR: dirname(path) },
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    })
    let said = ''
    child.stderr.on('data', (text) => {
      said += text
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The database could not be written anew. ${said.slice(-500)}`))))
  })
}
