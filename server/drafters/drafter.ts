import type { Approach, CoachingModel } from '../domain/coaching-model.ts'
import type { Provenance } from '../domain/draft.ts'
import type { ComposedItem, DraftItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { FocusArea } from '../domain/focus.ts'
import type { Noticing } from '../domain/noticing.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { ConversationPurpose } from '../domain/plan-request.ts'
import type { Talk } from '../domain/talk.ts'

/** What stayed of the last talk with this teacher, and when it was written down (UTC, ISO). */
export type LastTalk = Talk & { savedAt: string }

/** Everything a drafter may use. Facts are computed before it is asked; it only composes. */
export type Brief = {
  coachingModel: CoachingModel
  approach: Approach
  purpose: ConversationPurpose
  /** The teacher's goal in the words on record, or null: a goal is never invented. */
  goal: string | null
  /** Most relevant first: from the goal, then from the weight of the evidence. */
  focus: FocusArea[]
  evidence: Evidence[]
  noticings: Noticing[]
  passages: CitedPassage[]
  /** Practices that the evidence shows at work, as strategy ids: never suggested again. */
  alreadyDoing: string[]
  thin: boolean
  lastTalk: LastTalk | null
  /** What is there of this draft already: the rest is composed, and nothing of this is asked again. */
  written: ComposedItem[]
}

/** What a coach wants instead of an item, or besides those that are there. */
export type Wish = {
  /** Null: one more, where the drafter thinks best. */
  place: Pick<DraftItem, 'group' | 'kind' | 'purpose' | 'core' | 'fiveMinutes'> | null
  focus: FocusArea | null
  /** Fewer pushes: only a question that no rule of stance has anything to say about. */
  gentler: boolean
  /** Texts that are there or were: neither they nor the questions they came from are given again. */
  avoid: string[]
}

/** A way to compose. The built-in one and a language model are the same to the rest of the system. */
export interface Drafter {
  readonly name: Provenance['drafter']
  readonly version: string
  /** Composes items in the order of the conversation, each as soon as it is done. */
  compose(brief: Brief, signal?: AbortSignal): AsyncIterable<ComposedItem>
  /** One item as wished for, or null where nothing new is left to say. `brief.written` is the plan as it stands. */
  another(brief: Brief, wish: Wish, signal?: AbortSignal): Promise<ComposedItem | null>
}
