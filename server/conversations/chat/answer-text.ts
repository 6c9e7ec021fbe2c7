import { withoutHidden } from '../../domain/hidden-characters.ts'
import { inPlainLetters } from '../../language/look-alikes.ts'
import { doubleMarks } from '../../language/quotation-marks.ts'
import { restoreLoosely, withSomeone } from '../../privacy/loosely-written.ts'
import type { Names } from '../../prompting/names.ts'
import { findRiskSigns } from '../../safety/risk-signs.ts'
import { answerAtRisk } from '../say.ts'
import { judges } from './judgements.ts'
import { plainWords } from './plain-words.ts'
import { endsWithinQuotation, unquoted } from './unquoted.ts'

/** Characters of an answer that are shown. */
export const longestAnswer = 2_000

/** A sentence that never ends is shown from so many characters on. */
const longestSentence = 600

/** What stands in the place of a sentence that judges somebody. Said once. */
const leftOut = '(A judgement was left out here.)'

type Known = {
  names: Pick<Names, 'people' | 'restore'>
  /** All that was told: what reads like a placeholder may stand there itself. */
  sources: string[]
  /** What people said and wrote: words that are quoted come from there. */
  said: string[]
  /** The items as they are at this moment. */
  plan: () => string[]
}

/**
 * What a language model says to a coach, as it is shown: plain sentences, one after the other, with names in their places. What judges
 * somebody is left out, marks are taken off words that nobody said, and what is far too long ends. It ends too with a sign that somebody
 * may be at risk: what to say of that is for people.
 */
export function answerText({ names, sources, said, plan }: Known) {
  let held = ''
  let given = 0
  let isFull = false
  let isLeftOutSaid = false
  /** What came before on the same line, or in the same sentence over a line. */
  let before = ''

  function shown(sentence: string): string {
    const named = (text: string) => withSomeone(restoreLoosely(text, names, sources), sources)
    // Once more, as marks may have stood in the midst of a placeholder.
    const text = named(plainWords(named(inOneLine(withoutHidden(sentence)))))
    const [, start = '', words = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
    if (words === '') return start + end
    const plain = unquoted(words, { said, plan: plan() })
    const isAtRisk = findRiskSigns(inPlainLetters(before + start + plain)).length > 0
    // A line is no end of a sentence.
    const begun = /[.!?…:]\W*$/.test(before) ? '' : `${before.trim()} `
    const isJudged = judges(plain) || (begun !== ' ' && begun !== '' && judges(begun + plain))
    before = start + plain + end
    if (isAtRisk) {
      isFull = true
      return start + answerAtRisk
    }
    if (!isJudged) return before
    const note = isLeftOutSaid ? '' : start + leftOut + end
    isLeftOutSaid = true
    return note
  }

  function give(text: string): string {
    const isOver = given + text.length > longestAnswer && !isFull
    given += text.length
    isFull ||= isOver
    return isOver ? ' …' : text
  }

  return {
    /** What of the text so far can be shown and was not. */
    push(chunk: string): string {
      held += chunk
      let ready = ''
      for (let end = sentenceEnd(held); end > 0 && !isFull; end = sentenceEnd(held)) {
        ready += give(shown(held.slice(0, end)))
        held = held.slice(end)
      }
      return ready
    },
    /** The rest. */
    end(): string {
      const rest = isFull ? '' : give(shown(held))
      held = ''
      return rest
    },
    /** More would not be shown. */
    get isFull() {
      return isFull
    },
  }
}

/** What stands in braces in one pair of them, in one line and without marks. */
const inOneLine = (text: string): string =>
  text.replace(/\{+([^{}]{0,40})\}+/g, (_, words: string) => `{${words.replace(/[\s*_`]+/g, ' ')}}`)

const ending = new RegExp(`\\n|(?<!\\b(?:Mr|Mrs|Ms|Mx|Dr|vs|etc|e\\.g|i\\.e))[.!?…][’)\\]${doubleMarks}]*(?=\\s)`, 'g')

/** Where the first sentence ends for certain; 0 where none does yet. Neither a quotation nor a tag is cut, nor what stands in braces. */
function sentenceEnd(text: string): number {
  for (const { index, 0: mark } of text.matchAll(ending)) {
    const end = index + mark.length
    if (end > longestSentence) break
    const sentence = text.slice(0, end)
    if (!/<[a-z/!][^<>]*$|\{[^{}]{0,40}$/i.test(sentence) && !endsWithinQuotation(sentence)) return end
  }
  if (text.length <= longestSentence) return 0
  // Not between two words that are one: "{Student 1}".
  const space = /^[\s\S]*(?<!\b(?:Student|Teacher|Person|Email|Phone|Id))\s(?![^{<\n]{0,40}[}>])/.exec(text.slice(0, longestSentence + 1))
  return space?.[0].length ?? longestSentence
}
