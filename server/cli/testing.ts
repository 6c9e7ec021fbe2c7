import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noSettings } from '../config.ts'
import { type Environment, outcomeOf } from './terminal.ts'

/** What a command left: its exit code, and what it wrote to standard output and standard error. */
export type Ran = { code: number; out: string; err: string }

type Command = (args: string[], environment: Environment, tell: (text: string) => void) => Promise<unknown>

/** A folder for files that a command reads, and the data folder of its runs. */
export function commandFolder(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  return {
    folder,
    dataDir: join(folder, 'data'),
    file(called: string, content: string | Buffer): string {
      const path = join(folder, called)
      writeFileSync(path, content)
      return path
    },
  }
}

/** Runs a command of server/cli as a person would, in a process of its own. */
export const runAlone = (script: string, args: string[], environment: Environment): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...noSettings(), ...environment }
    execFile(process.execPath, ['node_modules/tsx/dist/cli.mjs', `server/cli/${script}`, ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

/** Runs a command in here: all of it but the process. */
export async function runHere(command: Command, args: string[], environment: Environment): Promise<Ran> {
  let err = ''
  const tell = (text: string) => {
    err += text
  }
  const { output, message, exitCode } = await outcomeOf(() => command(args, environment, tell), environment)
  return { code: exitCode, out: output, err: err + message }
}
