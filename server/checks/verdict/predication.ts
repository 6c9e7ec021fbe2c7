import type { Token } from '../../language/nlp.ts'
import type { HeardSentence } from '../../language/question.ts'
import type { Span } from '../../language/span.ts'
import { isFeeling } from '../feeling-words.ts'
import { isJudgingNoun, type Judgement, judgementOf } from '../words/valence.ts'
import { type About, aboutOf } from './about.ts'

/** A judgement that a sentence states of somebody or something. */
export type Stated = Span & { about: About; strong: boolean; word: string }

const copulas = new Set(
  `be is are was were am been being 's 're 'm look looks looked feel feels felt seem seems seemed sound sounds sounded go goes went come comes came become becomes became get gets
  got gotten getting stay stayed remain remained prove proved appear appeared turn turned read reads run ran running strike struck keep kept land landed find found call called make
  makes made make left leave leaves think thought consider considered`.split(/\s+/),
)
const auxiliaries =
  /^(?:have|has|had|'ve|'d|'s|'ll|would|could|should|might|must|may|can|will|do|does|did|n't|not|to|been|be|really|just|also|always|never|often|all|both|across|as|out|so)$/
/** What may stand between the copula and the judging word. */
const between =
  /^(?:a|an|the|so|too|such|very|really|quite|pretty|rather|just|not|n't|no|one|of|kind|sort|bit|little|lot|touch|tad|somewhat|absolutely|completely|totally|utterly|simply|truly|as|more|less|most|least|crystal|razor|pin|far|much|way|all|both|across|out|to|be|been|frankly|honestly|for|some|it|you|thoroughly|nothing|short|anything|but|hardly|barely|never|always|still|and|or|,|-|in|places|at|times|me|us|today|your|my|our|this|that)$/
const boundary =
  /^(?:[,;:.!?–—"]|-|\.\.\.|…|and|but|or|because|so|that|if|when|while|since|as|though|although|which|who|what|how|why|where|whether|then|think|thought|say|said|believe|know|see|feel|find|found|agree|realise|realize|admit|guess|honestly|frankly|overall|personally|clearly|obviously|surely|maybe|perhaps|sorry|well|oh|yes|no)$/

const isLinking = (token: Token): boolean => copulas.has(token.lower)
const mayStandBetween = (token: Token): boolean => between.test(token.lower) || token.pos === 'ADV' || token.pos === 'ADJ'

/** The place of the verb that links a judging word to its subject; -1 where there is none close by. */
function linkBefore(tokens: Token[], at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) {
    const token = tokens[i]
    if (!token) return -1
    if (isLinking(token) && !(token.lower === "'s" && tokens[i - 1]?.pos === 'NOUN' && tokens[i + 1]?.pos === 'NOUN')) return i
    if (!mayStandBetween(token)) return -1
  }
  return -1
}

function subjectBefore(tokens: Token[], link: number): Token[] {
  let end = link
  while (end > 0 && (auxiliaries.test(tokens[end - 1]?.lower ?? '') || tokens[end - 1]?.pos === 'ADV')) end--
  let start = end
  while (start > 0 && end - start < 12) {
    const token = tokens[start - 1]
    if (!token || (boundary.test(token.lower) && !(token.lower === 'that' && start === end))) break
    start--
  }
  return tokens.slice(start, end)
}

const complements =
  /^(?:at|with|for|on|in|of|to|and|but|or|today|overall|again|too|there|here|indeed|as|by|from|about|when|because|so|that|than|throughout|,|;|:|\.|!|\?|–|—|-|\)|enough)$/

/** Does the word carry the judgement itself, or does it only belong to a noun that it describes ("a good conductor")? */
function complementOf(tokens: Token[], at: number): Token[] {
  const rest: Token[] = []
  for (let i = at + 1; i < tokens.length && rest.length < 4; i++) {
    const token = tokens[i]
    if (!token || complements.test(token.lower) || !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(token.pos)) break
    rest.push(token)
  }
  return rest
}

const opens = /^(?:[,;:.!?–—"(]|-|and|but|so|because|or|then|well|oh|honestly|frankly|overall|sorry)$/
const opinion = /^(?:think|thought|find|found|feel|felt|believe|say|reckon|know|agree|see|realise|realize|admit|that|suppose|guess)$/

/** "It", "that" and the like mean the lesson where they open a clause, not where they point back to a noun ("a claim that was clear"). */
function isPlainlyTheLesson(tokens: Token[], pronoun: Token): boolean {
  const at = tokens.indexOf(pronoun)
  const before = tokens[at - 1]
  if (!before || opens.test(before.lower)) return true
  if (!opinion.test(before.lower)) return at === 1 && before.pos === 'ADV'
  return (
    tokens.slice(0, at).some((token) => /^(?:i|you|we)$/.test(token.lower)) &&
    !tokens.slice(0, at).some((token) => /^(?:students|pupils|children|they|kids)$/.test(token.lower))
  )
}

const ofDegree = /^(?:much|many|little|few|late|early|soon|kind|young|old|good|far|well|big|small)$/

/** "too teacher-centered": any quality is a judgement once there is too much of it. */
const isTooMuch = (tokens: Token[], at: number): Judgement | null =>
  tokens[at - 1]?.lower === 'too' && (tokens[at]?.pos === 'ADJ' || tokens[at + 1]?.lower === '-') && !ofDegree.test(tokens[at]?.lower ?? '')
    ? 'mild'
    : null

const impression = /^(?:felt|seemed|seems|sounded|looked|across)$/
const plainly =
  /^(?:different|similar|familiar|quiet|quieter|loud|louder|long|longer|short|shorter|ready|new|same|full|empty|open|closed|busy|calm|calmer|right|true|important|real|possible|able|likely|first|last|next|early|late|other|like|clear)$/
const toDo = /^(?:impossible|hard|harder|difficult|easy|tough|tricky|painful|lovely|great|hard-going)$/

/** How a lesson came across is a judgement, whatever the word: "felt tacked on", "was impossible to follow". */
function impressionOf(tokens: Token[], at: number): Judgement | null {
  const token = tokens[at]
  if (!token || plainly.test(token.lower) || !(token.pos === 'ADJ' || (token.pos === 'VERB' && /(?:ed|en|wn)$/.test(token.lower))))
    return null
  if (toDo.test(token.lower) && tokens[at + 1]?.lower === 'to') return 'mild'
  let link = at - 1
  while (
    link > 0 &&
    (tokens[link]?.pos === 'ADV' || /^(?:a|bit|little|so|too|rather|very|like|as|more|less|kind|sort|of)$/.test(tokens[link]?.lower ?? ''))
  )
    link--
  return impression.test(tokens[link]?.lower ?? '') ? 'mild' : null
}

/** "It would be good for me to know more": a wish, not a judgement. */
const isWished = (tokens: Token[], at: number): boolean =>
  /^(?:to|for|if)$/.test(tokens[at + 1]?.lower ?? '') &&
  tokens
    .slice(Math.max(0, at - 4), at)
    .some((token, i, before) => token.lower === 'be' && /^(?:would|'d|will|'ll|might)$/.test(before[i - 1]?.lower ?? ''))

/** Every judgement stated through a linking verb: "Your pacing was glacial", "That felt like a waste", "You were superb". */
export function predications(sentence: HeardSentence): Stated[] {
  const { tokens } = sentence
  return tokens.flatMap((token, at) => {
    const judgement = judgementOf(token) ?? isTooMuch(tokens, at) ?? impressionOf(tokens, at)
    const noun = isJudgingNoun(token) && token.pos !== 'VERB'
    if (!judgement && !noun) return []
    if (token.lower === 'well' && /^(?:as|how)$/.test(tokens[at - 1]?.lower ?? '')) return []
    if (isWished(tokens, at)) return []
    if (/^(?:best|better)$/.test(token.lower) && tokens[at + 1]?.lower === 'to') return []
    if (/^(?:kind|sort)$/.test(token.lower) && tokens[at + 1]?.lower === 'of') return []
    const link = linkBefore(tokens, at)
    if (link < 0) return []
    const subject = subjectBefore(tokens, link)
    const about = aboutOf(subject)
    if (about !== 'teacher' && about !== 'teaching') return []
    if (about === 'teacher' && (isFeeling(token.lower) || judgementOf(token) === null) && !noun) return []
    if (
      about === 'teacher' &&
      /^(?:feel|feels|felt|feeling|make|makes|made|find|found|think|thought|consider|considered|call|called|keep|kept|leave|left|go|went|come|came|get|got|run|ran)$/.test(
        tokens[link]?.lower ?? '',
      )
    )
      return []
    const pointsAtLesson = subject.length === 1 && about === 'teaching'
    if (pointsAtLesson && !isPlainlyTheLesson(tokens, subject[0] as Token)) return []
    const named = complementOf(tokens, at)
    if (named.length > 0 && !noun && about !== 'teacher') {
      const other = aboutOf([...tokens.slice(Math.max(0, at - 1), at), ...named])
      if (judgement === 'mild' && other !== 'teaching' && !named.some(isJudgingNoun)) return []
      if (!pointsAtLesson && other === 'students') return []
    }
    const next = tokens[at + 1]?.lower ?? ''
    if (judgement === 'mild' && /^(?:to|question|point|that|if|with|about)$/.test(next) && subject.length === 1 && !toDo.test(token.lower))
      return []
    return [{ start: subject[0]?.start ?? token.start, end: token.end, about, strong: judgement === 'strong' || noun, word: token.lower }]
  })
}
