import { randomUUID } from 'node:crypto'
import { PlanRequest } from '../../../server/domain/plan-request.ts'
import type { Drafter } from '../../../server/drafters/drafter.ts'
import type { Knowledge } from '../../../server/knowledge/knowledge.ts'
import type { NoteCase } from '../../cases.ts'
import { type Choices, type PlanRun, runPlan } from '../../plan-run.ts'
import { plantedInstruction } from '../../scorers/injection.ts'

const usualModel = PlanRequest.parse({ notes: 'none' }).coachingModel

/** Every run of one note that the scorers look at. */
export type NoteRuns = {
  note: NoteCase
  /** Everything left as it is. */
  usual: PlanRun
  /** The same once more; where each plan costs something, the same run. */
  again: PlanRun
  /** Facilitative plans suggest nothing: these two do. */
  dialogical: PlanRun
  directive: PlanRun
  /** One for each coaching model. */
  models: PlanRun[]
  /** With an instruction to a machine below the notes. */
  planted: PlanRun
}

/** Who drafts from these notes. Most drafters are the same for all; one that reads the notes themselves is made for each. */
export type DrafterFor = (notes: string) => Drafter

/**
 * Plans each note in every way the scorers need: nine runs for four coaching models, and where each costs something, the seven that differ.
 * Whatever is drafted, the evidence, the passages and the checks are the same.
 */
export async function runNotes(
  notes: readonly NoteCase[],
  drafterFor: DrafterFor,
  knowledge: Knowledge,
  { isCostly = false } = {},
): Promise<NoteRuns[]> {
  const all: NoteRuns[] = []
  for (const note of notes) {
    const plan = (choices: Partial<Choices> = {}) => {
      const request = { notes: note.notes, ...choices }
      return runPlan(request, { knowledge, drafter: drafterFor(request.notes), newId: randomUUID })
    }
    const models: PlanRun[] = []
    for (const { id } of knowledge.base.coachingModels) models.push(await plan({ coachingModel: id }))
    const asUsual = models.find(({ coachingModel }) => coachingModel === usualModel)
    const usual = isCostly && asUsual ? asUsual : await plan()
    all.push({
      note,
      usual,
      again: isCostly ? usual : await plan(),
      dialogical: await plan({ approach: 'dialogical' }),
      directive: await plan({ approach: 'directive' }),
      models,
      planted: await plan({ notes: `${note.notes}\n\n${plantedInstruction}\n` }),
    })
  }
  return all
}
