import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { CoachingModel, type Stage } from '../domain/coaching-model.ts'
import { type Criterion, Framework } from '../domain/framework.ts'
import { PracticePage } from '../domain/practice-page.ts'
import { BankQuestion } from '../domain/question-bank.ts'
import { Persona, Scenario, type Topic } from '../domain/rehearsal.ts'
import { Strategy } from '../domain/strategy.ts'
import { badKnowledge } from '../errors.ts'
import { inEveryModel, type StagedQuestion } from './every-model.ts'
import { parseTypedYaml } from './typed-yaml.ts'

/** Where this installation's own knowledge base is. */
export const shippedKnowledgeBase = fileURLToPath(new URL('../../knowledge-base', import.meta.url))

/** A Markdown file of the knowledge base: its typed front matter, and the prose below it. */
export type Document<Front> = Front & { body: string }

/** All of knowledge-base/, read and checked. */
export type KnowledgeBase = {
  /** Those that lead a conversation through stages, the usual ones first. */
  coachingModels: Document<CoachingModel>[]
  /** Ways of working without stages of their own: to be read, not to plan with. */
  waysOfWorking: Document<CoachingModel>[]
  strategies: Document<Strategy>[]
  frameworks: Document<Framework>[]
  /** What a coach does well whatever the coaching model, and what coaching is not. */
  pages: Document<PracticePage>[]
  personas: Document<Persona>[]
  scenarios: Document<Scenario>[]
  questions: StagedQuestion[]
  /** Short hash of the content: the same files give the same version. */
  version: string
}

/** A value with the place it was read from, as "file:line" for the part at `path`. */
type Placed<T> = { value: T; place(...path: PropertyKey[]): string }
type File = { name: string; text: string }

/**
 * Reads the folders of the knowledge base, each in the order of its file names. A README in one of them explains it and is no page.
 * @throws badKnowledge with file, line and what is wrong, at the first thing that is
 */
export async function readKnowledgeBase(directory: string): Promise<KnowledgeBase> {
  const read: File[] = []
  const filesOf = async (folder: string, extension: string): Promise<File[]> => {
    const files = await readFolder(directory, folder, extension)
    read.push(...files)
    return files
  }
  const documentsIn = async <T extends object>(folder: string, schema: z.ZodType<T>) =>
    (await filesOf(folder, '.md')).map((file) => readDocument(file, schema))

  const models = await documentsIn('coaching-models', CoachingModel)
  const strategies = await documentsIn('strategies', Strategy)
  const frameworks = await documentsIn('frameworks', Framework)
  const practice = await documentsIn('practice', PracticePage)
  const scope = await documentsIn('scope', PracticePage)
  const personas = await documentsIn('personas', Persona)
  const scenarios = await documentsIn('scenarios', Scenario)
  const questions = (await filesOf('questions', '.yaml')).flatMap(readQuestions)

  const pages = [...practice, ...scope]
  const documents = [...models, ...strategies, ...frameworks, ...pages, ...personas, ...scenarios]
  for (const entries of [documents, questions, ...models.map(stagesOf), ...frameworks.map(criteriaOf), ...scenarios.map(topicsOf)])
    refuseTwins(entries)
  refuseLooseEnds(documents, { pages, personas, scenarios })
  for (const question of questions) refuseUnknownStages(question, models)

  const all = models.map(({ value }) => value)
  const coachingModels = all.filter(({ stages }) => stages.length > 0).sort((one, other) => Number(other.usual) - Number(one.usual))
  return {
    coachingModels,
    waysOfWorking: all.filter(({ stages }) => stages.length === 0),
    strategies: strategies.map(({ value }) => value),
    frameworks: frameworks.map(({ value }) => value),
    pages: pages.map(({ value }) => value),
    personas: personas.map(({ value }) => value),
    scenarios: scenarios.map(({ value }) => value),
    questions: questions.map(({ value }) => inEveryModel(value, coachingModels)),
    version: versionOf(read),
  }
}

