import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { CoachingModel, type Stage } from '../domain/coaching-model.ts'
import { BankQuestion } from '../domain/question-bank.ts'
import { Strategy } from '../domain/strategy.ts'
import { badKnowledge } from '../errors.ts'
import { parseTypedYaml } from './typed-yaml.ts'

/** Where this installation's own knowledge base is. */
export const shippedKnowledgeBase = fileURLToPath(new URL('../../knowledge-base', import.meta.url))

/** A Markdown file of the knowledge base: its typed front matter, and the prose below it. */
export type Document<Front> = Front & { body: string }

/** All of knowledge-base/, read and checked. */
export type KnowledgeBase = {
  coachingModels: Document<CoachingModel>[]
  strategies: Document<Strategy>[]
  questions: BankQuestion[]
  /** Short hash of the content: the same files give the same version. */
  version: string
}

/** A value with the place it was read from, as "file:line" for the part at `path`. */
type Placed<T> = { value: T; place(...path: PropertyKey[]): string }
type File = { name: string; text: string }

/**
 * Reads coaching-models/*.md, strategies/*.md and questions/*.yaml, in the order of their names.
 * @throws badKnowledge with file, line and what is wrong, at the first thing that is
 */
export async function readKnowledgeBase(directory: string): Promise<KnowledgeBase> {
  const [models, strategies, questions] = await Promise.all([
    readFolder(directory, 'coaching-models', '.md'),
    readFolder(directory, 'strategies', '.md'),
    readFolder(directory, 'questions', '.yaml'),
  ])
  const coachingModels = models.map((file) => readDocument(file, CoachingModel))
  const allStrategies = strategies.map((file) => readDocument(file, Strategy))
  const allQuestions = questions.flatMap(readQuestions)

  for (const entries of [[...coachingModels, ...allStrategies], allQuestions, ...coachingModels.map(stagesOf)]) refuseTwins(entries)
  for (const question of allQuestions) refuseUnknownStages(question, coachingModels)
  return {
    coachingModels: coachingModels.map(({ value }) => value),
    strategies: allStrategies.map(({ value }) => value),
    questions: allQuestions.map(({ value }) => value),
    version: versionOf([...models, ...strategies, ...questions]),
  }
}

async function readFolder(directory: string, folder: string, extension: string): Promise<File[]> {
  const names = await readdir(join(directory, folder)).catch((cause: unknown) => {
    throw Object.assign(badKnowledge(join(directory, folder), 'the folder can not be read'), { cause })
  })
  const files = names.filter((name) => name.endsWith(extension)).sort()
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
