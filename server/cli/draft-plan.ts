import { readConfig } from '../config.ts'
import { builtInDrafter } from '../drafters/built-in/drafter.ts'
import type { Drafter, Telling } from '../drafters/drafter.ts'
import { notConfigured } from '../errors.ts'
import { type Knowledge, openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { coachingModelNamed } from '../pipeline/brief.ts'
import { noPageToDrawOn, pageToDrawOn } from '../pipeline/draw-on.ts'
import { prepare } from '../pipeline/prepare.ts'
import type { ProviderSettings } from '../provider/settings.ts'
import { collect } from './collect-plan.ts'
import { type DraftRequest, readDraftRequest } from './draft-request.ts'
import { planJson, planText } from './plan-out.ts'
import { tellSent } from './tell-sent.ts'
import { type Environment, Unfinished } from './terminal.ts'

/** Says something beside the result. */
type Tell = (text: string) => void

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

type Writing = { drafter: Drafter; telling: Telling }

function builtIn({ base, similarity }: Knowledge): Writing {
  return { drafter: builtInDrafter({ ...base, similarity }), telling: {} }
}

/** Whoever runs this has no page to look at: what leaves without its names is shown here, before it does. */
async function withLanguageModel(settings: ProviderSettings | null, tell: Tell): Promise<() => Writing> {
  if (!settings) {
    throw notConfigured(
      'No language model is set up.',
      'Leave out --drafter llm: the built-in drafter needs no key and no network. README says how to set one up.',
    )
  }
  // Slow to load, and of no use to the built-in drafter.
  const [{ openProvider }, { openLanguageModelDrafter }] = await Promise.all([
    import('../provider/provider.ts'),
    import('../drafters/language-model/open.ts'),
  ])
  const provider = openProvider(settings, { log: (message) => tell(`${message}\n`) })
  return () => ({ drafter: openLanguageModelDrafter(provider), telling: provider.masksNames ? { onSent: tellSent(tell) } : {} })
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
