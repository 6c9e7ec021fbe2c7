import { isEnglish } from '../dictionary.ts'
import { fold } from '../fold.ts'
import { isGivenName } from '../given-names.ts'
import { isTitle } from '../titles.ts'
import { isAcronym, isSchoolWord } from '../words-of-schools.ts'

const headLine =
  /^[ \t]*(?:\*\*|- )?(?:co-?)?(teachers?|coach|observer|observed by|coachee|mentor|mentee|para|aide|principal|notes? by|written by|students?|present|attendees|staff|educator|name|tchr)(?:\*\*)?[ \t]?[:=–-][ \t]?(?:\*\*)?[ \t]*([^\n]{2,120})$/gim
const between = /\s*(?:,|;|&|\+|\/|\||\band\b|\bwith\b|\(|\)|\s[–-]\s|["“”])\s*/

/** Who is named at the head of notes: "teacher: Ms. Ortiz", "Observer – Karen Li". */
export function namesAtHead(text: string): string[] {
  return [...text.slice(0, 3000).matchAll(headLine)].flatMap(([, key = '', value = '']) => {
    const parts = value.trim().split(between)
    // One adult alone may be called by any word ("teacher: Brooks"); in a list, a word is a word.
    if (parts.length === 1 && !/^(?:students?|present|name|attendees)$/i.test(key)) return isNamed(value.trim()) ? [value.trim()] : []
    return parts.filter((part) => isNamed(part) && part.split(/[\s.]+/).some((word) => !isEnglish(fold(word)) || isGivenName(fold(word))))
  })
}

const nothing =
  /^(?:the|a|an|and|of|to|in|on|for|with|as|at|by|is|are|was|all|none|no|yes|tbd|na|see|from|this|that|it|my|our|your|new|first|same|not)$/

// One to four words, each with a capital or all without, and none about grades and rooms.
function isNamed(part: string): boolean {
  const words = part.split(/[\s.]+/).filter(Boolean)
  const own = words.filter((word) => !isTitle(fold(word)))
  if (own.length === 0 || own.length > 3 || words.length > 4 || /\d|:/.test(part)) return false
  if (own.map(fold).some((word) => nothing.test(word) || (isSchoolWord(word) && !isGivenName(word)))) return false
  const titled = words.length > own.length
  if (own.every((word) => /^\p{Lu}/u.test(word))) return true
  return own.every((word) => /^\p{Ll}/u.test(word) && (titled || !isEnglish(fold(word))))
}

const anybody =
  /^(?:t|s|ss|st|all|c|ch|q|a|p|k|both|other|another|unknown|voice|chorus|whole|someone|me|i|we|he|she|they|you|\p{Ll}|s\d.*|t\d.*|student.*|teacher.*|pupil.*)$/u

/** Labels of lines that somebody found to be people ("Luz", "Ms. Ortiz"), without those that are anybody's ("T", "S1", "partner"). */
export const namesAmongLabels = (labels: readonly string[]): string[] =>
  labels.filter((label) => {
    const words = label
      .split(/[\s.]+/)
      .map(fold)
      .filter((word) => word !== '' && !isTitle(word))
    return words.length > 0 && words.length < 5 && !/\d/.test(label) && words.every((word) => !anybody.test(word) && !isRole(word))
  })

const isRole = (word: string): boolean => (isSchoolWord(word) && !isGivenName(word)) || isAcronym(word)
