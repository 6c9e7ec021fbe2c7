import { leadingClock } from '../../pipeline/evidence/clock.ts'
import { withoutQuotes } from '../../pipeline/evidence/quotes.ts'
import { plainLine } from './signs.ts'

/** What was said to the assistant, and what was brought: both verbatim, and together every word. */
export type Parts = { message: string; text: string }

const mostLines = 12
const mostWordsSaid = 90
/** Longer than that, a line is dictation and not a message. */
const mostWordsInLine = 55
const fewestWordsBrought = 3
/** Words about the visit ("Ms Ortiz, 5th grade math") that may stand beside what is plainly said to the assistant. */
const mostBetween = 25

/**
 * Parts what a coach says to the assistant ("Ms Ortiz, my notes are below, we talk tomorrow") from what is pasted under it.
 * Only words that plainly speak to a helper are a message: a title over notes, or their first line, stays with them.
 */
export function saidAndBrought(brought: string): Parts {
  const afterHead = /^\s*---[ \t]*\r?\n/.test(brought) ? { message: '', text: brought } : withoutPreface(brought)
  return withoutPostscript(afterHead)
}

function withoutPreface(brought: string): Parts {
  const whole = { message: '', text: brought }
  const inLine = introduced.exec(brought)
  if (inLine && isSaid(inLine[0]) && wordsIn(brought.slice(inLine[0].length)) >= fewestWordsBrought) return cut(brought, inLine[0].length)
  let end = 0
  let unsaid = 0
  let isIntroduced = false
  for (const line of linesOf(brought).slice(0, mostLines)) {
    const words = plainLine(line.text)
    if (words === '') continue
    if (isFence(line.text) || isSeen(line.text) || wordsIn(words) > mostWordsInLine || wordsIn(brought.slice(0, line.end)) > mostWordsSaid)
      break
    if (isSaid(words)) {
      end = line.end
      unsaid = 0
      isIntroduced ||= introduces(words)
      if (/:\s*$/.test(words)) break
    } else {
      unsaid += wordsIn(words)
      if (isIntroduced || unsaid > mostBetween) break
    }
  }
  const rest = brought.slice(end)
  return end > 0 && wordsIn(rest) >= fewestWordsBrought ? cut(brought, end) : whole
}

