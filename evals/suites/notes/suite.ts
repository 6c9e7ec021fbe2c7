import type { Drafter } from '../../../server/drafters/drafter.ts'
import type { Knowledge } from '../../../server/knowledge/knowledge.ts'
import type { NoteCase } from '../../cases.ts'
import type { SuiteResult } from '../../figure.ts'
import type { CheckText } from '../../scorers/drafted-stance.ts'
import { alreadyDoing, evidenceFound, focusFigures, provenance } from './evidence.ts'
import type { NoteFigure } from './figure.ts'
import { distinctMean, distinctMost, riskFalseAlarms, riskKeptOut, sameness, shape, stages, within } from './plans.ts'
import { runNotes } from './runs.ts'
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
  sameness,
]

type Tools = { knowledge: Knowledge; checkText: CheckText; drafter: Drafter; baseline: Drafter }

/** The whole pipeline on each note, with a drafter and with the baseline's, through the same scorers. */
export async function notesSuite(
  { cases, without }: { cases: readonly NoteCase[]; without: readonly string[] },
  { knowledge, checkText, drafter, baseline }: Tools,
): Promise<SuiteResult> {
  const tools = { base: knowledge.base, checkText }
  const ours = await runNotes(cases, drafter, knowledge)
  const theirs = await runNotes(cases, baseline, knowledge)
  const measured = noteFigures.map(({ measure, beforeDrafting, ...kind }) => {
    const { errors = [], ...figure } = measure(ours, tools)
    return {
      figure: { ...kind, ours: figure, baseline: beforeDrafting ? null : measure(theirs, tools).value },
      errors: errors.map((error) => `${kind.id}: ${error}`),
    }
  })
  return {
    suite: 'notes',
    over: `${cases.length} notes, ${drafter.name} drafter`,
    against: baseline.version,
    figures: measured.map(({ figure }) => figure),
    remarks: without.map((name) => `notes/${name}.md has no truth file and was left out.`),
    errors: measured.flatMap(({ errors }) => errors),
  }
}
