import { tokensOf } from '../../language/nlp.ts'
import { isAct } from '../acting.ts'
import type { Reading } from '../place.ts'
import { isParticle, isTitle } from '../titles.ts'
import { type Word, wordsOf } from '../words.ts'
import { namesWithCapitals } from './capitals.ts'
import { evidenceAt } from './evidence.ts'
import { namesAtHead } from './labels.ts'
import { namesInSmallLetters } from './small-letters.ts'
import { type Stays, staysIn } from './stays.ts'
import { kindOf } from './word-kinds.ts'

/** The names that a text holds of people whom nobody listed, as they are first written; the longer of two that are one person's. */
export function unlistedNamesIn(text: string): string[] {
  const reading = { text, words: wordsOf(text, () => false) }
  const stays = staysIn(reading)
  const properAt = new Set(tokensOf(text).flatMap(({ pos, start }) => (pos === 'PROPN' ? [start] : [])))
  const accepted = namesWithCapitals(reading, stays, (start) => properAt.has(start))
  for (const name of namesInSmallLetters(reading, stays)) accepted.add(name)
  for (const name of namesInLists(reading, accepted, stays)) accepted.add(name)
  return [...namesAtHead(text), ...wholeNames(reading, accepted, stays)]
}

const between = ({ text }: Reading, before: Word, after: Word): string => text.slice(before.end, after.start)

/** "Rose, Malik and Grace": who is named beside somebody is somebody. */
function namesInLists(reading: Reading, accepted: ReadonlySet<string>, stays: Stays): string[] {
  const { text, words } = reading
  return words.flatMap((word, at) => {
    if (accepted.has(word.folded) || stays.words.has(word.folded) || stays.firstNames.has(word.folded) || !/^\p{Lu}/u.test(word.written))
      return []
    if (kindOf(word.folded, false) !== 'namesake') return []
    const beside = [at - 2, at - 1, at + 1, at + 2].some((other) => {
      const neighbour = words[other]
      if (!neighbour || !accepted.has(neighbour.folded) || !/^\p{Lu}/u.test(neighbour.written)) return false
      const gap = other < at ? between(reading, neighbour, word) : between(reading, word, neighbour)
      return /^(?:, | ?[&+/] ?|,? and |,? or | then |, then | to )$/.test(gap)
    })
    return beside && !/^\s?\d/.test(text.slice(word.end)) ? [word.folded] : []
  })
}

/** Accepted words with what stands around them and belongs to them: "Malik Stone", "Ms. de la Cruz", "J. Rivera". */
function wholeNames(reading: Reading, accepted: ReadonlySet<string>, stays: Stays): string[] {
  const { text, words } = reading
  const names = new Map<string, string>()
  const inStay = (word: Word): boolean => stays.spans.some(({ start, end }) => start <= word.start && word.start < end)
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word || !accepted.has(word.folded) || inStay(word)) continue
    let to = at
    while (to - at < 3 && belongs(reading, to, accepted)) to = nextPart(reading, to)
    const from = initialBefore(reading, at) ?? at
    const title = words[from - 1]
    const titled = title && isTitle(title.folded) && /^\.?[ \t]{0,2}$/.test(between(reading, title, words[from] ?? word))
    const name = text.slice(titled ? title.start : words[from]?.start, words[to]?.end)
    const key = words
      .slice(at, to + 1)
      .map(({ folded }) => folded)
      .join(' ')
    if (!names.has(key) || titled) names.set(key, name)
    at = to
  }
  // "abernathys second period": the name stands nowhere by itself.
  const written = new Set([...names.keys()].flatMap((key) => key.split(' ')))
  for (const name of accepted) if (!written.has(name)) names.set(name, name)
  const longer = [...names.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' '))
  return [...names].filter(([key]) => key.includes(' ') || !longer.some((parts) => parts.includes(key))).map(([, name]) => name)
}

/** The last word of the part of a name that follows the word at `at`; particles are stepped over. */
function nextPart({ words }: Reading, at: number): number {
  let next = at + 1
  while (isParticle(words[next]?.folded ?? '') && next - at < 3) next++
  return next
}

// "R. Thibodeaux"
function initialBefore({ text, words }: Reading, at: number): number | null {
  const [initial, word] = [words[at - 1], words[at]]
  const is =
    initial &&
    word &&
    initial.written.length === 1 &&
    /\p{Lu}/u.test(initial.written) &&
    /^\.[ \t]?$/.test(text.slice(initial.end, word.start))
  return is ? at - 1 : null
}

function belongs(reading: Reading, at: number, accepted: ReadonlySet<string>): boolean {
  const [word, next] = [reading.words[at], reading.words[nextPart(reading, at)]]
  if (!word || !next || word.possessive || !/^\p{Lu}/u.test(word.written)) return false
  if (/^\p{Ll}{2,5}$/u.test(next.written) && between(reading, word, next) === '-') return evidenceAt(reading, at).hyphenated
  if (!/^\p{Lu}/u.test(next.written)) return false
  if (!/^(?:[ \t]|-)(?:\p{L}{1,3}[ \t]){0,2}$/u.test(between(reading, word, next))) return false
  if (next.written.length === 1) return !/[IA]/.test(next.written)
  if (accepted.has(next.folded)) return true
  const kind = kindOf(next.folded, false)
  return (
    kind !== 'nobody' &&
    !isAct(next.folded) &&
    /\p{Ll}/u.test(next.written) &&
    ['first name', 'namesake'].includes(kindOf(word.folded, false))
  )
}
