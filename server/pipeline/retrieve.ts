import type { Brief } from '../domain/brief.ts'
import { focusName } from '../domain/focus-names.ts'
import { suits } from '../domain/lesson.ts'
import type { CitedPassage, FoundPassage } from '../domain/passage.ts'
import type { Strategy } from '../domain/strategy.ts'
import { type Knowledge, seenBy } from '../knowledge/knowledge.ts'
import type { Leave } from '../knowledge/query.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { passagesForLearningPlan } from './learning-plan/retrieve.ts'
import { passagesForFeedback } from './lesson-plan/retrieve.ts'

/** How many passages a search for one need brings: enough to choose from, few enough to read. */
const perStage = 1
const perFocus = 3
const focusAreas = 4
const perPage = 4
/** More than any one coaching model has. */
const wholeSource = 50

/**
 * The passages a plan may stand on: what the coaching model says of each stage, then what is known about the plan's focus.
 * @param sending null: what somebody wrote (the goal) stays on this computer, as in a plan that no language model writes. Otherwise a
 *   server may be asked with it, the names in it masked, and `onSent` is told.
 * @param viewerId whose documents may be drawn on, and the team's; null: nobody's
 */
export async function retrievePassages(
  brief: Brief,
  knowledge: Knowledge,
  sending: Pick<Leave, 'onSent'> | null,
  viewerId: string | null = null,
): Promise<CitedPassage[]> {
  if (brief.lessonPlan) return ofForm(await passagesForFeedback(brief, knowledge), brief, knowledge, viewerId)
  if (brief.learningPlan) return ofForm(await passagesForLearningPlan(brief, knowledge), brief, knowledge, viewerId)
  const model = brief.coachingModel
  const leave = sending && { roster: brief.roster, staff: brief.staff, onSent: sending.onSent }
  const ofStages = await Promise.all(
    model.stages.map((stage) =>
      knowledge
        .search({ ours: `${model.title} ${stage.title}: ${stage.purpose}` }, { limit: wholeSource, sourceIds: [model.id] })
        .then((found) => nearest(found, stage.title)),
    ),
  )
  // What is for another subject or age would only puzzle.
  const suiting = knowledge.base.strategies.filter((strategy) => suits(strategy, brief.lesson)).map(({ id }) => id)
  const ofFocus = await Promise.all(
    brief.focus.slice(0, focusAreas).map((area, rank) => {
      const name = focusName[area]
      const query = rank === 0 && brief.goal !== null ? { theirs: `${name} ${brief.goal}`, leave } : { ours: name }
      return knowledge.search(query, { limit: perFocus, kinds: ['strategy'], sourceIds: suiting })
    }),
  )
  const strategies = await Promise.all(
    brief.focus.slice(0, 2).map((area) => {
      const onFocus = knowledge.base.strategies
        .filter((strategy) => suiting.includes(strategy.id) && (strategy.focus[0] === area || strategy.focus[1] === area))
        .map((strategy) => strategy.id)
      return onFocus.length > 0 ? knowledge.search({ ours: focusName[area] }, { limit: 4, kinds: ['strategy'], sourceIds: onFocus }) : []
    }),
  )
  // What may be offered needs a passage of its own to stand on.
  const offered = brief.approach === 'facilitative' ? [] : knowledge.base.strategies.filter((strategy) => couldBeOffered(strategy, brief))
  const firstSteps = await Promise.all(
    offered.map((strategy) => knowledge.search({ ours: `${strategy.title}: a small first step` }, { limit: 1, sourceIds: [strategy.id] })),
  )
  return cited([
    ...ofStages,
    await ofPage(brief, knowledge, viewerId),
    ...ofFocus,
    ...strategies,
    ...firstSteps,
    viewerId === null ? [] : await ofDocuments(brief, seenBy(viewerId, knowledge)),
  ])
}

/** The passages that a draft which is no conversation may stand on: what was asked for and what people have added bear on it as on any draft. */
async function ofForm(found: FoundPassage[][], brief: Brief, knowledge: Knowledge, viewerId: string | null): Promise<CitedPassage[]> {
  return cited([
    await ofPage(brief, knowledge, viewerId),
    ...found,
    viewerId === null ? [] : await ofDocuments(brief, seenBy(viewerId, knowledge)),
  ])
}

function cited(found: FoundPassage[][]): CitedPassage[] {
  const unique = new Map(found.flat().map((passage) => [passage.key, passage]))
  return [...unique.values()].map(({ score: _, ...passage }, index) => ({ ...passage, label: `P${index + 1}` }))
}

/** What the page that the coach asked for says of the plan's goal and focus. Of documents only what the viewer may see. */
async function ofPage({ drawOn, focus, goal }: Brief, knowledge: Knowledge, viewerId: string | null): Promise<FoundPassage[]> {
  if (drawOn === null) return []
  const theirs = [...focus.slice(0, 2).map((area) => focusName[area]), goal ?? ''].join(' ').trim() || 'teaching and learning'
  const searched = viewerId === null ? knowledge : seenBy(viewerId, knowledge)
  // These words stay here.
  const found = await searched.search({ theirs, leave: null }, { limit: perPage, sourceIds: [drawOn] })
  return found.filter(({ text }) => findRiskSigns(text).length === 0)
}

/** What people have added bears on a plan where it stands beside what is known of its focus. Signs that someone is at risk go no further. */
async function ofDocuments(brief: Brief, knowledge: Knowledge): Promise<FoundPassage[]> {
  const [first, second] = brief.focus.map((area) => focusName[area])
  const looked = [brief.goal === null ? first : `${first ?? ''} ${brief.goal}`, second].filter((words) => words !== undefined)
  const found = await Promise.all(
    // These words stay here: what people have added is only ever searched on this computer.
    looked.map((theirs) => knowledge.search({ theirs, leave: null }, { limit: amongBest, kinds: ['strategy', 'practice', 'document'] })),
  )
  return found.flat().filter(({ kind, text }) => kind === 'document' && findRiskSigns(text).length === 0)
}

const amongBest = 6

const couldBeOffered = (strategy: Strategy, brief: Brief): boolean =>
  !brief.alreadyDoing.includes(strategy.id) &&
  (strategy.id === brief.drawOn || (suits(strategy, brief.lesson) && strategy.focus.some((area) => brief.focus.slice(0, 3).includes(area))))

// The section that carries the stage's own title, before any other that mentions it.
function nearest(found: FoundPassage[], title: string): FoundPassage[] {
  const own = found.filter((passage) => passage.heading.endsWith(title))
  return (own.length > 0 ? own : found).slice(0, perStage)
}
