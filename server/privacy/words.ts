import { fold, withStraightApostrophes } from './fold.ts'

/** A word of a text; `end` is before a possessive 's. UTF-16 offsets: `text.slice(start, end)`. */
export type Word = { start: number; end: number; written: string; folded: string; possessive: boolean }

// A letter, then letters, accents, and characters that nobody sees; apostrophes within. Digits and "_" part words, so "maya_2" holds "maya".
const wordPattern = /\p{L}[\p{L}\p{M}\p{Cf}]*(?:'\p{L}[\p{L}\p{M}\p{Cf}]*)*/gu
const pieces = /\p{Lu}?\P{Lu}+|\p{Lu}+/gu

/**
 * The words of a text, in order. A word that is `known` only in pieces is cut into them: "MayaLopez", "l'Amélie", a word with a
 * zero-width space in it. A word known as a whole, or not at all, is left whole: "O'Brien", "Graceful".
 */
export function wordsOf(text: string, known: (folded: string) => boolean): Word[] {
  const plain = withStraightApostrophes(text)
  return [...plain.matchAll(wordPattern)].flatMap(({ 0: whole, index: start }) => {
    const possessive = /'s\p{Cf}*$/iu.exec(whole)
    const word = wordAt(text, start, start + whole.length - (possessive?.[0].length ?? 0), possessive !== null)
    if (known(word.folded)) return [word]
    if (unspaced.test(word.written)) return inOneScript(word).flatMap(([from, to]) => knownIn(text, from, to, known))
    if (!/['\p{Cf}]|\p{Ll}\p{Lu}/u.test(word.written)) return [word]
    const parts = partsOf(plain.slice(word.start, word.end)).map(([from, to]) =>
      wordAt(text, word.start + from, word.start + to, possessive !== null && word.start + to === word.end),
    )
    return parts.some((part) => part.folded.length > 1 && known(part.folded)) ? parts : [word]
  })
}

function wordAt(text: string, start: number, end: number, possessive: boolean): Word {
  const written = text.slice(start, end)
  return { start, end, written, folded: fold(written), possessive }
}

// Scripts that write words without spaces, or put endings right after a name.
const scriptsUnspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const unspaced = new RegExp(`[${scriptsUnspaced}]`, 'u')
const oneScript = new RegExp(`[${scriptsUnspaced}][${scriptsUnspaced}\\p{M}\\p{Cf}]*|[^${scriptsUnspaced}]+`, 'gu')
/** Whether a word is of a script without spaces between words. */
export const isUnspaced = (word: string): boolean => unspaced.test(word)

/** Stretches that are wholly of scripts without spaces, and those that are not: "Priyanka说" is two. */
const inOneScript = ({ start, written }: Word): [number, number][] =>
  [...written.matchAll(oneScript)].map(({ 0: { length }, index }) => [start + index, start + index + length])

const longestUnspaced = 8

function knownIn(text: string, start: number, end: number, known: (folded: string) => boolean): Word[] {
  if (!unspaced.test(text.slice(start, end))) return [wordAt(text, start, end, false)]
  const found: Word[] = []
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + longestUnspaced)
    while (to > from && !known(fold(text.slice(from, to)))) to--
    if (to > from) found.push(wordAt(text, from, to, false))
    from = to > from ? to : from + 1
  }
  return found
}

function partsOf(word: string): [number, number][] {
  const between = [...word.matchAll(/[^'\p{Cf}]+/gu)]
  return between.flatMap(({ 0: part, index }) =>
    [...part.matchAll(pieces)].map((piece): [number, number] => [index + piece.index, index + piece.index + piece[0].length]),
  )
}

/** How a word is written: "grace", "Grace", "GRACE". One letter is never all capitals. */
export type Letters = 'lower' | 'capital' | 'all capitals'

/** @see Letters */
export function lettersOf({ written }: Word): Letters {
  if (!/\p{Lu}/u.test(written)) return 'lower'
  return /\p{L}.*\p{L}/u.test(written) && !/\p{Ll}/u.test(written) ? 'all capitals' : 'capital'
}
