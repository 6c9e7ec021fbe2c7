import { checkText } from '../../checks/check.ts'
import type { Finding } from '../../domain/finding.ts'
import { inPlainLetters } from '../../language/look-alikes.ts'

/** “I can’t rate this teacher for the principal”. */
const declines =
  /^(?:(?:but|so|and|no|sorry)[, ]+)?I (?:can['’]?t|cannot|don['’]?t|do not|won['’]?t|will not) (?:rate|score|judge|rank|grade|compare|diagnose|evaluate|write|help|do|give|make|offer|decide)\b/i

/** What one says before one says something: “Great.”, “Good idea!”, “Okay, …”. */
const saidFirst =
  /^(?:(?:ok(?:ay)?|great|good|fine|perfect|excellent|nice|lovely|wonderful|sure|right|yes|no|well done)(?: (?:idea|point|question|choice|thought|thinking|catch|call))?(?:[,.!…–—]+\s*|$))+/i

const number = String.raw`(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten)`
/** A person on a scale, in a statement: “I’d put her at a three”, “she is a 2 out of 5”. A question may ask where somebody sees herself. */
const scored = new RegExp(
  [
    String.raw`\b(?:I|we)(?:['’]d| would|['’]ll| will| have)? (?:put|place|rate|score|give|grade|mark|call|see)\b[^.?!]{1,60}?\b(?:at|as|an?)(?: an?)? (?:${number}|[A-F][+-]?)(?=[.,;!]|$| out of| on (?:a|the|that|this)\b)`,
    String.raw`\b(?:she|he|they|it|lesson|teach\w*|question\w+ing)(?: (?:is|was|would be|gets|got|earns?|earned|deserves?|scores?|scored|sits|lands|comes out)|['’]s)(?: at)?(?: an?)?(?: about| only| just| barely)? ${number}(?:[.,;!]|$| out of| on (?:a|the|that|this)\b|/)`,
    String.raw`[★⭐☆]{2,}|\b${number}(?:-| )stars?\b`,
  ].join('|'),
  'iu',
)

/** Whom a judgement may be about: whoever is spoken of, and what they did. “You” is the coach. */
const someone =
  /\b(?:she|he|they|her|his|their|him|them|students?|kids|child(?:ren)?|class(?:es|room)?|M(?:r|s|rs|x)|Dr|coach|principal|colleague)\b|\p{L}['’]s (?!an?\b|the\b|that\b)\p{L}/iu
const theirWork = /\b(?:teach\w*|lessons?|instruction|class(?:es|room)?|questioning|pacing|performance)\b/i
/** Where nobody’s name can stand: a sentence about the plan, or about what to do, begins so. */
const namesNobody =
  /^(?:the|th(?:is|at|ese|ose)|it|its|i|i['’]\w+|you|your|an?|one|both|which|what|here|there|to|for|in|as|if|or|and|but|so|because|then|another|each|every|all|any|some|good|great|nice|best|better|strong\w*|clear\w*|[IE]\d+|items?|questions?|number|my|we|our|maybe|perhaps|yes|no|not|now|first|second|third|instead|with|by|try|keep|use|start|begin|ask|put|say)\b/i
/** What somebody says or feels is no judgement of ours: “she may feel it went well”. */
const theirView =
  /\b(?:she|he|the teacher|M(?:r|s|rs|x)\.? \p{Lu}\p{L}+)(?: (?:may|might|could|will|would))? (?:says?|said|feels?|felt|thinks?|thought|believes?|tells?|told|sees?|saw|decides?|finds?)\b|\b(?:lets?|invites?|asks?|helps?) (?:her|him|them|the teacher)\b|\bfor (?:her|him|them) to \w+|\bfor (?:her|him|them)sel(?:f|ves)\b/iu
const whatWentWell = /\bwhat (?:went|goes|works?|worked) well\b/i

/** Whether a sentence of a language model judges, scores or ranks somebody or their work, rather than the words of the plan; or goes where coaching doesn't. */
export function judges(words: string): boolean {
  if (scored.test(inPlainLetters(words)) && !words.includes('?')) return true
  const said = words.replace(saidFirst, '')
  const found = checkText({ text: said, kind: 'shared-data' }).filter(({ rule }) => rule === 'no-verdict' || rule === 'in-scope')
  return found.some(
    (finding) => finding.severity === 'block' || !(declines.test(said) || (finding.rule === 'no-verdict' && isOfNobody(finding, said))),
  )
}

/** Whether what is judged is nobody's: up to the judgement, its clause names nobody; and nothing is judged after it. */
function isOfNobody({ span: [start, end] }: Finding, words: string): boolean {
  if (/\d/.test(words.slice(start, end).replace(/\b[IE]\d+\b/g, ''))) return false
  const from = Math.max(
    ...[...words.slice(0, start).matchAll(/[,;:–—(]\s*|\b(?:and|but|because|so|while)\s+/g)].map((gap) => gap.index + gap[0].length),
    0,
  )
  const clause = words.slice(from, end)
  const noun = /^(?:\W+\w+){0,3}/.exec(words.slice(end))?.[0] ?? ''
  const isTheirs = someone.test(clause) || theirWork.test(clause + noun) || !namesNobody.test(clause)
  const isExcused = !isTheirs || theirView.test(clause) || whatWentWell.test(clause)
  const rest = words.slice(end).replace(/^\W+/, '')
  return isExcused && (rest === '' || !judges(rest))
}
