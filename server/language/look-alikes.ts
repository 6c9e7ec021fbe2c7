import { withoutHidden } from '../domain/hidden-characters.ts'
import { replaced, type Span } from './span.ts'

/** Letters that look like another: each pair is one of Cyrillic, Greek, Armenian or phonetic writing, and the Latin one it is read as. */
const alike = new Map(
  `АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԚQ ԜW ѴV аa вb еe ѕs іi ӏl јj кk мm нh оo рp сc тt уy хx һh ԁd ԛq ԝw ѵv гr пn ьb
   ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa βb γy εe ηn ιi κk μu νv οo ρp σo τt υu χx ωw
   օo ոn սu ɑa ɡg ɩi ıi øo łl đd ħh ŧt ØO ŁL ĐD
   ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz`
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** White letters on black, that Unicode takes apart no further. */
const onBlack = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu
const letterOnBlack = (letter: string): string => String.fromCharCode(65 + (((letter.codePointAt(0) ?? 0) - 0x1f150) % 32))

/** Digits that stand for a letter, between letters: "w0rst". */
const asLetter: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

const letters = String.raw`\p{L}\p{M}\p{N}\p{Cf}\u{1F130}-\u{1F189}\u24B6-\u24E9`
const word = new RegExp(`[${letters}]+|[\\uFF01-\\uFF5E]`, 'gu')
const isPlain = /^[A-Za-z0-9]+$|^[!-~]$/

/** Styled letters as plain ones, without accents and what can't be seen. */
const undressed = (text: string): string =>
  withoutHidden(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(onBlack, letterOnBlack)

/** A word of letters that look like Latin ones, in these; null where it is plain as it stands, or holds a letter like no other. */
function plainWord(written: string, isAllAlike: boolean): string | null {
  if (isPlain.test(written) && !/\p{L}\d+\p{L}/u.test(written)) return null
  const bare = undressed(written)
  const mayBeLatin = /[A-Za-z]/.test(bare) || (isAllAlike && !/^\p{Script=Greek}$/u.test(bare))
  const read = (mayBeLatin ? [...bare].map((letter) => alike.get(letter) ?? letter).join('') : bare).replace(
    /(?<=[A-Za-z]\d{0,9})\d(?=\d{0,9}[A-Za-z])/g,
    (digit) => asLetter[digit] ?? digit,
  )
  return isPlain.test(read) && read !== written ? read : null
}

/** A word that is read as another, and where it stands. */
export type ReadWord = Span & { written: string; read: string }

/**
 * The words of a text that are written in letters which only look like those of plain English (wide, bold or circled ones, Cyrillic
 * among Latin, accents, digits), each as a person reads it. Cyrillic and Greek text stays what it is.
 */
export function wordsOfLookAlikes(text: string): ReadWord[] {
  if (!/[^\0-\x7F]|[A-Za-z]\d+[A-Za-z]/.test(text)) return []
  const isAllAlike = [...undressed(text).matchAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)].every(([letter]) => alike.has(letter))
  return [...text.matchAll(word)].flatMap(({ 0: written, index: start }) => {
    const read = plainWord(written, isAllAlike)
    return read === null ? [] : [{ start, end: start + written.length, written, read }]
  })
}

/** The text with all such words as they are read. */
export const inPlainLetters = (text: string): string => replaced(text, wordsOfLookAlikes(text), ({ read }) => read)
