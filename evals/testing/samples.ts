import type { ComposedItem, DraftItem } from '../../server/domain/draft-item.ts'
import type { Evidence } from '../../server/domain/evidence.ts'

type Content = Omit<ComposedItem, 'kind' | 'purpose'>

const content: Content = {
  group: 'reality',
  text: 'What did you notice?',
  core: false,
  fiveMinutes: false,
  evidence: [],
  passages: [],
  unsourced: ['evidence', 'passage'],
  rationale: '',
  listenFor: null,
  followUp: null,
  replies: [],
}

const identity = (label: string) =>
  ({ id: label, label, position: 0, revision: 1, state: 'in_review', author: 'drafter', setAside: null, findings: [] }) as const

/** A question of a plan, for tests of what reads plans. */
export const aQuestion = (change: Partial<Content> = {}, label = 'I1'): DraftItem => ({
  kind: 'question',
  purpose: 'examine',
  ...content,
  ...change,
  ...identity(label),
  findings: [],
})

/** An offer of a plan. */
export const anOffer = (change: Partial<Content> = {}, label = 'I1'): DraftItem => ({
  kind: 'offer',
  purpose: null,
  ...content,
  ...change,
  ...identity(label),
  findings: [],
})

/** An agreement of a plan. */
export const anAgreement = (change: Partial<Content> = {}, label = 'I1'): DraftItem => ({
  kind: 'agreement',
  purpose: 'commit',
  ...content,
  ...change,
  ...identity(label),
  findings: [],
})

/** A span of evidence at the beginning of a note. */
export const aSpan = (text: string, change: Partial<Evidence> = {}): Evidence => ({
  label: 'E1',
  text,
  start: 0,
  end: text.length,
  kind: 'action',
  focus: [],
  time: null,
  speaker: null,
  ...change,
})

/** The stages of a coaching model, by their ids. */
export const sampleStages = (...ids: string[]) => ({
  stages: ids.map((id) => ({ id, title: id, line: id, purpose: id, 'moves-on-when': id, arc: ['recall' as const] })),
})
