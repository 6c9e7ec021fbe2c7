import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { LineRange, PlanPartName } from '../../../server/domain/lesson-plan.ts'
import { invalid } from '../../../server/errors.ts'
import type { PlanReading } from '../../scorers/plan-understanding.ts'

/** A part by its name, in whatever way its words are joined: "guided_practice". */
const Part = z
  .string()
  .transform((name) => name.trim().toLowerCase().replace(/[_-]+/g, ' '))
  .pipe(PlanPartName)
const Parts = z.array(Part).default([])

/** `lines` says more than `present` and `absent`, which follow from it. What else a truth file holds is for a reader. */
const PlanTruth = z.object({
  present: Parts,
  absent: Parts,
  lines: z.partialRecord(Part, z.array(LineRange)).optional(),
  stated_minutes: z.number().nullable().optional(),
  sum_minutes: z.number().nullable().optional(),
  objective_observable: z.boolean().nullable().optional(),
  assessment_matches_objective: z.boolean().nullable().optional(),
})

/** A lesson plan with what a careful reader says of it. */
export type PlanCase = { name: string; text: string; truth: PlanReading }

/**
 * The plans of a folder that have a truth file, in the order of their names, and the names of those that have none; null without a folder.
 * @throws invalid where a truth file is not as evals/README.md has it
 */
export async function readPlanCases(folder: string): Promise<{ cases: PlanCase[]; without: string[] } | null> {
  const files = await readdir(join(folder, 'plans')).catch(() => null)
  if (files === null) return null
  const cases: PlanCase[] = []
  const without: string[] = []
  for (const file of files.filter((one) => one.endsWith('.md')).sort()) {
    const name = file.slice(0, -'.md'.length)
    const truth = `${name}.truth.json`
    if (!files.includes(truth)) {
      without.push(name)
      continue
    }
    const text = await readFile(join(folder, 'plans', file), 'utf8')
    cases.push({ name, text, truth: readTruth(await readFile(join(folder, 'plans', truth), 'utf8'), `plans/${truth}`) })
  }
  return { cases, without }
}

function readTruth(text: string, place: string): PlanReading {
  const truth = PlanTruth.safeParse(fromJson(text))
  if (!truth.success)
    throw invalid(`${place}: ${z.prettifyError(truth.error).replace(/\s+/g, ' ')}.`, 'evals/README.md says how the files are written.')
  const { present, absent, lines, ...facts } = truth.data
  const has = (part: PlanPartName): boolean => (lines?.[part]?.length ?? 0) > 0
  return {
    lines,
    present: lines ? PlanPartName.options.filter(has) : present,
    absent: lines ? PlanPartName.options.filter((part) => !has(part)) : absent,
    statedMinutes: facts.stated_minutes,
    sumMinutes: facts.sum_minutes,
    objectiveObservable: facts.objective_observable,
    assessmentMatchesObjective: facts.assessment_matches_objective,
  }
}

/** Undefined where it is no JSON: no truth file is that. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
