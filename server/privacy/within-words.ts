import { isEnglish, isMadeOfEnglish } from './dictionary.ts'
import { isGivenName } from './given-names.ts'
import type { Bearer, People } from './people.ts'
import type { Reading } from './place.ts'
import { isPlace } from './places.ts'
import type { Word } from './words.ts'
import { isAcronym, isSchoolWord } from './words-of-schools.ts'

/** No word of a dictionary is longer. */
const longestOrdinary = 30

/** Whose name stands in a word that can't be an ordinary one: "xxMayaxx", "askmaya". Nobody's stands in "savanna", "Hannah" or "Mayans". */
export function namedWithin({ folded }: Word, people: People): readonly Bearer[] {
  const bearers = people.within(folded)
  return bearers.length === 0 || isOrdinaryRun(folded) ? [] : bearers
}

const isOrdinaryRun = (folded: string): boolean =>
  folded.length <= longestOrdinary &&
  (isEnglish(folded) || isMadeOfEnglish(folded) || isGivenName(folded) || isSchoolWord(folded) || isPlace(folded) || isAcronym(folded))

/** "Danielson" may be somebody else's longer name; so may "DeNisi" and "O’Connor". */
export const mayBeLongerName = ({ written }: Word): boolean =>
  /^\p{Lu}[^\p{Lu}]*$/u.test(written) || /^(?:De|Di|Du|La|Le|Mc|Mac|Van|Von|[OD]['’]?|Fitz|St)\p{Lu}[^\p{Lu}]+$/u.test(written)

/** Words with a name in them, for a last look: none that may be a longer name of somebody else's, and nothing that machines make up. */
export const wordsWithNames = ({ text, words }: Reading, people: People): string[] =>
  words
    .filter((word) => people.named(word.folded).length === 0 && !mayBeLongerName(word) && namedWithin(word, people).length > 0)
    .filter(({ start, end }) => text[start - 1] !== '\\' && !isMadeUp(text, start, end))
    .map(({ written }) => written)

const shortestMadeUp = 16

/** Long and with digits, as machines call things: "call_8kMaya0bZ2xQw41". */
function isMadeUp(text: string, start: number, end: number): boolean {
  const before = /[\w-]{0,60}$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? ''
  const after = /^[\w-]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? ''
  return before.length + end - start + after.length >= shortestMadeUp && /\d/.test(before + after)
}
