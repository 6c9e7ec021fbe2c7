import { wordsOf } from '../scorers/words.ts'

const auxiliaries = new Set(
  wordsOf(
    "is are am was were do does did has have had can could will would shall should may might must isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't",
  ),
)

/** Calls a text closed when its last question begins with an auxiliary: what most tools do. */
export function isClosedByFirstWord(text: string): boolean {
  const last = text.match(/[^.?!]*\?/g)?.at(-1)
  const [first] = wordsOf(last ?? '')
  return first !== undefined && auxiliaries.has(first)
}
