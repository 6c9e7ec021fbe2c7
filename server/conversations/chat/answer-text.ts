import { checkText } from '../../checks/check.ts'
import type { Finding } from '../../domain/finding.ts'
import { withoutHidden } from '../../domain/hidden-characters.ts'
import { namesNobody } from '../../drafters/language-model/names.ts'
import type { Restoring } from '../../privacy/restoring.ts'
import { plainWords } from './plain-words.ts'

/** Characters of an answer that are shown. */
export const longestAnswer = 2_000

/** A sentence that never ends is shown from so many characters on. */
const longestSentence = 600

/** What stands in the place of a sentence that judges somebody. Said once. */
const leftOut = '(A judgement was left out here.)'

type Known = {
  /** Puts names back, across the places where the text was cut. */
  restoring: Restoring
  /** Where words that are quoted may come from. */
  sources: string[]
}

/**
 * What a language model says to a coach, as it is shown: plain sentences, one after the other, with names in their places. What judges
 * somebody is left out, marks are taken off words that nobody said, and what is far too long ends.
 */
export function answerText({ restoring, sources }: Known) {
  let held = ''
  let given = 0
  let isFull = false
  let isSaid = false

  function shown(sentence: string): string {
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(plainWords(withoutHidden(sentence))) ?? []
    if (words === '') return before + after
    const findings = checkText({ text: words, kind: 'shared-data' }, sources)
    if (findings.some((finding) => isLeftOut(finding, words))) {
      const note = isSaid ? '' : before + leftOut + after
      isSaid = true
      return note
    }
    const unquoted = findings.find(({ rule }) => rule === 'verified-quotes')?.rewrite ?? words
    return before + (namesNobody(unquoted, sources) ? unquoted.replace(anybody, 'someone') : unquoted) + after
  }

  function give(text: string): string {
    if (isFull) return ''
    isFull = given + text.length > longestAnswer
    given += text.length
    return isFull ? ' …' : text
  }

  return {
    /** What of the text so far can be shown and was not. */
    push(chunk: string): string {
      held += restoring.push(chunk)
      let ready = ''
      for (let end = sentenceEnd(held); end > 0; end = sentenceEnd(held)) {
        ready += give(shown(held.slice(0, end)))
        held = held.slice(end)
      }
      return ready
    },
    /** The rest. */
    end(): string {
      held += restoring.end()
      const rest = give(shown(held))
      held = ''
      return rest
    },
    /** More would not be shown. */
    get isFull() {
      return isFull
    },
  }
}

const anybody = /\{(?:Student|Teacher|Person|Email|Phone|Id)\d*[a-z]*\}/gi

/** The words of the plan: “a strong opener” judges a question, and nobody. */
const ofThePlan = /\b(?:I\d{1,2}|E\d{1,3}|questions?|items?|plan|opener|opening|wording|words|version|stage)\b/

/** “I can’t rate this teacher for the principal”. */
const declines =
  /^(?:(?:but|so|and|no|sorry)[, ]+)?I (?:can['’]?t|cannot|don['’]?t|do not|won['’]?t|will not) (?:rate|score|judge|rank|grade|compare|diagnose|evaluate|write|help|do|give|make|offer|decide)\b/i

/** What a check refuses is never said; what it warns of is, where it is about the plan, or declines to do just that. */
function isLeftOut({ rule, severity }: Finding, words: string): boolean {
  if (rule !== 'no-verdict' && rule !== 'in-scope') return false
  return severity === 'block' || !(declines.test(words) || (rule === 'no-verdict' && ofThePlan.test(words)))
}

const ending = /\n|(?<!\b(?:Mr|Mrs|Ms|Mx|Dr|vs|etc|e\.g|i\.e))[.!?…]["”’»)\]]*(?=\s)/g

/** Where the first sentence ends for certain; 0 where none does yet. A quotation is not cut. */
function sentenceEnd(text: string): number {
  for (const { index, 0: mark } of text.matchAll(ending)) {
    const end = index + mark.length
    if (mark === '\n' || isClosed(text.slice(0, end))) return end
  }
  if (text.length <= longestSentence) return 0
  const space = text.lastIndexOf(' ', longestSentence)
  return space > 0 ? space : longestSentence
}

function isClosed(text: string): boolean {
  const count = (marks: RegExp) => (text.match(marks) ?? []).length
  return count(/["]/g) % 2 === 0 && count(/[“„«]/g) <= count(/[”»]/g)
}
