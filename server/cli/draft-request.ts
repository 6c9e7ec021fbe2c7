import { z } from 'zod'
import { Approach } from '../domain/coaching-model.ts'
import { DrafterName, PlanRequest } from '../domain/plan-request.ts'
import type { RosterPerson } from '../domain/roster.ts'
import { invalid } from '../errors.ts'
import { readClassList } from '../privacy/class-list.ts'
import { readText } from './read-text.ts'
import { readOptions } from './terminal.ts'

const USAGE =
  'npm run -s draft -- --notes FILE [--coaching-model grow] [--approach facilitative|dialogical|directive] [--purpose "…"] [--goal "…"] [--teacher "…"] [--draw-on PAGE] [--drafter built-in|llm] [--roster FILE] [--format json|markdown]'

const text = { type: 'string' } as const
const options = {
  notes: text,
  'coaching-model': text,
  approach: text,
  purpose: text,
  goal: text,
  teacher: text,
  'draw-on': text,
  drafter: text,
  roster: text,
  format: text,
}

const Format = z.enum(['json', 'markdown'])
const Values = z.object({ approach: Approach.optional(), drafter: DrafterName.default('built-in'), format: Format.default('json') })
const knownValues = { approach: Approach.options, drafter: DrafterName.options, format: Format.options }

/** What a person asks of `npm run draft`. */
export type DraftRequest = {
  request: PlanRequest
  drafter: DrafterName
  format: z.infer<typeof Format>
  /** Whose names a language model is never told, besides those that are found by how they are used. */
  roster: RosterPerson[]
  /** What of the roster could not be read, as sentences. */
  unread: string[]
}

/** Reads a command's words, and the files they name. @throws AppError for what can't be understood, and files that can't be read */
export async function readDraftRequest(args: string[]): Promise<DraftRequest> {
  const values = readOptions(args, options, USAGE)
  if (!values.notes) throw invalid('There are no notes to read.', `Usage: ${USAGE}`)
  const chosen = Values.safeParse(values)
  if (!chosen.success) {
    const option = Values.keyof().parse(chosen.error.issues[0]?.path[0])
    throw invalid(`There is no ${option} “${values[option]}”.`, `Choose one of: ${knownValues[option].join(', ')}.`)
  }
  const { approach, drafter, format } = chosen.data
  const { 'coaching-model': coachingModel, 'draw-on': drawOn, purpose, goal, teacher } = values
  const request = PlanRequest.safeParse({ notes: await readText(values.notes), coachingModel, approach, purpose, goal, teacher, drawOn })
  if (!request.success) throw invalid(`The option --${request.error.issues[0]?.path.join('.')} is too long.`, 'Say it in fewer words.')
  const { people, unread } = values.roster ? readClassList(await readText(values.roster)) : { people: [], unread: [] }
  return { request: request.data, drafter, format, roster: people.map((person, at) => ({ id: `R${at + 1}`, ...person })), unread }
}
