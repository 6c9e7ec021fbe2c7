import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Brief } from '../../server/domain/brief.ts'
import { PlanRequest } from '../../server/domain/plan-request.ts'
import { languageModelDrafter } from '../../server/drafters/language-model/drafter.ts'
import type { Knowledge } from '../../server/knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../../server/knowledge/knowledge-base.ts'
import { groundwork } from '../../server/pipeline/groundwork.ts'
import { retrievePassages } from '../../server/pipeline/retrieve.ts'
import { readNames } from '../../server/privacy/names.ts'
import { readPrompts } from '../../server/prompting/prompts.ts'
import type { NoteCase } from '../cases.ts'
import { type Figure, highest, type Measure, median, type SuiteResult } from '../figure.ts'
import { countTokens } from '../scorers/tokens.ts'

export const promptSize = 'prompt size'

const LIMIT = 0.4

/** As long as a random one, and the same in every run: figures are compared. */
const boundary = '=== 5f3a9c1e7b20 ==='

/**
 * What a language model is asked for a plan, in tokens, beside what the notes and every document that something was retrieved from would
 * take if they were sent whole. Asks no language model.
 */
export async function promptSizeSuite(cases: readonly NoteCase[], knowledge: Knowledge): Promise<SuiteResult> {
  const drafter = languageModelDrafter({
    languageModel: { model: 'none', ask: neverAsked },
    prompts: readPrompts(),
    readNames,
    newBoundary: () => boundary,
  })
  const usual: Size[] = []
  const all: Size[] = []
  for (const { notes } of cases) {
    const size = async (choices: Partial<PlanRequest>): Promise<Size> => {
      const brief = await briefOf({ notes, ...choices }, knowledge)
      const prompt = drafter.preview(brief).messages.map(({ content }) => content)
      const { files, prose } = await documentsOf(brief, knowledge)
      const tokensWith = (texts: string[]) => countTokens([notes, ...texts].join('\n'))
      return { prompt: countTokens(prompt.join('\n')), whole: tokensWith(files), prose: tokensWith(prose) }
    }
    const asIs = await size({})
    usual.push(asIs)
    all.push(asIs)
    for (const coachingModel of otherModels(knowledge)) all.push(await size({ coachingModel }))
    for (const approach of ['dialogical', 'directive'] as const) all.push(await size({ approach }))
  }
  const shares = usual.map(({ prompt, whole }) => prompt / whole)
  const figure = (id: string, name: string, ours: Measure, goal: number | null = LIMIT): Figure => ({
    ...{ id, name, unit: 'share', better: 'lower', goal, ours },
    baseline: null,
  })
  const tokens = (of: keyof Size) => median(usual.map((size) => size[of])).value?.toLocaleString('en-US')
  return {
    suite: promptSize,
    over: `${cases.length} notes, in tokens of o200k_base`,
    against: null,
    figures: [
      figure('median', 'prompt ÷ notes and documents whole: median', median(shares)),
      figure('most', 'the same: most', highest(shares)),
      figure('most-of-any', 'the same, any coaching model and approach: most', highest(all.map(({ prompt, whole }) => prompt / whole))),
      figure(
        'of-prose',
        'the same, without the documents’ front matter: median',
        median(usual.map(({ prompt, prose }) => prompt / prose)),
        null,
      ),
    ],
    remarks: [`At the median the prompt has ${tokens('prompt')} tokens; notes and documents whole have ${tokens('whole')}.`],
    errors: [],
  }
}

/** In tokens. `prose`: notes and documents whole, but for their front matter. */
type Size = { prompt: number; whole: number; prose: number }

const usualModel = PlanRequest.parse({ notes: 'none' }).coachingModel

const otherModels = ({ base }: Knowledge): string[] => base.coachingModels.map(({ id }) => id).filter((id) => id !== usualModel)

async function* neverAsked(): AsyncGenerator<string> {
  yield* []
  throw new Error('a preview asks nobody')
}

async function briefOf(request: Partial<PlanRequest>, knowledge: Knowledge): Promise<Brief> {
  const { brief } = await groundwork(PlanRequest.parse(request), null, knowledge, { lastTalk: null, written: [], roster: [] })
  return { ...brief, passages: await retrievePassages(brief, knowledge, null) }
}

/** The documents that passages were retrieved from: whole files, and what stands below their front matter. */
async function documentsOf({ passages }: Brief, { base }: Knowledge): Promise<{ files: string[]; prose: string[] }> {
  const retrieved = new Set(passages.map(({ sourceId }) => sourceId))
  const documents = [
    ...base.coachingModels.map(({ id, body }) => ({ id, body, file: `coaching-models/${id}.md` })),
    ...base.strategies.map(({ id, body }) => ({ id, body, file: `strategies/${id}.md` })),
  ].filter(({ id }) => retrieved.has(id))
  return {
    files: await Promise.all(documents.map(({ file }) => readFile(join(shippedKnowledgeBase, file), 'utf8'))),
    prose: documents.map(({ body }) => body),
  }
}
