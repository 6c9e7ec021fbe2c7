import { type ParseArgsConfig, parseArgs } from 'node:util'
import { invalid, unexpected } from '../errors.ts'

/** What a command leaves behind: text for standard output, a message for standard error, and the exit code of contracts.md. */
export type Outcome = { output: string; message: string; exitCode: 0 | 1 | 2 }

/** Exit 0 with the result, a text as it is and anything else as JSON; 2 for bad input, 1 for a fault, each with a sentence and a next step. */
export async function outcomeOf(command: () => Promise<unknown>): Promise<Outcome> {
  try {
    const result = await command()
    const output = typeof result === 'string' ? result : `${JSON.stringify(result, null, 2)}\n`
    return { output, message: '', exitCode: 0 }
  } catch (error) {
    const { status, public: shown } = unexpected(error)
    return { output: '', message: `${shown.message} ${shown.next}\n`, exitCode: status < 500 ? 2 : 1 }
  }
}

/** Runs a command to its end and sets the process's exit code. */
export async function runCommand(command: () => Promise<unknown>): Promise<void> {
  // A reader that has seen enough (… | head) closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const { output, message, exitCode } = await outcomeOf(command)
  process.stdout.write(output)
  process.stderr.write(message)
  process.exitCode = exitCode
}

/**
 * Reads a command's words and options.
 * @param usage how the command is called, told to whoever calls it otherwise
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s/)[0] ?? '') : ''
    throw invalid(`${reason.replace(/\.$/, '')}.`, `Usage: ${usage}`)
  }
}
