import type { Approach, CoachingModel } from '../domain/coaching-model.ts'
import type { Provenance } from '../domain/draft.ts'
import type { ComposedItem, DraftItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Finding } from '../domain/finding.ts'
import type { FocusArea } from '../domain/focus.ts'
import type { Noticing } from '../domain/noticing.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { ConversationPurpose } from '../domain/plan-request.ts'
import type { RosterPerson } from '../domain/roster.ts'
import type { Talk } from '../domain/talk.ts'
import type { Question } from '../provider/provider.ts'

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
  /** The page that the coach asked to draw on, as the `sourceId` of its passages; null: whatever fits. */
  drawOn: string | null
  /** Practices that the evidence shows at work, as strategy ids: never suggested again. */
  alreadyDoing: string[]
  thin: boolean
  lastTalk: LastTalk | null
  /** What is there of this draft already: the rest is composed, and nothing of this is asked again. */
  written: ComposedItem[]
  /** Subject and grade of the lesson, as the notes have them: "Math, grade 4". */
  lesson: string | null
  /** Students and staff of the school, whose names a language model is never told. */
  roster: RosterPerson[]
  /** Grown-ups known from elsewhere, whose names it is never told either: the teacher of this talk, the coach. */
  staff: string[]
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

/** Who is told how a language model was asked, once for each request to it. The built-in drafter has nothing to tell. */
export type Telling = Pick<Question, 'onSent' | 'onUsed' | 'onStructure'>

/** A way to compose. The built-in one and a language model are the same to the rest of the system. */
export interface Drafter {
  readonly name: Provenance['drafter']
  readonly version: string
  /** The file a language model is asked with; null where none is asked. */
  readonly prompt: Provenance['prompt']
  /**
   * Composes items in the order of the conversation, each as soon as it is done.
   * @throws AppError when the rest can't be had; what was done by then has been given
   */
  compose(brief: Brief, signal?: AbortSignal, telling?: Telling): AsyncIterable<ComposedItem>
  /** One item as wished for, or null where nothing new is left to say. `brief.written` is the plan as it stands. */
  another(brief: Brief, wish: Wish, signal?: AbortSignal, telling?: Telling): Promise<ComposedItem | null>
  /**
   * Words an item once more, so that what was found in it is gone; its place stays. Null (the answer) where nothing came of it;
   * null (the function) where there is no use in asking, because nothing else would come.
   */
  readonly repair:
    | null
    | ((brief: Brief, item: ComposedItem, findings: Finding[], signal?: AbortSignal, telling?: Telling) => Promise<ComposedItem | null>)
}
