import type { Command } from '../../domain/command.ts'
import { leadingClock } from '../../pipeline/evidence/clock.ts'
import { askedAbout, isAskedOnly } from './questions.ts'
import { commandIn, type Named } from './readers.ts'
import { isMistyped, plainWords } from './words.ts'

const mostWords = 25

/** In characters; no command is longer. */
const longestCommand = 300

/**
 * The command in a coach's message, or null where it is none. Only a message that is nothing but a command is one: a long text,
 * a pasted note, a sentence about a lesson and a command with "don't" in it are not. Whoever asks whether to do something is told
 * whose decision it is.
 */
export function readCommand(text: string, named: Named): Command | null {
  // Before any pattern is tried: on a long run of spaces or marks some of them would take minutes.
  if (text.length > longestCommand) return null
  if (text.trim().split(/\s+/).length > mostWords || looksPasted(text)) return null
  const words = spelledOut(plainWords(signed(text)))
  const about = askedAbout(words)
  if (about !== null && commandOf(about, named)) return { type: 'opinion' }
  const command = commandOf(words, named) ?? (/^\s*\?+\s*$/.test(text) ? { type: 'help' } : null)
  return command && isAskedOnly(words, command) ? { type: 'opinion' } : command
}

/** The command that plain words are, or null. */
function commandOf(plain: string, named: Named): Command | null {
  const words = mended(bareOf(plain))
  if (words === '') return null
  if (lessLeading.test(words)) return { type: 'less-leading' }
  const whole = negated.test(words) ? null : commandIn(words, named)
  if (whole) return whole
  const clauses = words.split(/[.;!?]\s+|,\s+(?:but |and )?|\s+(?:but|so)\s+/).map(bareOf)
  const meant = clauses.filter((clause) => clause !== '' && !dislike.test(clause) && !nod.test(clause))
  const [only, ...more] = meant
  if (only === undefined || meant.some((clause) => negated.test(clause))) return null
  return more.length === 0 ? commandIn(only, named) : null
}

/** A line that opens with a clock or a speaker, or exact words, was written in a lesson. */
const looksPasted = (text: string): boolean =>
  text.split('\n').filter((line) => line.trim() !== '').length > 3 ||
  text.split('\n').some((line) => leadingClock(line.trim()) !== null || /^\s*(?:[-*•|#>]|(?:T|Ss?\d?|\p{Lu}\p{Ll}+)\s?:\s)/u.test(line)) ||
  /["“][^"”]*\s[^"”]*\s[^"”]*["”]/.test(text)

const opening =
  /^(?:ok(?:ay)?(?! with )|alright|hey|hi|hello|yes(?! to )|yeah|yep|sure|no(?! to )|now|then|and|so|well|right|great|perfect|thanks|thank you|please|pls|just|actually|maybe|hmm+|um|let's|let us|go ahead and|(?:can|could|would|will) (?:you|we|i)|may i|i(?:'d| would)(?: like| love| prefer)(?: (?:you|us))?(?: to)?(?: have| see| get)?|i (?:want|need)(?: you)?(?: to)?(?: have| see| get)?|i(?:'ll| will)|help me(?: to)?|we (?:should|could|want to)|you (?:can|may|could)|try to|give me|get me|show me how to|let me)(?=[\s,.!:]|$)[\s,.!:]*/
const ending =
  /(?:[\s,.!?:;]+(?:please|pls|thanks|thank you|thx|for me|now|then|if you can|if possible|will you|would you|can you|could you))*[\s.,!?:;…]*$/

/** Without what is only said to be polite. */
function bareOf(words: string): string {
  let bare = words
  for (let before = ''; before !== bare; ) {
    before = bare
    const rest = bare.replace(opening, '')
    bare = rest === '' ? bare : rest
  }
  return bare.replace(ending, '').trim()
}

// A thumb says it too.
const signed = (text: string): string => text.replace(/[👍✅✔]\uFE0F?/gu, ' approve ').replace(/[👎❌✖]\uFE0F?/gu, ' reject ')

/** In a hurry, apostrophes are left out. */
const spelledOut = (words: string): string =>
  words.replace(
    /\b(?:im|ive|lets|thats|whats|dont|cant|wont|doesnt)\b/g,
    (short) => `${short.slice(0, -lettersAfter(short))}'${short.slice(-lettersAfter(short))}`,
  )
const lettersAfter = (short: string): number => (short.endsWith('ve') ? 2 : 1)

const verbs = 'approve reject another export evidence version compare switch continue resume replace minute download'.split(' ')
const mended = (words: string): string =>
  words.replace(/[a-z]{5,}/g, (word) => (verbs.includes(word) ? word : (verbs.find((verb) => isMistyped(word, verb, 1)) ?? word)))

const negated = /\b(?:don'?t|do not|doesn'?t|not|never|no longer|won'?t|can'?t|cannot|shouldn'?t|without|nothing|none|neither)\b/
const dislike =
  /^(?:i (?:really )?(?:don'?t|do not) (?:really )?(?:like|love|want|need) (?:it|this|that|this one|that one|them|these)(?: one| question)?|not (?:this|that) one|no|i'm not sure(?: about (?:it|this|that)(?: one)?)?)$/
const nod =
  /^(?:ok(?:ay)?|yes|yeah|great|good|perfect|nice|thanks|thank you|looks good|all good|i like (?:it|them|this)|sounds good|fine|well done)$/

const lessLeading =
  /^(?:(?:make|rewrite|reword|put|turn|ask) (?:it|them|this|that|these|those|the questions?|the plan|all(?: of (?:it|them))?|i ?\d{1,2}) )?(?:(?:a (?:bit|little)|much|way|even) )?(?:less|not so|not as|fewer|too) (?:leading|pushy|pushing|pushes|directive|judg(?:y|e?mental|ing)|closed|harsh|advice|loaded)(?: (?:questions?|ones|pushes))?(?: to me)?$|^(?:(?:that|this|it|they|these|those|the questions?)(?:'s|'re| is| are| sounds?| feels?| seems?) )(?:a (?:bit|little) |much |way )?(?:too |so )?(?:leading|pushy|directive|judg(?:y|e?mental)|harsh|closed)$|^(?:(?:make|ask) (?:it|them|this|that|these|the questions?|the plan) )?(?:(?:a (?:bit|little)|much) )?(?:softer|gentler|more (?:open|gentle|open ended|neutral|curious|facilitative)|kinder)(?: (?:questions?|ones))?$|^soften (?:it|them|this|that|the questions?|i ?\d{1,2})$|^(?:take|use|accept|apply) (?:all )?(?:of )?(?:the |your )?(?:rewrites?|rewordings?|suggested (?:rewrites?|words|wording))(?: for (?:it|them|all|everything))?$|^(?:fix|mend|clean up|reword|rewrite) (?:what(?:'s| is) flagged|the flagged (?:ones|questions|items)|the (?:findings|flags))$/
