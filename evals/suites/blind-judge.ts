import { type Figure, notMeasured, type SuiteResult, share } from '../figure.ts'
import type { Judge, Opinion } from '../judge/judge.ts'
import type { PlanRun } from '../plan-run.ts'
import type { NoteRuns } from './notes/runs.ts'
import type { RunsOf } from './notes/suite.ts'

export const blindJudge = 'blind judge'

type Judged = {
  judge: Judge
  /** Who judges, as the report says it. */
  judgeName: string
  languageModel: readonly NoteRuns[]
  builtIn: readonly NoteRuns[]
  plain: readonly NoteRuns[]
}

/** How often a blind judge prefers a plan to what a plain chat prompt gives from the same notes. `neither` is no preference. */
export async function blindJudgeSuite({ judge, judgeName, languageModel, builtIn, plain }: Judged): Promise<SuiteResult> {
  if (plain.length === 0) return notMeasured(blindJudge, 'there are no notes')
  const ofModel = await opinions({ name: 'the language model', runs: languageModel }, plain, judge)
  const ofBuiltIn = await opinions({ name: 'the built-in drafter', runs: builtIn }, plain, judge)
  const figure = (id: string, name: string, goal: number | null, given: readonly Given[]): Figure => {
    const read = given.filter(({ opinion }) => opinion !== null)
    const ours = share(read.filter(({ opinion }) => opinion === 'ours').length, read.length)
    return { ...{ id, name, unit: 'share', better: 'higher', goal, ours }, baseline: null }
  }
  const all = [...ofModel, ...ofBuiltIn]
  const unread = all.filter(({ opinion }) => opinion === null).length
  return {
    suite: blindJudge,
    over: `${plain.length} notes, judged by ${judgeName}`,
    against: null,
    varies: true,
    figures: [
      figure('llm-preferred', 'language model preferred to a plain chat prompt', 0.8, ofModel),
      figure('built-in-preferred', 'built-in drafter preferred to it', null, ofBuiltIn),
    ],
    remarks: [
      `${judgeName} judges what it wrote itself, and judges favour that.`,
      ...(unread > 0 ? [`${unread} of ${all.length} opinions could not be had or read, and count nowhere.`] : []),
    ],
    errors: all
      .filter(({ opinion }) => opinion === 'theirs')
      .map(({ name, drafter }) => `${name}: the plain prompt rather than ${drafter}`),
  }
}

type Given = { name: string; drafter: string; opinion: Opinion }

/** In turn: a server that is asked one thing after another is the only kind that everybody has. */
async function opinions({ name: drafter, runs }: RunsOf, plain: readonly NoteRuns[], judge: Judge): Promise<Given[]> {
  const given: Given[] = []
  for (const [at, { note, usual }] of runs.entries()) {
    const [ours, theirs] = [textsOf(usual), textsOf(plain[at]?.usual)]
    // What broke off before its first item is nobody's draft.
    if (ours.length === 0 || theirs.length === 0) continue
    given.push({ name: note.name, drafter, opinion: await judge({ notes: note.notes, ours, theirs }) })
  }
  return given
}

const textsOf = (run: PlanRun | undefined): string[] => run?.items.map(({ text }) => text) ?? []
