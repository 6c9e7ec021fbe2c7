import type { Contact } from './contact.ts'

const owner = '(?:student|pupil|learner|case|file|state|lunch|badge|employee|staff|local|district|medicaid|record|account|library|locker)'
const cues = [
  // "ID 482913", "student number: A-4821", "SSID #10294"
  new RegExp(
    String.raw`\b(?:${owner}[ \t]{1,2}(?:id|number|no\.?|num\.?|#)|id(?:[ \t]?(?:number|no\.?|num\.?))?|ssid|sasid|lasid|osis|upn|uln|ssn|ein|mrn|pin)[ \t]{0,2}(?:is[ \t]|was[ \t]|[:#=.-][ \t]{0,2}){0,2}([A-Z]{0,4}-?\d[\dA-Z]*(?:[- ]\d{2,}[\dA-Z]*){0,3})`,
    'gi',
  ),
  // "#4821-33"
  /#(\d{4,}(?:-\d{1,6}){0,2})(?![\d.,]\d)/g,
]
// 123-45-6789
const socialSecurity = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g
// Six digits or more, or fewer with letters ("S48213", "AB4821", "48213S"): no decimals, thousands, clocks or codes of standards.
const longRun =
  /(?<![\p{L}\d.,:/\\-])(?:\d{6,}|\p{L}{1,3}[-_]?\d{5,}|\p{Lu}{1,2}[-_]?(?!19|20)\d{4}|\d{5,}\p{Lu}{1,2})(?![\p{L}\d]|[.,:/]\d|-\d)/gu

/** Numbers by which a school knows somebody: those called so, social security numbers, and long runs of digits that are no date and no amount. */
export function idsIn(text: string): Contact[] {
  const called = cues.flatMap((cue) =>
    [...text.matchAll(cue)].map((found) => spanOf(found[1] ?? '', found.index + found[0].length - (found[1] ?? '').length)),
  )
  const social = [...text.matchAll(socialSecurity)].map(({ 0: number, index }) => spanOf(number, index))
  const runs = [...text.matchAll(longRun)]
    .filter(({ 0: run }) => !isOtherwise(run) && !isDate(run.replace(/\D/g, '')))
    .map(({ 0: run, index }) => spanOf(run, index))
  return [...called.filter(({ start, end }) => (text.slice(start, end).match(/\d/g)?.length ?? 0) >= 3), ...social, ...runs]
}

const spanOf = (number: string, start: number): Contact => ({ kind: 'Id', start, end: start + number.length })

/** A date written together: 20241017. */
const isDate = (digits: string): boolean => /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits)

/** An amount (1000000), binary digits (0110101), one digit over and over. */
const isOtherwise = (run: string): boolean => /^\d{1,4}0{4,}$/.test(run) || /^[01]+$/.test(run) || /^(\d)\1+$/.test(run)
