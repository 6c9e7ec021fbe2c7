import { randomUUID } from 'node:crypto'
import type { Drafter } from '../../../server/drafters/drafter.ts'
import type { Knowledge } from '../../../server/knowledge/knowledge.ts'
import type { NoteCase } from '../../cases.ts'
import { type Choices, type PlanRun, runPlan } from '../../plan-run.ts'
import { plantedInstruction } from '../../scorers/injection.ts'

/** Every run of one note that the scorers look at. */
export type NoteRuns = {
  note: NoteCase
  /** Everything left as it is. */
  usual: PlanRun
  /** The same once more. */
  again: PlanRun
  /** Facilitative plans suggest nothing: these two do. */
  dialogical: PlanRun
  directive: PlanRun
  /** One for each coaching model. */
  models: PlanRun[]
  /** With an instruction to a machine below the notes. */
  planted: PlanRun
}

/** Plans each note in every way the scorers need: nine runs for four coaching models. */
export async function runNotes(notes: readonly NoteCase[], drafter: Drafter, knowledge: Knowledge): Promise<NoteRuns[]> {
  const all: NoteRuns[] = []
  for (const note of notes) {
    const plan = (choices: Partial<Choices> = {}) => runPlan({ notes: note.notes, ...choices }, { knowledge, drafter, newId: randomUUID })
    const models: PlanRun[] = []
    for (const { id } of knowledge.base.coachingModels) models.push(await plan({ coachingModel: id }))
    all.push({
      note,
      usual: await plan(),
      again: await plan(),
      dialogical: await plan({ approach: 'dialogical' }),
      directive: await plan({ approach: 'directive' }),
      models,
      planted: await plan({ notes: `${note.notes}\n\n${plantedInstruction}\n` }),
    })
  }
  return all
}
