import type { NoteCase } from '../../cases.ts'
import type { SuiteResult } from '../../figure.ts'
import { alreadyDoing, evidenceFound, focusFigures, provenance } from './evidence.ts'
import type { NoteFigure, Tools } from './figure.ts'
import { brokenOff, distinctMean, distinctMost, riskFalseAlarms, riskKeptOut, sameness, shape, stages, within } from './plans.ts'
import type { NoteRuns } from './runs.ts'
import { absences, forbidden, injection, names, opinions, stance, stanceOfWhatFollows, unverified } from './words.ts'

/** In the order of the report: what must be 0 first, then what the notes gave, what is said, and the plan as a whole. */
const noteFigures: NoteFigure[] = [
  unverified,
  absences,
  provenance,
  evidenceFound,
  ...focusFigures,
  alreadyDoing,
  stance,
  stanceOfWhatFollows,
  opinions,
  forbidden,
  names,
  injection,
  riskKeptOut,
  riskFalseAlarms,
  distinctMost,
  distinctMean,
  within,
  stages,
  shape,
  brokenOff,
  sameness,
]

/** Whose runs these are, as the report says it. */
export type RunsOf = { name: string; runs: readonly NoteRuns[] }

type Compared = {
  suite: string
  ours: RunsOf
  baseline: RunsOf
  /** Shown next to ours, where it isn't ours itself. */
  beside?: RunsOf
  /** Where a language model has a part, two runs need not be the same. */
  varies?: boolean
}

/** Runs of each note and the baseline's, through the same scorers. */
export function notesSuite(
  { cases, without }: { cases: readonly NoteCase[]; without: readonly string[] },
  { suite, ours, baseline, beside, varies = false }: Compared,
  tools: Tools,
): SuiteResult {
  const measured = noteFigures
    .filter((figure) => !varies || figure !== sameness)
    .map(({ measure, beforeDrafting, ...kind }) => {
      const { errors = [], ...figure } = measure(ours.runs, tools)
      return {
        figure: {
          ...kind,
          ours: figure,
          baseline: beforeDrafting ? null : measure(baseline.runs, tools).value,
          ...(beside && { beside: { name: beside.name, value: measure(beside.runs, tools).value } }),
        },
        errors: errors.map((error) => `${kind.id}: ${error}`),
      }
    })
  return {
    suite,
    over: `${cases.length} notes, ${ours.name}`,
    against: baseline.name,
    ...(varies && { varies }),
    figures: measured.map(({ figure }) => figure),
    remarks: without.map((name) => `notes/${name}.md has no truth file and was left out.`),
    errors: measured.flatMap(({ errors }) => errors),
  }
}
