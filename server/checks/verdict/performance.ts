import type { HeardSentence } from '../../language/question.ts'
import { studentNouns } from '../words/teaching-nouns.ts'
import { judgementOf } from '../words/valence.ts'
import { aboutOf } from './about.ts'
import type { Stated } from './predication.ts'

const notManner =
  /^(?:clearly|sharply|okay|ok|fine|off|well|wrong|patiently|gently|warmly|lovingly|sensitively|roughly|smartly|neatly|tightly|confidently|confident|gentle|patient|quick|thoughtfully|deliberate|slow|tense|kind|wisely|cold|flat|cool|warm|natural|clean|rough|sound|plain|right)$/
const degree = /^(?:so|very|really|quite|pretty|rather|too|extremely|incredibly|most|just|as|more|less|all)$/
const asking = /^(?:said|thought|think|say|know|wonder|want|hope|plan|hear|see|feel|felt|wanted|hoped|planned|read)$/

/** How a lesson went about it: "the hour started strongly", "the song ended beautifully". */
export function lessonPerformance({ tokens }: HeardSentence): Stated | null {
  const at = tokens.findIndex(
    (token, i) => i > 1 && /ly$/.test(token.lower) && judgementOf(token) !== null && tokens[i - 1]?.pos === 'VERB',
  )
  const adverb = tokens[at]
  const subject = tokens.slice(0, Math.max(0, at - 1))
  if (!adverb || subject.length > 7 || aboutOf(subject) !== 'teaching') return null
  return {
    start: subject[0]?.start ?? adverb.start,
    end: adverb.end,
    about: 'teaching',
    strong: judgementOf(adverb) === 'strong',
    word: adverb.lower,
  }
}

/** How a teacher did something: "you conducted superbly", "you explained that well". */
export function performance({ tokens }: HeardSentence): Stated | null {
  for (let at = 0; at < tokens.length; at++) {
    const you = tokens[at]
    if (
      you?.lower !== 'you' ||
      /^(?:did|do|would|could|can|will|that|what|how|if|help|let|tell|told|ask|to|for|with|as)$/.test(tokens[at - 1]?.lower ?? '')
    )
      continue
    for (let i = at + 1; i < tokens.length && i < at + 14; i++) {
      const token = tokens[i]
      if (!token || /^(?:[,;:.!?–—]|and|but|because|so that|while|when|if|they|students|children|pupils|who|until)$/.test(token.lower))
        break
      if (i > at + 1 && asking.test(token.lower)) break
      if (
        studentNouns.has(token.lemma) &&
        token.pos === 'NOUN' &&
        /^(?:wrote|read|answered|sang|explained|said)$/.test(tokens[i + 1]?.lower ?? '')
      )
        break
      const next = tokens[i + 1]
      const isManner = (token.pos === 'ADV' || /ly$/.test(token.lower)) && judgementOf(token) !== null && !notManner.test(token.lower)
      const isWell =
        token.lower === 'well' &&
        tokens[i - 1]?.lower !== 'as' &&
        (next === undefined || /^[.,!;]|today|there|with|at|in|under$/.test(next.lower)) &&
        tokens.slice(at + 1, i).some((one) => one.pos === 'VERB')
      if (
        (isManner || isWell) &&
        tokens.slice(at + 1, Math.min(i + 2, tokens.length)).some((one) => one.pos === 'VERB') &&
        !degree.test(token.lower)
      )
        return { start: you.start, end: token.end, about: 'teacher', strong: judgementOf(token) === 'strong', word: token.lower }
    }
  }
  return null
}
