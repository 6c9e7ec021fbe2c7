import type { Token } from './nlp.ts'

const whWords = new Set([
  'what',
  'how',
  'why',
  'who',
  'whom',
  'whose',
  'which',
  'where',
  'when',
  "what's",
  "how's",
  "who's",
  "where's",
  "when's",
  "what're",
])
const auxiliaries = new Set(
  'is are am was were do does did have has had can could will would shall should may might must ai ca wo sha'.split(' '),
)
const coordinators = new Set(['and', 'or', 'but', 'so', 'then', 'plus', 'also'])
const prepositions = new Set([
  'in',
  'at',
  'to',
  'on',
  'for',
  'from',
  'by',
  'with',
  'of',
  'about',
  'through',
  'during',
  'under',
  'until',
  'since',
  'out',
  'after',
  'before',
])
/** Words that may stand before a clause without changing what it does. */
const discourse = new Set(
  'now well okay ok hey hi right yes no oh um hmm still honestly just first finally overall again please maybe perhaps actually anyway meanwhile'.split(
    ' ',
  ),
)
const subjectStarts = new Set(['PRON', 'DET', 'PROPN', 'NOUN', 'ADJ', 'NUM'])
const startOfSubordinate = new Set(['when', 'where', 'who', 'which', 'whose', 'whom'])

