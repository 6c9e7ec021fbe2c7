import type { Brief } from '../../domain/brief.ts'
import type { FoundPassage } from '../../domain/passage.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { planNoticings } from './noticings.ts'
import type { PlanNoticing } from './plan-noticing.ts'
import { strategiesFor } from './strategies-for.ts'

/** Of what is noticed, as much as feedback and a few wishes more can use. */
const mostStrengths = 7
const mostWonderings = 12
const mostWondered = 8
const strategiesForEach = 3
const perCriterion = 1

/**
 * The passages that feedback on a lesson plan may stand on: what the frameworks say of each criterion that something was noticed under, a first step
 * of each strategy that could be suggested, and what is known of a talk before the lesson. Only our own words are searched with.
 */
export async function passagesForFeedback(brief: Brief, knowledge: Knowledge): Promise<FoundPassage[][]> {
  const { strengths, wonderings } = planNoticings(brief)
  const pages = unique(
    [...strengths.slice(0, mostStrengths), ...wonderings.slice(0, mostWonderings)].map(({ page }) => page),
    ({ id, words }) => `${id}: ${words}`,
  )
  const ofCriteria = await Promise.all(
    pages.map(({ id, words }) =>
      knowledge.search({ ours: words }, { limit: wholePage, sourceIds: [id] }).then((found) => nearest(found, words)),
    ),
  )
  const strategies = unique(
    wonderings.slice(0, mostWondered).flatMap((noticing) => fitting(noticing, brief, knowledge)),
    ({ id }) => id,
  )
  const firstSteps = await Promise.all(
    strategies.map(({ id, title }) => knowledge.search({ ours: `${title}: a small first step` }, { limit: 1, sourceIds: [id] })),
  )
  const ofTalk = await knowledge.search(
    { ours: 'Pre-conference: planning the lesson together' },
    { limit: 2, sourceIds: ['content-focused-coaching'] },
  )
  return [...ofCriteria, ...firstSteps, ofTalk]
}

/** Another passage of the criterion's page is better than none. */
const wholePage = 12

// The section on the criterion itself before any other that mentions it.
function nearest(found: FoundPassage[], title: string): FoundPassage[] {
  const own = found.filter(({ heading }) => heading.endsWith(title))
  return (own.length > 0 ? own : found).slice(0, perCriterion)
}

const fitting = (noticing: PlanNoticing, brief: Brief, { base }: Knowledge) =>
  strategiesFor(noticing, brief, base.strategies).slice(0, strategiesForEach)

const unique = <Some>(all: Some[], keyOf: (one: Some) => string): Some[] => [...new Map(all.map((one) => [keyOf(one), one])).values()]