async function readFolder(directory: string, folder: string, extension: string): Promise<File[]> {
  const names = await readdir(join(directory, folder)).catch((cause: unknown) => {
    throw Object.assign(badKnowledge(join(directory, folder), 'the folder can not be read'), { cause })
  })
  const files = names.filter((name) => name.endsWith(extension) && name !== 'README.md').sort()
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(directory, folder, name), 'utf8')
      return { name: `${folder}/${name}`, text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') }
    }),
  )
}

const FENCE = '---\n'

/** Front matter between two lines of "---", then Markdown. */
function readDocument<T extends object>({ name, text }: File, schema: z.ZodType<T>): Placed<Document<T>> {
  const end = text.indexOf(`\n${FENCE}`, FENCE.length - 1)
  if (!text.startsWith(FENCE) || end < 0) throw badKnowledge(`${name}:1`, 'it must begin with front matter between two lines of ---')
  const { value, lineOf } = parseTypedYaml(name, text.slice(FENCE.length, end + 1), schema, 2)
  const body = text.slice(end + 1 + FENCE.length).trim()
  const bodyLine = text.slice(0, end + 1 + FENCE.length).split('\n').length
  if (body === '') throw badKnowledge(`${name}:${bodyLine}`, 'there is nothing below the front matter')
  return { value: { ...value, body }, place: (...path) => `${name}:${lineOf(path)}` }
}

function readQuestions({ name, text }: File): Placed<BankQuestion>[] {
  const { value, lineOf } = parseTypedYaml(name, text, z.array(BankQuestion))
  return value.map((question, index) => ({ value: question, place: (...path) => `${name}:${lineOf([index, ...path])}` }))
}

const stagesOf = ({ value, place }: Placed<CoachingModel>): Placed<Stage>[] =>
  value.stages.map((stage, index) => ({ value: stage, place: (...path) => place('stages', index, ...path) }))

const criteriaOf = ({ value, place }: Placed<Framework>): Placed<Criterion>[] =>
  value.criteria.map((criterion, index) => ({ value: criterion, place: (...path) => place('criteria', index, ...path) }))

const topicsOf = ({ value, place }: Placed<Scenario>): Placed<Topic>[] =>
  value.topics.map((topic, index) => ({ value: topic, place: (...path) => place('topics', index, ...path) }))

type Linked = { pages: Placed<PracticePage>[]; personas: Placed<Persona>[]; scenarios: Placed<Scenario>[] }

/** Every page that another one names is there. */
function refuseLooseEnds(documents: Placed<{ id: string }>[], { pages, personas, scenarios }: Linked): void {
  const ids = new Set(documents.map(({ value }) => value.id))
  const personaIds = new Set(personas.map(({ value }) => value.id))
  const refuse = (known: Set<string>, id: string, place: () => string) => {
    if (!known.has(id)) throw badKnowledge(place(), `there is no page "${id}"`)
  }
  for (const { value, place } of pages)
    for (const [index, id] of value['see-also'].entries()) refuse(ids, id, () => place('see-also', index))
  for (const { value, place } of scenarios) {
    refuse(personaIds, value.persona, () => place('persona'))
    for (const [index, id] of value['helped-by'].entries()) refuse(ids, id, () => place('helped-by', index))
  }
}

function refuseTwins(entries: Placed<{ id: string }>[]): void {
  const places = new Map<string, string>()
  for (const { value, place } of entries) {
    const first = places.get(value.id)
    if (first) throw badKnowledge(place('id'), `the id "${value.id}" is taken already, in ${first}`)
    places.set(value.id, place('id'))
  }
}

function refuseUnknownStages({ value: question, place }: Placed<BankQuestion>, models: Placed<CoachingModel>[]): void {
  for (const [modelId, stageId] of Object.entries(question.stages)) {
    const model = models.find(({ value }) => value.id === modelId)?.value
    if (!model) throw badKnowledge(place('stages', modelId), `there is no coaching model "${modelId}"`)
    const stages = model.stages.map((stage) => stage.id)
    if (!stages.includes(stageId))
      throw badKnowledge(place('stages', modelId), `${model.title} has no stage "${stageId}"; it has ${stages.join(', ')}`)
  }
}

function versionOf(files: File[]): string {
  const hash = createHash('sha256')
  for (const { name, text } of files) hash.update(JSON.stringify([name, text]))
  return hash.digest('hex').slice(0, 12)
}
