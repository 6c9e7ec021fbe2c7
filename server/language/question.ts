import type { Token } from './nlp.ts'
import type { Span } from './span.ts'

/** What a question asks for. `thinking`: reasons, means, noticing, meaning. */
export type Seeks = 'thinking' | 'fact' | 'yes-or-no' | 'choice' | 'leave' | 'confirmation' | 'commitment' | 'scale'

/** A clause that asks, in its place in the text. */
export type Question = Span & {
  form: 'wh' | 'polar' | 'alternative' | 'tag' | 'request' | 'fragment'
  seeks: Seeks
  /** The clause in lower case with straight marks, quotations masked: `text.slice(start, end)` letter for letter. */
  words: string
  /** The clause without its frame: "how you planned the groups". */
  core: string
  /** Stands in a frame such as "Could you tell me". */
  framed: boolean
  /** The auxiliary carries a "not". */
  negated: boolean
  tokens: Token[]
}

/** A sentence as the rules read it: quotations masked, lower case, straight marks, letter for letter. */
export type HeardSentence = Span & { words: string; tokens: Token[]; questions: Question[]; endsWithMark: boolean }

/** A text as the rules read it. */
export type Heard = { text: string; words: string; sentences: HeardSentence[]; questions: Question[] }
