import type { Stretch } from './lines.ts'
import type { People } from './people.ts'
import { quotedSpans } from './quotes.ts'
import { sentencesOf } from './sentences.ts'
import { turnsOf } from './turns.ts'

/** Leaves out the first sentences where they only say whose room it is, which period and how many students: context, no evidence. */
export function withoutTitle(notes: string, stretches: Stretch[], people: People): Stretch[] {
  const [first, ...rest] = stretches
  if (!first || first.time || turnsOf(notes, first, people).some((turn) => turn.labelled)) return stretches
  const body = sentencesOf(notes, first.start, first.end).find(({ start, end }) => !isTitle(notes.slice(start, end)))
  return body ? [{ ...first, start: body.start }, ...rest] : rest
}

const isTitle = (words: string): boolean =>
  words.length < 140 && quotedSpans(words).length === 0 && titleWords.test(words) && !actsInTitle.test(words)

const titleWords =
  /\b(?:rm|room|per(?:iod)?\.?|block|obs(?:ervation)?|visit|gr(?:ade)?\.?|yr|year|roster|here|\d+ (?:Ss|students|kids|pupils)|Mr|Ms|Mrs|Miss|Dr|alg|algebra|math|ela|reading|science|history)\b/i
const actsInTitle =
  /\b(?:(?:ask|say|walk|write|call|wait|give|greet|come|sing|sit|stand|enter|work|copy|talk|raise|answer|move|run|play|line|hand|point|show)(?:s|es|ed|ing|ning|ting)?|said|came|stood|sat|gave|wrote|reads?\b(?! aloud)|counted)\b/i
