import type { Approach, CoachingModel } from '../domain/coaching-model.ts'
import type { Provenance } from '../domain/draft.ts'
import type { ComposedItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { FocusArea } from '../domain/focus.ts'
import type { Noticing } from '../domain/noticing.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { ConversationPurpose } from '../domain/plan-request.ts'

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
}

/** A way to compose. The built-in one and a language model are the same to the rest of the system. */
export interface Drafter {
  readonly name: Provenance['drafter']
  readonly version: string
  /** Composes items in the order of the conversation, each as soon as it is done. */
  compose(brief: Brief, signal?: AbortSignal): AsyncIterable<ComposedItem>
}
