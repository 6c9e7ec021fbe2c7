import { z } from 'zod'
import { Approach } from '../domain/coaching-model.ts'
import { Composing, Notice, Provenance } from '../domain/draft.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import { DraftItem } from '../domain/draft-item.ts'
import { Evidence } from '../domain/evidence.ts'
import { EvidenceSheet } from '../domain/evidence-sheet.ts'
import { Finding } from '../domain/finding.ts'
import { CitedPassage } from '../domain/passage.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import type { DraftHead, LoggedEvent } from '../store/draft-log.ts'

/** A draft as far as it has come. */
export const DraftSnapshot = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  request: PlanRequest,
  /** The last event that is in here; the stream goes on after it. */
  seq: z.number().int().nonnegative(),
  composing: Composing,
  /** Why it ended before it was complete, and what to do next. */
  interruption: z.object({ message: z.string(), next: z.string() }).nullable(),
  /** The coach's choice, or the one suggested; null until the notes have been read. */
  approach: Approach.nullable(),
  notices: z.array(Notice),
  evidence: z.array(Evidence),
  sheet: EvidenceSheet.nullable(),
  passages: z.array(CitedPassage),
  items: z.array(DraftItem),
  findings: z.array(Finding),
  provenance: Provenance.nullable(),
})
export type DraftSnapshot = z.infer<typeof DraftSnapshot>

const notBegun = (head: DraftHead): DraftSnapshot => ({
  ...head,
  seq: 0,
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
})

/** What an event adds to a draft. */
function change(draft: DraftSnapshot, event: DraftEvent): Partial<DraftSnapshot> {
  switch (event.type) {
    case 'evidence':
      return { approach: event.approach, evidence: event.evidence, notices: event.notices, sheet: event.sheet }
    case 'passages':
      return { passages: event.passages }
    case 'item':
      return { items: [...draft.items, event.item] }
    case 'draft-end':
      return { composing: 'done', findings: event.findings, provenance: event.provenance }
    case 'interrupted':
    case 'error':
      return { composing: 'interrupted', interruption: { message: event.message, next: event.next } }
  }
}

/** The draft that a stream has told so far. */
export function snapshot(head: DraftHead, rows: LoggedEvent[]): DraftSnapshot {
  const draft = notBegun(head)
  for (const { seq, event } of rows) Object.assign(draft, change(draft, event), { seq })
  return draft
}
