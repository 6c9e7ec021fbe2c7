import type { DraftItem } from '../../../server/domain/draft-item.ts'
import type { Knowledge } from '../../../server/knowledge/knowledge.ts'
import type { FigureKind, Measure } from '../../figure.ts'
import type { PlanRun } from '../../plan-run.ts'
import type { CheckText } from '../../scorers/drafted-stance.ts'
import type { NoteRuns } from './runs.ts'

export type Tools = { base: Pick<Knowledge['base'], 'coachingModels' | 'strategies'>; checkText: CheckText }

/** A figure of the notes suite: what it is, how it is taken from the runs, and what went wrong, case by case. */
export type NoteFigure = FigureKind & {
  /** Settled before a drafter is asked, so that a baseline's drafter has no part in it. */
  beforeDrafting?: true
  measure(runs: readonly NoteRuns[], tools: Tools): Measure & { errors?: string[] }
}

/** The plans of a note that differ: one for each coaching model, and the two approaches that suggest. */
export const plansOf = ({ models, dialogical, directive }: NoteRuns): PlanRun[] => [...models, dialogical, directive]

/** An item with the plan and the note it is of. */
export type Placed = { item: DraftItem; plan: PlanRun; runs: NoteRuns }

/** All items of all plans. */
export const itemsOf = (all: readonly NoteRuns[], plans: (runs: NoteRuns) => PlanRun[] = plansOf): Placed[] =>
  all.flatMap((runs) => plans(runs).flatMap((plan) => plan.items.map((item) => ({ item, plan, runs }))))

/** Where something went wrong, for a person who looks for it. */
export const placeOf = ({ runs, plan, item }: Placed): string => `${runs.note.name} (${plan.coachingModel}, ${plan.approach}) ${item.label}`

/** Counts the items about which a scorer has something to say. */
export function itemsWith(
  placed: readonly Placed[],
  problemsOf: (placed: Placed) => readonly string[],
): { hits: number; n: number; problems: number; errors: string[] } {
  const found = placed.map((one) => ({ one, problems: problemsOf(one) })).filter(({ problems }) => problems.length > 0)
  return {
    hits: found.length,
    n: placed.length,
    problems: found.reduce((sum, { problems }) => sum + problems.length, 0),
    errors: found.map(({ one, problems }) => `${placeOf(one)}: ${problems.join(' | ')}`),
  }
}
