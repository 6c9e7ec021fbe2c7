import { fold } from './fold.ts'
import { isParticle, isSuffix, isTitle } from './titles.ts'

/** One part of a name as it is looked for in a text. */
export type NamePart = { folded: string; given: boolean; particle: boolean }

/** A name taken apart. All is folded. */
export type NameParts = {
  parts: NamePart[]
  /** Written as one: "annemarie" for Anne-Marie, "mayalopez" for Maya Lopez. */
  joined: { folded: string; given: boolean }[]
  /** "ml" for Maya Lopez; "agl" and "ag" for Ana García-López. */
  initials: string[]
}

/**
 * Takes a name apart: titles and "Jr." go, "Lopez, Maya" is turned round, a nickname in marks or brackets is a first name too.
 * The only word of an adult's name is the surname, the only word of a child's the first name.
 */
export function partsOfName(name: string, adult: boolean): NameParts {
  const nicknames = [...name.matchAll(/[("“‘']([\p{L}\p{M}\s-]{2,30})[)"”’'](?=\s|,|$)/gu)].map((found) => found[1] ?? '')
  const plain = turnedRound(nicknames.reduce((rest, nickname) => rest.replace(nickname, ''), name)).replace(/[()"“”]/g, ' ')
  const titled = isTitle(fold(plain.trim().split(/[\s.]+/)[0] ?? ''))
  const words = withoutTitles(
    withLettersTogether(plain)
      .split(/[\s.,]+/)
      .filter((word) => fold(word) !== ''),
  )
  const hasGiven = words.length > 1 ? !(titled && isParticle(fold(words[0] ?? ''))) : !(adult || titled)
  const cut = words.map((word, at) => ({ pieces: piecesOf(word), given: hasGiven && at === 0 }))
  const flat = cut.flatMap(({ pieces, given }) => pieces.map((folded) => ({ folded, given })))
  const parts = flat.map((part, at) => ({ ...part, particle: !part.given && at < flat.length - 1 && isParticle(part.folded) }))
  for (const nickname of nicknames)
    for (const folded of nickname.split(/[\s-]+/).map(fold)) parts.push({ folded, given: true, particle: false })
  return {
    parts: parts.filter(({ folded }) => folded !== ''),
    joined: [...joinedOf(cut), ...unspacedGiven(words)],
    initials: [...initialsOf(cut), ...words.filter((word) => /^\p{Lu}{2,3}$/u.test(word)).map(fold)],
  }
}

const turnedRound = (name: string): string => {
  const [last = '', first = '', ...rest] = name.split(',').map((part) => part.trim())
  return first === '' || isSuffix(fold(first)) ? name : [first, last, ...rest].join(' ')
}

function withoutTitles(words: string[]): string[] {
  const from = words.findIndex((word) => !isTitle(fold(word)))
  const kept = words.slice(Math.max(from, 0)).filter((word, at) => at === 0 || !isSuffix(fold(word)))
  return kept.length > 0 ? kept : words
}

// "D.J." is one name, "DJ".
const withLettersTogether = (name: string): string =>
  name.replace(/(?<![\p{L}.])(?:\p{Lu}\.\s?){1,2}\p{Lu}\.(?!\p{L})/gu, (letters) => `${letters.replace(/[.\s]/g, '')} `)

const piecesOf = (word: string): string[] =>
  word
    .split(/[\s‐‑–—-]+/)
    .map(fold)
    .filter(Boolean)

// 王小明 is 小明 to those who know him.
const unspacedGiven = (words: readonly string[]): NameParts['joined'] =>
  words
    .filter((word) => /^(?:\p{Script=Han}{3,4}|\p{Script=Hangul}{3,4})$/u.test(word))
    .map((word) => ({ folded: fold(word.slice(1)), given: true }))

type Cut = readonly { pieces: string[]; given: boolean }[]

function joinedOf(cut: Cut): NameParts['joined'] {
  const wholes = cut.filter(({ pieces }) => pieces.length > 1).map(({ pieces, given }) => ({ folded: pieces.join(''), given }))
  const families = cut.filter(({ given }) => !given).flatMap(({ pieces }) => pieces)
  const first = cut[0]?.given ? cut[0].pieces.join('') : ''
  const all = first && families.length > 0 ? [first + families.join(''), families.join('') + first, first + (families.at(-1) ?? '')] : []
  const family = families.length > 1 ? [{ folded: families.join(''), given: false }] : []
  return [...wholes, ...family, ...all.map((folded) => ({ folded, given: false }))]
}

function initialsOf(cut: Cut): string[] {
  const letters = cut.map(({ pieces }) => pieces.filter((piece) => !isParticle(piece)).map((piece) => piece.charAt(0)))
  const firsts = letters.map((word) => word[0] ?? '')
  const every = letters.flat()
  const all = [
    every,
    firsts,
    [every[0] ?? '', every.at(-1) ?? ''],
    [firsts[0] ?? '', firsts.at(-1) ?? ''],
    [every[0] ?? '', every[1] ?? ''],
  ]
  return [...new Set(all.map((word) => word.join('')))].filter((word) => word.length > 1)
}
