import type { DraftItem } from '../../server/domain/draft-item.ts'
import type { PlanRun } from '../plan-run.ts'

/** What is wrong with the sources of an item: a side that is empty and not marked, marked and not empty, or naming what is not there. */
export function provenanceProblems(item: DraftItem, plan: Pick<PlanRun, 'evidence' | 'passages'>): string[] {
  const seen = new Set(plan.evidence.filter((span) => span.kind !== 'coach-opinion').map((span) => span.label))
  const cited = new Set(plan.passages.map((passage) => passage.label))
  const side = (name: 'evidence' | 'passage', labels: string[], known: Set<string>) => [
    ...(labels.length === 0 && !item.unsourced.includes(name) ? [`${name} is empty and not marked`] : []),
    ...(labels.length > 0 && item.unsourced.includes(name) ? [`${name} is marked as empty and is not`] : []),
    ...labels.filter((label) => !known.has(label)).map((label) => `${label} is not there, or is an opinion`),
  ]
  return [...side('evidence', item.evidence, seen), ...side('passage', item.passages, cited)]
}