/** "Here are my notes: 10:02 T: …" on one line. */
const introduced =
  /^[^\n]{0,240}?\b(?:notes?|observations?|script|transcript|plan|this|below|saw|heard|wrote|goal|follow(?:s|ing)?)\b[^:\n.!?"“]{0,40}:[ \t]+(?=\S)/i

// A last paragraph that asks the assistant for something.
function withoutPostscript({ message, text }: Parts): Parts {
  const end = text.trimEnd().length
  const from = text.slice(Math.max(0, end - longestPostscript), end)
  const at = [...from.matchAll(/\n[ \t\r]*\n/g)].at(-1)
  if (!at) return { message, text }
  const start = end - from.length + at.index
  const words = text.slice(start, end).trim()
  const rest = text.slice(0, start)
  if (wordsIn(words) > mostWordsInLine || isSeen(words) || !asksForHelp(words) || wordsIn(rest) < fewestWordsBrought)
    return { message, text }
  return { message: [message, words].filter(Boolean).join('\n\n'), text: rest }
}

/** Characters that a last request can have. */
const longestPostscript = 500

const cut = (brought: string, at: number): Parts => ({
  message: brought.slice(0, at).trim(),
  text: brought.slice(at).replace(/^\s*\n|^[ \t]+(?=\S)/, ''),
})

const linesOf = (text: string): { text: string; end: number }[] =>
  [...text.matchAll(/[^\n]*(?:\n|$)/g)].map((line) => ({ text: line[0].replace(/\r?\n$/, ''), end: line.index + line[0].length }))

/** How many words and numbers there are. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0

const isFence = (line: string): boolean => /^\s*(?:```|~~~|---+\s*$|===+\s*$|\*\*\*+\s*$|#{1,6}\s)/.test(line)

/** What only notes or a plan look like: a clock, a speaker, a tally, a row, a bullet, somebody's exact words. */
const isSeen = (line: string): boolean =>
  leadingClock(plainLine(line)) !== null ||
  /^\s*(?:\||[-*•▪]\s|\d{1,2}[.)]\s|#{1,6}\s)/.test(line) ||
  /^\s*(?:T|Tchr|Teacher|Ss?\d{0,2}|\p{Lu}{1,2})\s?:\s/u.test(line) ||
  /["“][^"“”]{12,}["”]/.test(line) ||
  /[I|]{4,}/.test(line)

/** Speaks to a helper: of one's own notes as being here, of the talk to come, or for help. */
export const isSaid = (line: string): boolean => {
  const words = withoutQuotes(line)
  return introduces(words) || speaksOfTalk.test(words) || asksForHelp(words) || greets.test(words) || speaksOfCoaching.test(words)
}

const introduces = (line: string): boolean => speaksOfNotes.test(withoutQuotes(line)) || announces.test(line)

const speaksOfNotes =
  /\b(?:(?:here(?:'s| is| are)|below (?:is|are)|(?:these|this|following|those) (?:is|are)|i(?:'m| am) (?:pasting|sharing|sending|attaching)|pasting|attached|sharing|dropping)\b[^.!?\n]{0,60}\b(?:notes?|observations?|script|transcript|plan|lesson|what i (?:saw|wrote|have|heard))|(?:my|the|our|raw|rough|obs(?:ervation)?) (?:\w+ )?(?:notes?|plan|script|transcript)\b[^.!?\n]{0,40}\b(?:below|follows?|attached|pasted|here|underneath|under this)|(?:notes?|plan|script|transcript) (?:are |is )?(?:below|attached|pasted|underneath|follows?)|this is what i (?:saw|wrote|have|got|heard))\b/i
const announces =
  /^(?:my |raw |rough |her |his |the )?(?:obs(?:ervation)? )?(?:notes?|script|transcript|lesson plan|observations?)\s*:\s*$/i
const speaksOfTalk =
  /\b(?:(?:we|i|i'll|i'm|we'll|we're)\b(?: \w+){0,3}? (?:talk(?:ing)?|meet(?:ing)?|debrief(?:ing)?|conference|chat(?:ting)?|sit(?:ting)? down|(?:see(?:ing)?|catch(?:ing)?) (?:her|him|them|up)|speak(?:ing)?)\b(?!\s+(?:about|to) the (?:class|students))|(?:our|the|my) (?:talk|debrief|meeting|conversation|conference|post-?(?:conference|obs\w*))\b[^.!?\n]{0,20}\b(?:is|tomorrow|today|on|at|this|next|in)|(?:debrief(?:ing)?|meeting|talk(?:ing)?|post-?conference|conference)(?: with (?:her|him|them|\p{Lu}\S*(?: \p{Lu}\S*)?))? (?:is |are )?(?:tomorrow|today|tonight|on |at |this |next |mon|tue|wed|thu|fri|in an? |in \d))/iu
const speaksOfCoaching =
  /\bi(?:'m| am|'ve been| have been)? (?:coach(?:ing)?|mentor(?:ing)?|observed|observing|visited|visiting|supporting|support)\b|\bmy (?:mentee|coachee|teacher|novice)\b/i
const greets = /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear|thanks|thank you)\b[^"“]{0,120}$/i
const request =
  /\b(?:(?:can|could|would|will) you|please|help me|i(?:'d| would)? (?:need|like|want)(?: you)?(?: (?:a|to|help|some|the|your))|need (?:a|help|some)|get me ready|make me|give me|what should i|how (?:do|should|can|would) i)\b/i
const forWhat =
  /\b(?:plan|planning|questions?|talk|conversation|debrief|prepar\w*|ready|draft|coach\w*|approach|cycle|grow|meet(?:ing)?|ideas?|feedback|notes?|start|open(?:ing)?|conference|guide|help|lesson)\b/i
const asksForHelp = (line: string): boolean => {
  const words = withoutQuotes(line)
  return (
    (request.test(words) && forWhat.test(words)) ||
    /^(?:plan|prepare|draft|make|help)\b[^.!?\n]{0,60}\b(?:plan|talk|conversation|questions|debrief|meeting|me|this|these|it)\b/i.test(
      words,
    )
  )
}
