import { type ParseArgsConfig, parseArgs } from 'node:util'
import { loadEnvironment } from '../config.ts'
import { type AppError, invalid, unexpected } from '../errors.ts'

/** The variables of a terminal's environment. */
export type Environment = Record<string, string | undefined>

/** What a command leaves behind: text for standard output, a message for standard error, and an exit code. */
export type Outcome = { output: string; message: string; exitCode: 0 | 1 | 2 }

/** Exit 0 with the result, a text as it is and anything else as JSON; 2 for bad input, 1 for a fault, each with a sentence and a next step. LOG_LEVEL=debug tells a fault's cause too. */
export async function outcomeOf(command: () => Promise<unknown>, environment: Environment = process.env): Promise<Outcome> {
  try {
    return { output: printed(await command()), message: '', exitCode: 0 }
  } catch (error) {
    if (error instanceof Unfinished) {
      const { message, next } = error.fault.public
      return {
        output: printed(error.result),
        message: `${message} What was finished is printed, and marked as unfinished. ${next}\n`,
        exitCode: 1,
      }
    }
    if (error instanceof BadNews) return { output: printed(error.result), message: `${error.message}\n`, exitCode: 1 }
    if (error instanceof HelpAsked) return { output: `Usage: ${error.usage}\n`, message: '', exitCode: 0 }
    const { status, public: shown, code } = unexpected(error)
    if (status < 500) return { output: '', message: `${shown.message} ${shown.next}\n`, exitCode: 2 }
    // A command keeps nothing of what was entered; the page does.
    const next = code === 'server.fault' ? 'Try again, with LOG_LEVEL=debug to see the cause.' : shown.next
    const cause = environment.LOG_LEVEL === 'debug' ? `${error instanceof Error ? error.stack : error}\n` : ''
    return { output: '', message: `${shown.message} ${next}\n${cause}`, exitCode: 1 }
  }
}

const printed = (result: unknown): string => (typeof result === 'string' ? result : `${JSON.stringify(result, null, 2)}\n`)

/** Thrown where a fault left a part of the result, which says of itself that it is one. */
export class Unfinished extends Error {
  constructor(
    readonly result: unknown,
    readonly fault: AppError,
  ) {
    super('The result is not whole', { cause: fault })
    this.name = 'Unfinished'
  }
}

/** Thrown where the whole result is there, and says that something is wrong; `message` says what, and what to do. */
export class BadNews extends Error {
  constructor(
    readonly result: unknown,
    message: string,
  ) {
    super(message)
    this.name = 'BadNews'
  }
}

/** Runs a command to its end and sets the process's exit code. */
export async function runCommand(command: () => Promise<unknown>): Promise<void> {
  // A reader that has seen enough (… | head) closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const { output, message, exitCode } = await outcomeOf(() => {
    loadEnvironment()
    return command()
  })
  process.stdout.write(output)
  process.stderr.write(message)
  process.exitCode = exitCode
}

/** Thrown where the usage was asked for: the command's whole answer. */
class HelpAsked extends Error {
  constructor(readonly usage: string) {
    super('The usage was asked for')
    this.name = 'HelpAsked'
  }
}

const help = { help: { type: 'boolean', short: 'h' } } as const

/**
 * Reads a command's words and options; --help is one of every command.
 * @param usage how the command is called, told to whoever asks, or calls it otherwise
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, usage: string) {
  const { values, positionals, tokens } = parsed(
    { args, options: { ...options, ...help }, allowPositionals: true, strict: true, tokens: true },
    usage,
  )
  const named = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  if (named.includes('help')) throw new HelpAsked(usage)
  const repeated = named.find((name, index) => !options[name]?.multiple && named.indexOf(name) < index)
  if (repeated) throw invalid(`The option --${repeated} was given more than once.`, `Usage: ${usage}`)
  return { values, positionals }
}

/** The same, for a command of options alone. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, usage: string) {
  const { values, positionals } = readArguments(args, options, usage)
  if (positionals.length > 0) throw invalid(`“${positionals[0]}” stands alone; every value needs its option before it.`, `Usage: ${usage}`)
  return values
}

function parsed<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs(config)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s/)[0] ?? '') : ''
    throw invalid(`${reason.replace(/\.$/, '')}.`, `Usage: ${usage}`)
  }
}
