import type { DraftEvent } from './draft-event.ts'
import type { PlanSoFar } from './plan-so-far.ts'

/** How a stream of events becomes a plan. Types only are imported: the pages fold too, and need no schemas for it. */

/** The plan before the first event. */
export const nothingYet: PlanSoFar = {
  composing: 'running',
  interruption: null,
  approach: null,
  notices: [],
  evidence: [],
  sheet: null,
  passages: [],
  items: [],
  findings: [],
  provenance: null,
}

/** What the next event of the stream changes in a plan. */
export function changeBy(event: DraftEvent, plan: Pick<PlanSoFar, 'items'>): Partial<PlanSoFar> {
  switch (event.type) {
    case 'evidence':
      return { approach: event.approach, evidence: event.evidence, notices: event.notices, sheet: event.sheet }
    case 'passages':
      return { passages: event.passages, provenance: event.provenance }
    case 'item':
      return { items: [...plan.items, event.item] }
    case 'resumed':
      return { composing: 'running', interruption: null }
    case 'draft-end':
      return { composing: 'done', findings: event.findings, provenance: event.provenance }
    case 'interrupted':
    case 'error':
      return { composing: 'interrupted', interruption: { message: event.message, next: event.next } }
  }
}

/** Whether an event closes a stream, as long as no other follows it. */
export const isLast = ({ type }: Pick<DraftEvent, 'type'>): boolean => type === 'draft-end' || type === 'interrupted' || type === 'error'
