import { z } from 'zod'
import { EvidenceLabel } from './evidence.ts'
import { Finding } from './finding.ts'
import { ItemKind, Purpose } from './item-kind.ts'

export const ItemState = z.enum(['in_review', 'changes_requested', 'approved', 'rejected'])
export type ItemState = z.infer<typeof ItemState>

/** What may come back, and what to say then. Typical words, so never in double quotation marks. */
export const Reply = z.object({ heard: z.string().min(1), say: z.string().min(1) })
export type Reply = z.infer<typeof Reply>

const side = z.enum(['evidence', 'passage'])

/** What a drafter composes: everything about an item but its identity, its state and what the checks say. */
const content = {
  /** The stage of the coaching model it belongs to, or null where the model has none for it. */
  group: z.string().nullable(),
  text: z.string().min(1),
  /** One of the three questions to ask if nothing else is asked. */
  core: z.boolean(),
  /** Part of the version for five minutes. */
  fiveMinutes: z.boolean(),
  evidence: z.array(EvidenceLabel),
  passages: z.array(z.string()),
  /** The sides that are empty by intent. An empty side that is not named here is a finding. */
  unsourced: z.array(side),
  /** Why this one: for the coach, never for the teacher. */
  rationale: z.string(),
  listenFor: z.string().nullable(),
  followUp: z.string().nullable(),
  replies: z.array(Reply),
}

const identity = {
  id: z.string().min(1),
  label: z.string().regex(/^I[1-9]\d*$/),
  position: z.number().int().nonnegative(),
  revision: z.number().int().positive(),
  state: ItemState,
  /** Who wrote the words of this revision. */
  author: z.enum(['drafter', 'coach']),
  /** Why the coach keeps words that a check blocks, where that is allowed. */
  setAside: z.string().nullable(),
  findings: z.array(Finding),
}

const Question = z.object({ kind: z.literal('question'), purpose: Purpose, ...content })
const Agreement = z.object({ kind: z.literal('agreement'), purpose: z.literal('commit'), ...content })
const Statement = z.object({ kind: ItemKind.exclude(['question', 'agreement', 'step']), purpose: z.null(), ...content })
/** A small step of a learning plan; what will show that it was taken stands under `listenFor`. */
const Step = z.object({ kind: z.literal('step'), purpose: z.null(), week: z.int().positive(), ...content })

export const ComposedItem = z.discriminatedUnion('kind', [Question, Statement, Agreement, Step])
export type ComposedItem = z.infer<typeof ComposedItem>

/** One reviewable piece of a draft, in one revision. */
export const DraftItem = z.discriminatedUnion('kind', [
  Question.extend(identity),
  Statement.extend(identity),
  Agreement.extend(identity),
  Step.extend(identity),
])
export type DraftItem = z.infer<typeof DraftItem>

/** An item that was just composed: in its first revision, waiting for a person, not yet checked. */
export const freshItem = (composed: ComposedItem, identity: Pick<DraftItem, 'id' | 'label' | 'position'>): DraftItem => ({
  ...composed,
  ...identity,
  revision: 1,
  state: 'in_review',
  author: 'drafter',
  setAside: null,
  findings: [],
})

export type ApprovedItem = DraftItem & { state: 'approved' }
