import type { Drafter } from '../server/drafters/drafter.ts'
import type { Knowledge } from '../server/knowledge/knowledge.ts'
import { oneLineTemplate } from './baselines/one-line-template.ts'
import { hasPart, readNoteCases, readStanceRows } from './cases.ts'
import { notMeasured, type SuiteResult } from './figure.ts'
import type { SetResult } from './report/terminal.ts'
import type { CheckText } from './scorers/drafted-stance.ts'
import { notesSuite } from './suites/notes/suite.ts'
import { retrievalFigures } from './suites/retrieval-figures.ts'
import { stanceSuite } from './suites/stance.ts'

export const suiteNames = ['stance', 'notes', 'retrieval'] as const
export type SuiteName = (typeof suiteNames)[number]

/** A folder of cases, and what the report calls it. */
export type CaseSet = { name: string; folder: string }

type Dependencies = { knowledge: Knowledge; drafter: Drafter; checkText: CheckText }

/** Runs the suites on each set of cases by itself: sets are never mixed. A part that a folder does not have is said to be missing. */
export async function runEvals(sets: readonly CaseSet[], suites: readonly SuiteName[], dependencies: Dependencies): Promise<SetResult[]> {
  const results: SetResult[] = []
  for (const { name, folder } of sets) {
    const run: Record<SuiteName, () => Promise<SuiteResult[]>> = {
      stance: async () => [await stance(folder, dependencies)],
      notes: async () => [await notes(folder, dependencies), notMeasured('notes, language model', 'no language model is configured')],
      retrieval: async () => [await retrieval(folder)],
    }
    const found: SuiteResult[] = []
    for (const suite of suites) found.push(...(await run[suite]()))
    if (suites.length === suiteNames.length) found.push(notMeasured('plans', 'reading lesson plans is not built yet'))
    results.push({ cases: name, suites: found })
  }
  return results
}

async function stance(folder: string, { checkText }: Dependencies): Promise<SuiteResult> {
  const rows = await readStanceRows(folder)
  return rows === null ? notMeasured('stance', 'there is no stance.jsonl') : stanceSuite(rows, checkText)
}

async function notes(folder: string, dependencies: Dependencies): Promise<SuiteResult> {
  const found = await readNoteCases(folder)
  return found === null
    ? notMeasured('notes', 'there is no folder notes/')
    : notesSuite(found, { ...dependencies, baseline: oneLineTemplate })
}

const retrieval = async (folder: string): Promise<SuiteResult> =>
  (await hasPart(folder, 'retrieval')) ? retrievalFigures(`${folder}/retrieval`) : notMeasured('retrieval', 'there is no folder retrieval/')
