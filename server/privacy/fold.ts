/** Letters that have no accent to take off, and are typed plainly all the same. */
const plainLetters: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', ħ: 'h', ŋ: 'ng' }

/**
 * A word as it is compared: lower case, without accents, apostrophes, or characters that nobody sees.
 * "José", "JOSE" and "jose" are one; so are "O’Brien" and "obrien".
 */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[øłđðþæœßıħŋ]/g, (letter) => plainLetters[letter] ?? letter)

/** The same text, character for character, with every apostrophe straight: offsets found in it hold in the text. */
export const withStraightApostrophes = (text: string): string => text.replace(/[’‘ʼʹ`´＇]/g, "'")
