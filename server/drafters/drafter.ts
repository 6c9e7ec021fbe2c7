import type { Brief } from '../domain/brief.ts'
import type { Provenance } from '../domain/draft.ts'
import type { ComposedItem, DraftItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import type { FocusArea } from '../domain/focus.ts'
import type { Question } from '../provider/provider.ts'

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
