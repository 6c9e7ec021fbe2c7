import { readConfig } from '../config.ts'
import { type Knowledge, openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { coachingModelNamed } from '../pipeline/brief.ts'
import { noPageToDrawOn, pageToDrawOn } from '../pipeline/draw-on.ts'
import { prepare } from '../pipeline/prepare.ts'
import { type DraftRequest, readDraftRequest } from './draft-request.ts'
import { planJson, planText } from './plan-out.ts'
import { type Environment, Unfinished } from './terminal.ts'
import { builtIn, collect, type Tell, type Writing, withLanguageModel } from './writing.ts'

/**
 * `npm run draft`: a plan from the notes in a file, as it is printed.
 * @throws AppError for what can't be understood, Unfinished with what there is of a plan that broke off
 */
export async function draft(args: string[], environment: Environment, tell: Tell): Promise<object | string> {
  const asked = await readDraftRequest(args)
  const { dataDir, languageModel } = readConfig(environment)
  const write = asked.drafter === 'llm' ? await withLanguageModel(languageModel, tell) : builtIn
  for (const line of asked.unread) tell(`${line}\n`)
  const knowledge = await openKnowledge({ directory: shippedKnowledgeBase, dataDir, log: (message) => tell(`${message}\n`) })
  try {
    return await drafted(asked, knowledge, write(knowledge))
  } finally {
    await knowledge.close()
  }
}

async function drafted({ request, format, roster }: DraftRequest, knowledge: Knowledge, { drafter, telling }: Writing) {
  const coachingModel = coachingModelNamed(request.coachingModel, knowledge.base.coachingModels)
  if (request.drawOn !== undefined && !pageToDrawOn(request.drawOn, knowledge.base)) throw noPageToDrawOn(request.drawOn)
  let count = 0
  const newId = () => `I${++count}`
  const { plan, fault } = await collect(prepare(request, { knowledge, drafter, newId }, { roster }, undefined, telling))
  const print = { json: planJson, markdown: planText }[format]
  const printed = print({ plan, coachingModel, fault: fault?.public ?? null })
  if (!fault) return printed
  throw plan.items.length > 0 ? new Unfinished(printed, fault) : fault
}
