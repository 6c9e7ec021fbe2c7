import { mentionByInitials } from './initials.ts'
import type { Mention } from './mention.ts'
import { isName } from './name-or-word.ts'
import { isMisspeltName } from './near-name.ts'
import { isOrdinary } from './ordinary-words.ts'
import type { Bearer, People } from './people.ts'
import { placeOf, type Reading } from './place.ts'
import { mentionSpeltOut } from './spelt-out.ts'
import { isTitle } from './titles.ts'
import { mayBeLongerName, namedWithin, wordsWithNames } from './within-words.ts'
import { lettersOf, type Word, wordsOf } from './words.ts'

/** What else a text is read with: capitals that were found to stand for somebody ("ML"), because they label lines elsewhere. */
export type Habits = { initials: ReadonlySet<string> }

/** Every place where a text names one of these people, in order, none overlapping. */
export function mentionsIn(text: string, people: People, habits: Habits): Mention[] {
  const reading = readingOf(text, people)
  const mentions: Mention[] = []
  for (let at = 0; at < reading.words.length; ) {
    const found =
      nameAt(reading, at, people) ??
      mentionByInitials(reading, at, people, habits) ??
      mentionSpeltOut(reading, at, people) ??
      nameWithin(reading, at, people)
    if (found) mentions.push(found.mention)
    at = found ? found.next : at + 1
  }
  return mentions
}

const readingOf = (text: string, people: People): Reading => ({
  text,
  words: wordsOf(text, (folded) => people.named(folded).length > 0 || people.nearly(folded).length > 0),
})

/** Whole names of people, first and last at least, as they stand in a text, and words with a name in them: no word by itself is one. */
export const wholeNamesIn = (text: string, people: People): string[] => [
  ...mentionsIn(text, people, { initials: new Set() })
    .map(({ start, end }) => text.slice(start, end))
    .filter((form) => (form.match(/[\p{L}\p{M}]{2,}/gu) ?? []).length > 1),
  ...wordsWithNames(readingOf(text, people), people),
]

/** A word that can't be an ordinary one with somebody's name in it. */
function nameWithin({ words }: Reading, at: number, people: People): { mention: Mention; next: number } | null {
  const word = words[at]
  const bearers = word ? namedWithin(word, people) : []
  if (!word || bearers.length === 0) return null
  return { mention: { start: word.start, end: word.end, people: mayBeLongerName(word) ? [] : peopleOf(bearers) }, next: at + 1 }
}

/** Someone's name as it begins at a word: as many words as belong to the same person. */
function nameAt(reading: Reading, at: number, people: People): { mention: Mention; next: number } | null {
  const word = reading.words[at]
  if (!word) return null
  const exact = people.named(word.folded)
  const bearers = exact.length > 0 ? exact : bearersOfPossessive(word, people)
  const near = bearers.length > 0 ? [] : people.nearly(word.folded)
  if (bearers.length === 0 && (near.length === 0 || (lettersOf(word) === 'lower' && isOrdinary(word.folded)))) return null
  const titled = isTitled(reading, at)
  let who: readonly number[] = titled
    ? adultsAmong(bearers.length > 0 ? bearers : near, people)
    : peopleOf(bearers.length > 0 ? bearers : near)
  let last = at
  let end = bearers.length > 0 && exact.length === 0 ? word.end - 1 : word.end
  let proven = bearers.some(({ particle }) => !particle)
  for (let next = at + 1; !reading.words[next - 1]?.possessive; next++) {
    const more = continuation(reading, next, who, people)
    if (!more) break
    who = more.people
    if (more.particle) continue
    ;[last, end, proven] = [next, more.end, true]
  }
  if (last === at) {
    if (bearers.length > 0 && !proven) return null
    const place = placeOf(reading, at)
    const given = bearers.some((bearer) => bearer.given)
    if (!titled && !(bearers.length > 0 ? isName(place, given, isListed(who, people)) : isMisspeltName(place))) return null
    who = titled ? who : peopleOf((bearers.length > 0 ? bearers : near).filter(({ particle }) => !particle))
  }
  return { mention: { start: word.start, end, people: who }, next: last + 1 }
}

/** "mayas turn", in a hurry: the name ends before the s, where no dictionary has the whole word. */
function bearersOfPossessive({ folded, written }: Word, people: People): readonly Bearer[] {
  return /[sS]$/.test(written) && folded.length > 3 && !isOrdinary(folded) ? people.named(folded.slice(0, -1)) : []
}

type Continuation = { people: readonly number[]; end: number; particle: boolean }

/** What the next word adds to a name: another part of the same person's, or the first letter of one. */
function continuation({ text, words }: Reading, next: number, who: readonly number[], people: People): Continuation | null {
  const [before, word] = [words[next - 1], words[next]]
  if (!before || !word || !joins(text.slice(before.end, word.start), before)) return null
  const letters = lettersOf(word)
  const named = people.named(word.folded)
  const exact = both(who, named)
  const small = letters === 'lower' && lettersOf(before) !== 'lower' && text[before.end] !== '-'
  if (exact.length > 0) {
    const particle = named.every((bearer) => bearer.particle || !exact.includes(bearer.person))
    return small && !particle ? null : { people: exact, end: word.end, particle }
  }
  if (word.written.length === 1 && letters !== 'lower') return byLetter(text, word, who, people)
  const near = small ? [] : both(who, people.nearly(word.folded))
  return near.length > 0 ? { people: near, end: word.end, particle: false } : null
}

const joins = (gap: string, before: Word): boolean =>
  /^(?:[ \t\u00a0]{0,3}|\s?[-‐‑–]\s?)$/.test(gap) || (before.written.length === 1 && /^\.[ \t]?$/.test(gap))

// "Maya L." is one Maya of two; the letters of "Maya I think" and "Maya A+" are not hers.
function byLetter(text: string, word: Word, who: readonly number[], people: People): Continuation | null {
  if (/[IA]/.test(word.written) && !/^\s?[.:'’]/.test(text.slice(word.end))) return null
  const matching = who.filter((person) => people.familyLetters(person).has(word.folded))
  return matching.length > 0 ? { people: matching, end: word.end, particle: false } : null
}

const both = (who: readonly number[], bearers: readonly Bearer[]): number[] =>
  who.filter((person) => bearers.some((bearer) => bearer.person === person))

/** Whom some bearers are, each once, in the order of the list. */
const peopleOf = (bearers: readonly Bearer[]): number[] => [...new Set(bearers.map(({ person }) => person))].sort((a, b) => a - b)

function adultsAmong(bearers: readonly Bearer[], people: People): number[] {
  const all = peopleOf(bearers)
  const adults = all.filter((person) => people.list[person]?.kind !== 'Student')
  return adults.length > 0 ? adults : all
}

const isListed = (who: readonly number[], { list }: People): boolean => who.some((person) => list[person]?.kind !== 'Person')

/** Whether a title stands right before: "Ms. Grace", "coach will". */
function isTitled({ text, words }: Reading, at: number): boolean {
  const [title, word] = [words[at - 1], words[at]]
  return title !== undefined && word !== undefined && isTitle(title.folded) && /^\.?[ \t]{0,2}$/.test(text.slice(title.end, word.start))
}
