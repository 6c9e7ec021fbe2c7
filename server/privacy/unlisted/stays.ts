import { curriculumSingleNames, curriculumWholeNames } from '../curriculum-names.ts'
import { curriculumCharacters } from '../curriculum-works.ts'
import { fold } from '../fold.ts'
import { isOrdinary } from '../ordinary-words.ts'
import type { Reading } from '../place.ts'

/**
 * Names of the curriculum in a text: where the whole ones stand, and which words are therefore hardly anybody's in the room.
 * `firstNames` are that less surely: beside "Maya Angelou" a Maya may still sit in class.
 */
export type Stays = { spans: readonly { start: number; end: number }[]; words: ReadonlySet<string>; firstNames: ReadonlySet<string> }

const foldedWords = (phrase: string): string[] =>
  phrase
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{M}'’]+/u)
    .map(fold)
    .filter(Boolean)

function phrasesByFirst(phrases: readonly string[]): ReadonlyMap<string, readonly string[][]> {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = foldedWords(phrase)
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  return byFirst
}

const wholeNames = phrasesByFirst(curriculumWholeNames)
const works = phrasesByFirst(curriculumCharacters.map(({ work }) => work))
const peopleOfWork = new Map(curriculumCharacters.map(({ work, people }) => [foldedWords(work).join(' '), people.map(fold)]))
const firstNamesOf = new Map<string, string[]>()
for (const words of curriculumWholeNames.map(foldedWords)) {
  const surname = words.at(-1) ?? ''
  firstNamesOf.set(surname, [...(firstNamesOf.get(surname) ?? []), ...words.slice(0, -1)])
}
const singles: ReadonlySet<string> = new Set(curriculumSingleNames.map(fold))

/** Finds who of the curriculum is in a text: whole names, names that stand alone for somebody, and characters of the works it names. */
export function staysIn(reading: Reading): Stays {
  const names = phrasesIn(reading, wholeNames)
  const named = phrasesIn(reading, works).filter((found) => found.words.length > 1 || isGivenAsTitle(reading, found))
  const alone = reading.words.map(({ folded }) => folded).filter((folded) => singles.has(folded))
  const last = names.map(({ words }) => words.at(-1) ?? '')
  const first = [
    ...names.flatMap(({ words }) => words.slice(0, -1)),
    ...named.flatMap(({ words }) => [...words, ...(peopleOfWork.get(words.join(' ')) ?? [])]),
    ...[...alone, ...last].flatMap((surname) => firstNamesOf.get(surname) ?? []),
  ]
  return {
    spans: [...names, ...named].map(({ start, end }) => ({ start, end })),
    words: new Set([...alone, ...last]),
    firstNames: new Set(first),
  }
}

type Found = { start: number; end: number; words: readonly string[] }

function phrasesIn({ text, words }: Reading, phrases: ReadonlyMap<string, readonly string[][]>): Found[] {
  return words.flatMap((word, at) => {
    if (!/\p{Lu}/u.test(word.written.charAt(0))) return []
    const possible = phrases.get(word.folded) ?? []
    const found = possible
      .filter((phrase) => phrase.every((part, i) => words[at + i]?.folded === part && near(text, words[at + i - 1], words[at + i], i)))
      .sort((a, b) => b.length - a.length)[0]
    const last = words[at + (found?.length ?? 0) - 1]
    return found && last ? [{ start: word.start, end: last.end, words: found }] : []
  })
}

type Edge = { start: number; end: number } | undefined

// The words of a name stand side by side: "Charlotte's Web", "E. B. White", "Sarah, Plain and Tall".
const near = (text: string, before: Edge, word: Edge, i: number): boolean =>
  i === 0 ||
  (before !== undefined && word !== undefined && word.start - before.end <= 4 && !/\n\n|[:;"“”|]/.test(text.slice(before.end, word.start)))

/** A title of one word that is also another word ("Wonder", "Holes") is one between marks, or after "reading". */
function isGivenAsTitle({ text }: Reading, { start, end, words }: Found): boolean {
  if (!isOrdinary(words[0] ?? '')) return true
  const before = text.slice(Math.max(0, start - 30), start)
  if (/[:–—]\s$/.test(before)) return /^\s?(?:[.,;\n(]|$|ch\b|p\.)/.test(text.slice(end))
  return /["“*_]\s?$/.test(before)
    ? /^["”*_,]/.test(text.slice(end))
    : /\b(?:reading|read|novel|book|novel study|finished|text|chapters? \d+ of|ch\.? ?\d+ of)[:,]?\s?$/i.test(before)
}