export const isWh = (token: Token | undefined): boolean => token !== undefined && whWords.has(token.lower)
export const isAuxiliary = (token: Token | undefined): boolean =>
  token !== undefined && (auxiliaries.has(token.lower) || (token.pos === 'AUX' && /^'(s|re|d|ll|ve|m)$/.test(token.lower)))
const isNegation = (token: Token | undefined): boolean => token !== undefined && /^(n't|not|nt)$/.test(token.lower)
const isVerbal = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX' || isAuxiliary(token))

/** How a clause asks from one of its words on: by a question word that was moved to the front, one that is the subject, or an auxiliary before its subject. */
export type Head = 'fronted' | 'subject' | 'polar'

const subjectFollows = (tokens: Token[], at: number): boolean => {
  const next = tokens[isNegation(tokens[at]) ? at + 1 : at]
  return next !== undefined && subjectStarts.has(next.pos) && !isWh(next)
}

/** "what other options do you see", "which students finished": looks past the phrase of the question word for its verb. */
function whHead(tokens: Token[], at: number): Head | null {
  for (let i = at + 1; i < Math.min(tokens.length, at + 10); i++) {
    const token = tokens[i]
    if (!token || /^[;:?!.–—-]$/.test(token.lower)) return null
    if (token.lower === ',') {
      const closing = tokens.findIndex((other, j) => j > i && j < i + 6 && other.lower === ',')
      if (closing < 0) return null
      i = closing
      continue
    }
    if (isAuxiliary(token)) {
      if (subjectFollows(tokens, i + 1)) {
        const follower = tokens[isNegation(tokens[i + 1]) ? i + 2 : i + 1]
        const isObjectOfBe = follower?.pos === 'DET' || follower?.pos === 'ADJ' || follower?.pos === 'NOUN' || follower?.pos === 'NUM'
        return i > at + 1 && isObjectOfBe && /^(is|are|was|were|have|has|had|'s)$/.test(token.lower) && tokens[at]?.lower !== 'how'
          ? 'subject'
          : 'fronted'
      }
      return 'subject'
    }
    if (token.pos === 'VERB') return 'subject'
    if (token.pos === 'PRON' && i > at && !/^(one|ones|else|of|it|this|that|those|these|kind|sort)$/.test(token.lower)) return null
    if ((token.pos === 'DET' || token.pos === 'PROPN') && i === at + 1 && tokens[at]?.lower !== 'of') return null
    if (token.lower === 'to' && i === at + 1) return null
  }
  return null
}

const nonSubjects = new Set(['me', 'him', 'them', 'us', 'myself', 'what', 'how'])

function polarHead(tokens: Token[], at: number): boolean {
  const aux = tokens[at]
  if (!aux || !isAuxiliary(aux) || aux.lower.startsWith("'")) return false
  const subject = isNegation(tokens[at + 1]) ? at + 2 : at + 1
  const next = tokens[subject]
  if (!next || nonSubjects.has(next.lower)) return false
  if (/^(that|this|there|all|each|both|it)$/.test(next.lower)) return true
  if (/^(any|every|some|no)\w+$/.test(next.lower)) return true
  if (next.pos === 'PRON')
    return /^(i|you|he|she|it|we|they|your|his|her|their|my|our|this|that|these|those|any\w*|some\w*|every\w*|no\w*|most|all|both|one)$/.test(
      next.lower,
    )
  return next.pos !== 'PUNCT' && subjectStarts.has(next.pos) && !isWh(next)
}

/** Does a clause that asks begin at this word? `isQuestion`: the sentence ends with a question mark. */
export function headAt(tokens: Token[], at: number, isQuestion: boolean): Head | null {
  const token = tokens[at]
  if (!token) return null
  const previous = tokens[at - 1]
  const isAfterAdverbial =
    isQuestion && previous?.lower === ',' && prepositions.has(tokens[0]?.lower ?? '') && !tokens.slice(0, at).some(isVerbal)
  const isFirst = at === 0 || coordinators.has(previous?.lower ?? '') || isAfterAdverbial
  if (token.lower === 'why' && tokens[at + 1]?.lower === 'not' && tokens.length > at + 3 && isFirst) return 'fronted'
  if (isWh(token)) {
    const head = /^(what|how|who|where|when)('s|'re)$/.test(token.lower) ? 'fronted' : whHead(tokens, at)
    if (head === 'subject' && !isFirst && startOfSubordinate.has(token.lower) && !/^(one|ones|of)$/.test(tokens[at + 1]?.lower ?? ''))
      return null
    if (head === 'subject' && /^(when|where)$/.test(token.lower)) return null
    if (head === 'subject' && !isQuestion && (at > 0 || (token.lower === 'what' && tokens[at + 1]?.pos === 'NOUN'))) return null
    return head
  }
  if (prepositions.has(token.lower) && isWh(tokens[at + 1])) {
    const head = whHead(tokens, at + 1)
    if (
      head === 'fronted' ||
      (head === 'subject' && isQuestion && isFirst && token.lower !== 'of' && (at > 0 || !tokens.some((one) => one.lower === ',')))
    )
      return 'fronted'
  }
  const isJoinedVerb =
    previous !== undefined && /^(?:and|or)$/.test(previous.lower) && /^(?:do|have)$/.test(token.lower) && tokens[at + 1]?.pos !== 'PRON'
  if (!isJoinedVerb && polarHead(tokens, at)) {
    const subject = tokens[isNegation(tokens[at + 1]) ? at + 2 : at + 1]
    if (!isQuestion && /^(?:so|neither|nor)$/.test(previous?.lower ?? '')) return null
    const isPerson = /^(i|you|he|she|it|we|they|there)$/.test(subject?.lower ?? '')
    const mayBeOrder = /^(do|have|may|might|can|must)$/.test(token.lower)
    const opensWithSubject =
      tokens.slice(0, at).every((one) => discourse.has(one.lower) || coordinators.has(one.lower)) &&
      !mayBeOrder &&
      (subject?.pos === 'PRON' || subject?.pos === 'DET')
    return isQuestion || isPerson || opensWithSubject ? 'polar' : null
  }
  return null
}

/** Words after which a new clause may begin: marks and coordinators. */
export const mayStartClause = (tokens: Token[], at: number): boolean => {
  const previous = tokens[at - 1]
  if (!previous) return true
  if (previous.lower === '-' && previous.end === tokens[at]?.start) return false
  return (
    /^[,;:–—…-]+$|^\.\.\.$/.test(previous.lower) ||
    coordinators.has(previous.lower) ||
    tokens.slice(0, at).every((token) => discourse.has(token.lower) || /^\W+$/.test(token.lower))
  )
}

export const hasVerb = (tokens: Token[]): boolean => tokens.some(isVerbal)
