import { pattern } from '../../language/lexicon.ts'
import type { HeardSentence } from '../../language/question.ts'
import { feeling, feels } from '../feeling-words.ts'
import { adverbs } from './told.ts'

/** In a question: a feeling that is taken for granted ("Why were you so nervous?"). */
export const presumed = [
  `^(?:why|how come)(?: do you think)? (?:were|are|did|do|have) you(?: been| feel| get| become| getting| feeling| seem| look)*${adverbs} ${feeling}\\b`,
  `^what (?:made|makes|got|left|had) you(?: feel| get| become)? (?:so|that|this|too|such)${adverbs} ${feeling}\\b`,
  `^(?:why|how) (?:did|does) .{2,40} make you(?: feel)?(?: so)?${adverbs} ${feeling}\\b`,
  `^why (?:did|does) (?:that|this|it|the \\w+|my \\w+|\\w+)(?: \\w+){0,3} (?:bother|upset|frustrate|rattle|annoy|scare|worry|stress|embarrass|hurt|anger|overwhelm|discourage) you\\b`,
  `^(?:aren't|weren't|don't|didn't|isn't|wasn't) you(?: feel| get| getting)?${adverbs} (?:${feeling}|${feels})\\b`,
].map(pattern)

const askedAbout =
  /(?:\b(?:what|who|which|how|where|why|whether|if|when|whenever|anything|something|everything|things?|parts?|areas?|one|most|that|whatever|time|times|moments?|point|day|lesson|occasion|made|makes|make|making|help|helps|helped|let|do|did|does|would|could|can|will|might|should|are|were|have|had))\s+$/
const anyTime =
  /\b(?:a|any|one|the last|last|another|some) (?:\w+ )?(?:time|moment|point|part|lesson|day|occasion)s? (?:when|where|that|in which|at which)?\s*$/
const pastMoment = /\bwhen\s+$/

/** Is the feeling asked about rather than told ("what made you proud", "a time when you felt …")? */
export function isAsked(sentence: HeardSentence, at: number): boolean {
  const before = sentence.words.slice(0, at)
  if (/\bnow that\s+$/.test(before)) return false
  if (
    /^(?:made|makes|left|leaves|has|had|got) you\b/.test(sentence.words.slice(at)) &&
    sentence.questions.some((question) => question.form !== 'tag')
  )
    return true
  if (pastMoment.test(before)) return anyTime.test(before) || !/^you (?:were|got|became|felt|panicked)/.test(sentence.words.slice(at))
  if (
    /\b(?:agree|admit|accept|deny|say|realise|realize|wonder|know|tell|see|sense|feel|clear|obvious|think|believe|sure|imagine|guess|suspect|noticed|impression|feeling|bet|and|but|so|because|since|fact) that\s+$/.test(
      before,
    )
  )
    return false
  const isQuestion = sentence.questions.some((question) => question.form !== 'tag' && sentence.start + at > question.start)
  if (/\b(?:if|whether|whenever)\s+$/.test(before)) return true
  const previous = sentence.tokens.filter((token) => token.end <= sentence.start + at).at(-1)
  if (isQuestion && previous?.pos === 'NOUN' && !/^(?:what|how|why)\b.*[,;] \w+ $/.test(before)) return true
  return (isQuestion || /\b(?:anything|something|whatever|what)\s+$/.test(before)) && askedAbout.test(before)
}
