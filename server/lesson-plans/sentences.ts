import type { Content } from './labels.ts'

const abbreviations = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|min|mins|hr|hrs|approx|mr|mrs|ms|dr|st|no|pp?|ch|fig|gr|ex|[a-z])\.$/i
const longestAbbreviation = 8

/** The sentences of words in a line, each in its place. Kept apart from the tagger's: a plan of a megabyte is read in a moment. */
export function sentencesIn({ text, start }: Content): Content[] {
  const sentences: Content[] = []
  let from = 0
  const add = (to: number) => {
    const words = text.slice(from, to)
    const kept = words.trim()
    if (kept !== '') sentences.push({ text: kept, start: start + from + words.length - words.trimStart().length })
    from = to
  }
  for (const { index, 0: stop } of text.matchAll(/[.?!;]["”’')\]]{0,2}(?=\s)/g)) {
    const end = index + stop.length
    const isShort = stop === '.' && abbreviations.test(text.slice(Math.max(from, end - longestAbbreviation), end))
    const next = text.slice(end, end + 4).trimStart()
    if (!isShort && (stop.startsWith(';') || /^["“‘'(*_]?[\p{Lu}\d]/u.test(next))) add(end)
  }
  add(text.length)
  return sentences
}
