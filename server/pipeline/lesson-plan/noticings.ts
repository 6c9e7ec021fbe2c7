import type { Brief } from '../../domain/brief.ts'
import { byCriteria } from './by-criteria.ts'
import { gapsIn } from './gaps.ts'
import { type PlanNoticing, readingOf } from './plan-noticing.ts'
import { questionsLeftIn } from './questions-left.ts'
import { strengthsIn } from './strengths.ts'

/** What is noticed about a plan: what will do something for students, and what there is to ask. */
export type PlanNoticings = { strengths: PlanNoticing[]; wonderings: PlanNoticing[] }

/**
 * Everything worth saying about a lesson plan, the most telling first: by the criteria of the chosen framework, then in the usual order. What is
 * counted comes before either. The same plan gives the same.
 */
export function planNoticings(brief: Pick<Brief, 'lessonPlan' | 'evidence' | 'framework'>): PlanNoticings {
  const reading = readingOf(brief)
  if (!reading) return { strengths: [], wonderings: [] }
  const criteria = brief.framework ? byCriteria(brief.framework, reading) : []
  const usual = byWeight([...gapsIn(reading), ...questionsLeftIn(reading)])
  const isUrgent = ({ kind, about }: PlanNoticing) =>
    kind === 'fact' && (about === 'minutes-over' || about === 'unseen' || about === 'topic-only')
  const first = brief.framework ? usual.filter(isUrgent) : []
  return {
    strengths: [...criteria.filter(({ kind }) => kind === 'strength'), ...byWeight(strengthsIn(reading))],
    wonderings: [...first, ...criteria.filter(({ kind }) => kind !== 'strength'), ...usual.filter((one) => !first.includes(one))],
  }
}

const byWeight = (noticings: PlanNoticing[]): PlanNoticing[] => [...noticings].sort((one, other) => other.weight - one.weight)
