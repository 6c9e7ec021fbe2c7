import { focusName } from '../domain/focus-names.ts'
import type { CitedPassage, FoundPassage } from '../domain/passage.ts'
import type { Strategy } from '../domain/strategy.ts'
import type { Brief } from '../drafters/drafter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Leave } from '../knowledge/query.ts'

/** How many passages a search for one need brings: enough to choose from, few enough to read. */
const perStage = 1
const perFocus = 3
const focusAreas = 4
/** More than any one coaching model has. */
const wholeSource = 50

/**
 * The passages a plan may stand on: what the coaching model says of each stage, then what is known about the plan's focus.
 * @param sending null: what somebody wrote (the goal) stays on this computer, as in a plan that no language model writes. Otherwise a
 *   server may be asked with it, the names in it masked, and `onSent` is told.
 */
export async function retrievePassages(brief: Brief, knowledge: Knowledge, sending: Pick<Leave, 'onSent'> | null): Promise<CitedPassage[]> {
  const model = brief.coachingModel
  const leave = sending && { roster: brief.roster, staff: brief.staff, onSent: sending.onSent }
  const ofStages = await Promise.all(
    model.stages.map((stage) =>
      knowledge
        .search({ ours: `${model.title} ${stage.title}: ${stage.purpose}` }, { limit: wholeSource, sourceIds: [model.id] })
        .then((found) => nearest(found, stage.title)),
    ),
  )
  const ofFocus = await Promise.all(
    brief.focus.slice(0, focusAreas).map((area, rank) => {
      const name = focusName[area]
      const query = rank === 0 && brief.goal !== null ? { theirs: `${name} ${brief.goal}`, leave } : { ours: name }
      return knowledge.search(query, { limit: perFocus, kinds: ['strategy'] })
    }),
  )
  const strategies = await Promise.all(
    brief.focus.slice(0, 2).map((area) => {
      const onFocus = knowledge.base.strategies
        .filter((strategy) => strategy.focus[0] === area || strategy.focus[1] === area)
        .map((strategy) => strategy.id)
      return onFocus.length > 0 ? knowledge.search({ ours: focusName[area] }, { limit: 4, kinds: ['strategy'], sourceIds: onFocus }) : []
    }),
  )
  // What may be offered needs a passage of its own to stand on.
  const offered = brief.approach === 'facilitative' ? [] : knowledge.base.strategies.filter((strategy) => couldBeOffered(strategy, brief))
  const firstSteps = await Promise.all(
    offered.map((strategy) => knowledge.search({ ours: `${strategy.title}: a small first step` }, { limit: 1, sourceIds: [strategy.id] })),
  )
  const unique = new Map([...ofStages, ...ofFocus, ...strategies, ...firstSteps].flat().map((passage) => [passage.key, passage]))
  return [...unique.values()].map(({ score: _, ...passage }, index) => ({ ...passage, label: `P${index + 1}` }))
}

const couldBeOffered = (strategy: Strategy, brief: Brief): boolean =>
  !brief.alreadyDoing.includes(strategy.id) && strategy.focus.some((area) => brief.focus.slice(0, 3).includes(area))

// The section that carries the stage's own title, before any other that mentions it.
function nearest(found: FoundPassage[], title: string): FoundPassage[] {
  const own = found.filter((passage) => passage.heading.endsWith(title))
  return (own.length > 0 ? own : found).slice(0, perStage)
}
