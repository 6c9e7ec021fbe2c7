import { isEnglish, isMadeOfEnglish } from '../dictionary.ts'
import { isGivenName } from '../given-names.ts'
import { isOrdinary } from '../ordinary-words.ts'
import { isNamesakePlace, isPlace } from '../places.ts'
import { isAcronym, isSchoolWord } from '../words-of-schools.ts'

/**
 * What a word with a capital is by itself: nobody ("Chromebook", "Ohio"), a first name ("Malik"), a first name that is a word or a
 * place too ("Grace", "Austin"), an English word ("Table"), one made of such ("Whiteboards", "Whitfield"), or unknown, as most
 * surnames are.
 */
export type WordKind = 'nobody' | 'first name' | 'namesake' | 'english' | 'compound' | 'unknown'

const functionWords =
  /^(?:an|my|so|do|to|in|no|he|me|she|you|us|am|is|it|go|hi|oh|ok|can|the|and|but|for|if|on|at|by|of|or|as|we|be|up|are|was|has|had|not|when|what|who|how|why|they|them|this|that|with|from|your|our|all|then|there|here)$/
const nicknames = /^(?:[acdjmkrptlbe]j|j[cdtpr]|kc|dk|mk)$/

/** @see WordKind */
export function kindOf(folded: string, allCapitals: boolean): WordKind {
  if (nicknames.test(folded)) return allCapitals ? 'namesake' : 'nobody'
  if (folded.length < 2 || functionWords.test(folded) || (allCapitals && /^[ivx]+$/.test(folded))) return 'nobody'
  if (isNamesakePlace(folded)) return 'namesake'
  if (isGivenName(folded))
    return isOrdinary(folded) || isSchoolWord(folded) || (allCapitals && isAcronym(folded)) ? 'namesake' : 'first name'
  if (isSchoolWord(folded) || isPlace(folded) || (allCapitals && isAcronym(folded))) return 'nobody'
  if (isEnglish(folded) || isPlural(folded)) return 'english'
  if (isMadeOfEnglish(folded)) return 'compound'
  return 'unknown'
}

// "instructors", not "peters": the dictionaries leave some plurals out.
const isPlural = (folded: string): boolean => {
  const one = folded.replace(/ies$/, 'y').replace(/s$/, '')
  return one !== folded && isEnglish(one) && !isGivenName(one)
}
