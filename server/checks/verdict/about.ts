import type { Token } from '../../language/nlp.ts'
import { privateNouns, studentNouns, teachingNouns } from '../words/teaching-nouns.ts'

/** Whom or what a phrase is about, as far as a verdict goes. */
export type About = 'teacher' | 'teaching' | 'students' | 'other'

const ownsTeaching = new Set([
  'your',
  'the',
  'that',
  'this',
  'these',
  'those',
  "today's",
  'such',
  'all',
  'whole',
  'entire',
  'a',
  'an',
  'his',
  'her',
  'their',
  'our',
  'my',
])
const pointing = /^(?:it|that|this|everything|things|all|which|what|there)$/

/** What students make, where "their" goes before it. */
const ofStudents =
  /^(?:explanation|answer|response|question|example|argument|draft|paragraph|sentence|model|summary|reason|claim|drawing|poem|talk)s?$/

const isStudents = (token: Token): boolean => studentNouns.has(token.lower) || studentNouns.has(token.lemma)
const isTeaching = (token: Token): boolean => teachingNouns.has(token.lower) || teachingNouns.has(token.lemma)

/** The noun a phrase is headed by: the last one before its first preposition or possessive. */
function headNoun(phrase: Token[]): Token | undefined {
  const until = phrase.findIndex(
    (token, i) =>
      i > 0 &&
      phrase.slice(0, i).some((one) => one.pos === 'NOUN') &&
      (token.pos === 'ADP' || /^(?:that|who|which|you|i|we|they)$/.test(token.lower)),
  )
  const core = until < 0 ? phrase : phrase.slice(0, until)
  return core.filter((token) => /^(?:NOUN|PROPN|PRON|VERB|ADJ|NUM)$/.test(token.pos)).at(-1)
}

/** Reads the subject of a clause, or the noun phrase that an evaluative word belongs to. */
export function aboutOf(phrase: Token[]): About {
  const words = phrase.filter((token) => !/^(?:ADV|PUNCT|CCONJ|SCONJ|INTJ)$/.test(token.pos) || pointing.test(token.lower))
  const [first] = words
  if (!first) return 'other'
  if (words.length === 1 && first.lower === 'you') return 'teacher'
  if (words.length === 1 && pointing.test(first.lower)) return 'teaching'
  if (words.some((token, i) => token.lower === "'s" && words.slice(0, i).some(isStudents))) return 'students'
  if (words.some((token) => /^(?:they|students'|pupils'|kids')$/.test(token.lower))) return 'students'
  if (words.at(-1)?.lower === 'yours' && words.length !== 2) return 'teaching'
  if (first.lower === 'you' && words.length <= 2 && /^(?:both|two|all|guys|lot|folks)$/.test(words[1]?.lower ?? '')) return 'teacher'
  if (words.some((token) => /^(?:i|my)$/.test(token.lower))) return 'other'
  const head = headNoun(words)
  if (!head) return 'other'
  if (first.lower === 'your' && words.length > 1) return privateNouns.has(head.lower) || privateNouns.has(head.lemma) ? 'other' : 'teaching'
  if (/^(?:i|we|he|she|they|who)$/.test(head.lower)) return 'other'
  if (first.lower === 'their' && ofStudents.test(head.lower)) return 'students'
  if (!isTeaching(head)) return isStudents(head) ? 'students' : 'other'
  return words.length === 1 || ownsTeaching.has(first.lower) || /^(?:NOUN|PROPN|ADJ|NUM|VERB|DET)$/.test(first.pos) ? 'teaching' : 'other'
}
