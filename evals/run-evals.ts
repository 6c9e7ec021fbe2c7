import type { Drafter } from '../server/drafters/drafter.ts'
import type { Knowledge } from '../server/knowledge/knowledge.ts'
import { oneLineTemplate } from './baselines/one-line-template.ts'
import { hasPart, readNoteCases, readStanceRows } from './cases.ts'
import { notMeasured, type SuiteResult } from './figure.ts'
import type { LanguageModelHere } from './language-model.ts'
import type { SetResult } from './report/terminal.ts'
import type { CheckText } from './scorers/drafted-stance.ts'
import { blindJudge, blindJudgeSuite } from './suites/blind-judge.ts'
import { readPlanCases } from './suites/lesson-plans/cases.ts'
import { lessonPlansSuite } from './suites/lesson-plans/suite.ts'
import { readNamesCases } from './suites/names/cases.ts'
import { namesSuite } from './suites/names/suite.ts'
import { runNotes } from './suites/notes/runs.ts'
import { notesSuite } from './suites/notes/suite.ts'
import { promptSize, promptSizeSuite } from './suites/prompt-size.ts'
import { retrievalFigures } from './suites/retrieval-figures.ts'
import { stanceSuite } from './suites/stance.ts'

export const suiteNames = ['stance', 'notes', 'lesson-plans', 'names', 'retrieval', 'prompt'] as const
export type SuiteName = (typeof suiteNames)[number]

/** A folder of cases, and what the report calls it. */
export type CaseSet = { name: string; folder: string }

type Dependencies = {
  knowledge: Knowledge
  drafter: Drafter
  checkText: CheckText
  /** Null: none is configured, and what it would have a part in is not measured. */
  languageModel: LanguageModelHere | null
}

/**
 * Runs the suites on each set of cases by itself: sets are never mixed, but for the size of the prompt, which nothing is tuned to. A part
 * that a folder does not have is said to be missing.
 */
export async function runEvals(sets: readonly CaseSet[], suites: readonly SuiteName[], dependencies: Dependencies): Promise<SetResult[]> {
  const results: SetResult[] = []
  for (const { name, folder } of sets) {
    const run: Record<Exclude<SuiteName, 'prompt'>, () => Promise<SuiteResult[]>> = {
      stance: async () => [await stance(folder, dependencies)],
      notes: () => notes(folder, dependencies),
      'lesson-plans': async () => [await lessonPlans(folder)],
      names: async () => [await names(folder)],
      retrieval: async () => [await retrieval(folder)],
    }
    const found: SuiteResult[] = []
    for (const suite of suites) if (suite !== 'prompt') found.push(...(await run[suite]()))
    results.push({ cases: name, suites: found })
  }
  return suites.includes('prompt') ? withPromptSize(results, sets, dependencies) : results
}

/** Of the notes of all sets together. */
async function withPromptSize(results: SetResult[], sets: readonly CaseSet[], { knowledge }: Dependencies): Promise<SetResult[]> {
  const found = await Promise.all(sets.map(({ folder }) => readNoteCases(folder)))
  const cases = found.flatMap((set) => set?.cases ?? [])
  const suite = cases.length === 0 ? notMeasured(promptSize, 'there are no notes') : await promptSizeSuite(cases, knowledge)
  const [only] = results
  if (only && results.length === 1) return [{ ...only, suites: [...only.suites, suite] }]
  return [...results, { cases: sets.map(({ name }) => name).join(' and '), suites: [suite] }]
}

async function stance(folder: string, { checkText }: Dependencies): Promise<SuiteResult> {
  const rows = await readStanceRows(folder)
  return rows === null ? notMeasured('stance', 'there is no stance.jsonl') : stanceSuite(rows, checkText)
}

const ofModel = 'notes, language model'

async function notes(folder: string, { knowledge, drafter, checkText, languageModel }: Dependencies): Promise<SuiteResult[]> {
  const found = await readNoteCases(folder)
  const without = 'there is no folder notes/'
  if (found === null) return ['notes', ofModel, blindJudge].map((suite) => notMeasured(suite, without))
  const tools = { base: knowledge.base, checkText }
  const builtIn = { name: 'built-in drafter', runs: await runNotes(found.cases, () => drafter, knowledge) }
  const template = { name: oneLineTemplate.version, runs: await runNotes(found.cases, () => oneLineTemplate, knowledge) }
  const ours = notesSuite(found, { suite: 'notes', ours: builtIn, baseline: template }, tools)
  if (!languageModel) return [ours, ...[ofModel, blindJudge].map((suite) => notMeasured(suite, 'no language model is configured'))]

  const costly = { isCostly: true }
  const byModel = { name: languageModel.name, runs: await runNotes(found.cases, () => languageModel.drafter, knowledge, costly) }
  const plain = { name: 'a plain chat prompt', runs: await runNotes(found.cases, languageModel.plainPrompt, knowledge, costly) }
  const beside = { ...builtIn, name: 'built-in' }
  return [
    ours,
    notesSuite(found, { suite: ofModel, ours: byModel, baseline: plain, beside, varies: true }, tools),
    await blindJudgeSuite({
      judge: languageModel.judge,
      judgeName: languageModel.name,
      languageModel: byModel.runs,
      builtIn: builtIn.runs,
      plain: plain.runs,
    }),
  ]
}

async function lessonPlans(folder: string): Promise<SuiteResult> {
  const found = await readPlanCases(folder)
  return found === null ? notMeasured('lesson-plans', 'there is no folder plans/') : lessonPlansSuite(found)
}

async function names(folder: string): Promise<SuiteResult> {
  const found = await readNamesCases(folder)
  return found === null ? notMeasured('names', 'there is no folder names/, and no list of names in notes/') : namesSuite(found)
}

const retrieval = async (folder: string): Promise<SuiteResult> =>
  (await hasPart(folder, 'retrieval')) ? retrievalFigures(`${folder}/retrieval`) : notMeasured('retrieval', 'there is no folder retrieval/')
