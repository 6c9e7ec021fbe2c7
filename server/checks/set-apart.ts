import type { Finding, RuleName } from '../domain/finding.ts'
import { hear } from '../language/hear-questions.ts'
import { asidesIn, inSingleMarks, withoutWordsOfOthers } from '../language/quotations.ts'
import { firstWhere, overlapWith, type Span, spaced, together } from '../language/span.ts'
import { noEmotionReading } from './no-emotion-reading.ts'
import { noVerdict } from './no-verdict.ts'
import { withSentence } from './rewording.ts'
import type { Subject, TextRule } from './rule.ts'
import { mostMended } from './settle.ts'
import { unfoundQuotations } from './verified-quotes.ts'

/** An aside alone has no sentence around it that tells more: only what judges or tells a feeling does so in two words. */
const rulesAlone: TextRule[] = [noVerdict, noEmotionReading]

const marksOf = ({ start, end }: Span): Span[] => [
  { start, end: start + 1 },
  { start: end - 1, end },
]

/** What else a rule on how something is put may find in an aside ("or weak") belongs to what is around it. */
const judging = new Set<RuleName>(['no-verdict', 'no-emotion-reading', 'in-scope'])

/** "Your goal was ‘clear directions’", "A boy said ‘this is boring’": words that are talked about, or told. */
const naming =
  /\b(?:goals?|aims?|focus|target|objective|criteri\w+|standard|words?|terms?|phrases?|labels?|title|heading|praise|mean(?:s|t|ing)?|call(?:s|ed)|named?|sa(?:ys?|id)|ask(?:s|ed)?|answer(?:s|ed)?|wr(?:ites?|ote)|read(?:s|ing)?|whisper(?:s|ed)|shout(?:s|ed)|add(?:s|ed))\b/i
/** Characters before the end of a judgement among which it may be named as such words. */
const farthestName = 200
const isNamed = (text: string, { severity, span: [, end] }: Finding): boolean =>
  severity === 'warn' &&
  naming.test(
    text
      .slice(Math.max(0, end - farthestName), end)
      .split(/[.?!\n]/)
      .at(-1) ?? '',
  )

const signs = (text: string, sign: RegExp): Span[] => [...text.matchAll(sign)].map(({ index }) => ({ start: index, end: index + 1 }))

/** "(3 out of 10)" in brackets counts hands, "(2/5)" is a fraction on the board. */
const counts = (text: string): Span[] =>
  [...text.matchAll(/\b\d{1,4} ?(?:\/|out of) ?\d{1,4}\b/g)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))

/** The text without the aside, or else the sentence, that a finding is in; null where nothing would be left that asks. */
function without(text: string, read: string, { span: [start, end] }: Finding): string | null {
  const aside = asidesIn(text).find((one) => one.start <= start && one.end >= end)
  const sentence = hear(read).sentences.find((one) => one.start < end && one.end > start)
  const rest = aside
    ? (text.slice(0, aside.start).trimEnd() + text.slice(aside.end)).trim()
    : sentence && withSentence(text, sentence, null)
  return rest && hear(rest).questions.length > 0 ? rest : null
}

/** What is found in asides, each read by itself: in two words or more, but for what is grave. */
function inAsides(subject: Subject, asides: Span[]): Finding[] {
  const told = withoutWordsOfOthers(subject.text)
  let alone = ''
  const begins = asides.map(({ start, end }) => {
    const at = alone.length
    alone += `${told.slice(start + 1, end - 1)}\n`
    return at
  })
  return rulesAlone
    .flatMap((rule) => rule.check({ ...subject, text: spaced(alone, counts(alone)) }))
    .map((one): Finding => {
      const at = firstWhere(begins, (begin) => begin > one.span[0]) - 1
      const by = (asides[at]?.start ?? 0) + 1 - (begins[at] ?? 0)
      return { ...one, span: [one.span[0] + by, one.span[1] + by] }
    })
    .filter(({ severity, span }) => severity === 'block' || /\S\s+\S/.test(subject.text.slice(...span)))
}

/**
 * What rules find in words that are set apart: asides in brackets, words in single marks, which are nobody's (only double marks
 * quote), words between signs of emphasis, and with `sources` quotations that these don't hold. Hearing what a text asks passes
 * over them, so they are read once more as part of their sentence, and asides by themselves too.
 */
export function findSetApart(subject: Subject, rules: TextRule[], sources?: string[]): Finding[] {
  const { text } = subject
  const asides = asidesIn(text)
  const brackets = signs(text, /[()[\]{}【】〔〕⟨⟩〈〉]/g)
  const emphasis = signs(text, /(?<!\w)[*_~]|[*_~](?!\w)|[‹›]/g)
  const singles = inSingleMarks(text)
  const unfound = sources ? unfoundQuotations(text, sources) : []
  if (singles.length + unfound.length + brackets.length + emphasis.length === 0) return []

  const isMarked = overlapWith([...singles, ...unfound, ...emphasis])
  const isApart = overlapWith([...asides, ...brackets, ...singles, ...unfound, ...emphasis])
  const marks = [...brackets, ...emphasis, ...singles.flatMap(marksOf), ...unfound.flatMap((one) => one.marks), ...counts(text)]
  const opened = spaced(text, together(marks))
  const inSentences = rules
    .flatMap((rule) => rule.check({ ...subject, text: opened }))
    .filter(({ rule, span: [start, end] }) => (judging.has(rule) ? isApart : isMarked)({ start, end }))
  const found = [...inSentences, ...inAsides(subject, asides)].filter((one) => !isNamed(text, one))
  return found.map((one) => ({ ...one, rewrite: found.length > mostMended ? null : without(text, opened, one) }))
}
