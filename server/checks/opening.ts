import { pastOf } from '../language/past-tense.ts'
import type { Question } from '../language/question.ts'
import { phrase } from './rewording.ts'

const understanding =
  /^(?:understand|know|learn|get it|get the|grasp|master|see|enjoy|like|follow|find|feel|need|struggle|believe|trust|remember)\b/
const subjects = `((?!(?:you|we|i|it|this|that|there)\\b)(?:the|your|their|his|her|most|all|some|many|half|both|these|those|everyone|everybody|each|students|kids|they|he|she|[A-Z][a-z]+)(?: (?!understand|know|learn|get|grasp|finish|do|have)[\\w'’-]+){0,3}?)`

type Opening = { shape: RegExp; open: (parts: string[]) => string | null }

/** Yes-or-no shapes that can be opened without inventing anything: each keeps the words that were asked about. */
const openings: Opening[] = [
  {
    shape: /^(?:is|are) there (?:anything|something)(?: else)?(?: that)? you(?:['’]d| would) (?:like|want) (?:to )?(.+)$/i,
    open: ([rest]) => `What would you like to ${rest}?`,
  },
  {
    shape: /^is there anything(?: else)?(?: that)? (you(?:['’]re| are) .+)$/i,
    open: ([rest]) => `What are ${rest?.replace(/^you(?:['’]re| are)/i, 'you')}?`,
  },
  {
    shape: /^is there (?:anything|anybody|anyone)(?: else)?(?: that)? you (need|want|see|notice|remember|find|wish|think) ?(.*)$/i,
    open: ([verb, rest]) => `What do you ${verb}${rest ? ` ${rest}` : ''}?`,
  },
  {
    shape:
      /^(do|did|have|can|could|will|would) you (have|see|notice|noticed|seen|had|find|found|hear|heard|remember|think of) any (questions?|ideas?|thoughts?|feedback|change|changes|evidence|concerns?|patterns?|differences?|surprises?|plans?|suggestions?) ?(.*)$/i,
    open: ([aux, verb, noun, rest]) => `What ${noun} ${aux?.toLowerCase()} you ${verb}${rest ? ` ${rest}` : ''}?`,
  },
  {
    shape: /^any (questions|ideas|thoughts|concerns|feedback)(?: (.+))?$/i,
    open: ([noun, rest]) => `What ${noun} do you have${rest ? ` ${rest}` : ''}?`,
  },
  {
    shape: /^(?:were|are) you (?:happy|pleased|satisfied|comfortable|content|okay|ok) (?:with|about) (.+)$/i,
    open: ([rest]) => `How do you feel about ${rest}?`,
  },
  {
    shape:
      /^do you (?:think|feel|believe)(?: that| like)? ((?:the|your|my|their|our|this|that|these|those|they|we|you|he|she|it|students|kids|everyone|everybody|most|all|some|half|each)\b.+)$/i,
    open: ([clause]) => `What tells you whether ${clause}?`,
  },
  {
    shape: new RegExp(
      `^(was|were|is|are) ${subjects} ((?:not |all |really |fully )?(?:ready|engaged|able|clear|on task|on track|involved|interested|challenged|comfortable|prepared|with you|following|learning|listening|thinking|working|confident|curious|motivated|successful)\\b.*)$`,
      'i',
    ),
    open: ([be, who, rest]) => `What ${/^(?:was|were)$/i.test(be ?? '') ? 'told' : 'tells'} you ${who} ${be?.toLowerCase()} ${rest}?`,
  },
  { shape: /^(?:whether|if) (.+)$/i, open: ([clause]) => `What tells you whether ${clause}?` },
]

/** "Did the class finish the map?": what stands before the verb, its past, and what follows. */
function told(text: string, { tokens, end }: Question): string | null {
  const [auxiliary, first] = tokens
  if (auxiliary?.lower !== 'did' || !first || /^(?:you|we|i|it|this|that|there|n't|not)$/.test(first.lower)) return null
  const verb = tokens.slice(2).find((token) => token.pos === 'VERB' && token.lemma === token.lower)
  const past = verb ? pastOf(verb.lower) : null
  if (!verb || !past) return null
  const who = phrase(text, { start: first.start, end: verb.start })
  const rest = phrase(text, { start: verb.end, end })
  const link = understanding.test(`${verb.lower} ${rest}`) ? '' : 'whether '
  return `What told you ${link}${who} ${past}${rest ? ` ${rest}` : ''}?`
}

/** An open form of a closed question in its own words; null where it would have to invent. */
export function openForm(text: string, question: Question): string | null {
  const coreStart = question.end - question.core.length
  const core = phrase(text, { start: coreStart, end: question.end })
  for (const { shape, open } of openings) {
    const match = shape.exec(core)
    if (match) return open(match.slice(1).map((part) => part ?? ''))
  }
  return told(text, question)
}
