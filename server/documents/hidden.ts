import { hiddenCharacters, withoutHidden } from '../domain/hidden-characters.ts'
import type { HiddenWords } from '../domain/own-document.ts'

/** Something that was left out because nobody would have seen it. */
export type Hidden = HiddenWords

const mostPlaces = 100
const mostWords = 400

/** Cuts what is hidden to what a person looks through: in the order found, each once, a word to the rest. */
export function shownHidden(found: readonly Hidden[]): { hidden: Hidden[]; notes: string[] } {
  const tidy = found.map(({ what, words }) => ({ what, words: oneLine(words) })).filter(({ words }) => words !== '')
  const once = [...new Map(tidy.map((each) => [`${each.what}\n${each.words}`, each])).values()]
  const rest = once.length - mostPlaces
  return {
    hidden: once.slice(0, mostPlaces),
    notes: rest > 0 ? [`${rest} more hidden places were left out and are not shown.`] : [],
  }
}

const oneLine = (words: string): string => {
  const line = words
    .slice(0, mostWords * 4)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > mostWords ? `${line.slice(0, mostWords).trim()}…` : line
}

/** The text without characters that have no form; what they spelled, or else where they stood, is told where they could hide something. */
export function withoutInvisible(text: string): { text: string; hidden: Hidden[] } {
  const hidden = hiddenCharacters(text)
    .slice(0, mostPlaces * 2)
    .map(({ start, end }) => ({ what: 'Invisible characters', words: spelled(text.slice(start, end)) || around(text, start, end) }))
  return { text: withoutHidden(text), hidden }
}

/** Tags are a second alphabet that no font draws: each stands for the character of ASCII with its last two figures. */
const spelled = (characters: string): string =>
  [...characters]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((point) => point >= 0xe0020 && point <= 0xe007e)
    .map((point) => String.fromCodePoint(point - 0xe0000))
    .join('')

const around = (text: string, start: number, end: number): string =>
  withoutHidden(`between “${text.slice(Math.max(0, start - 40), start)}” and “${text.slice(end, end + 40)}”`)
