import { isUnspaced } from './words.ts'

/**
 * What stands right beside a name or a number and makes one word of both. Of such a word no look would find the name again, so
 * nobody's is ever put into one: not when it is masked, and not when it is put back.
 */
const letters = /^[\p{L}\p{M}\p{Cf}]$/u
const lettersAndDigits = /^[\p{L}\p{M}\p{Cf}\p{N}]$/u

/** Whether two characters that meet make one word. A number (`isNumber`) is joined by digits too. In scripts without spaces all words meet. */
export const joins = (one: string, other: string, isNumber: boolean): boolean => {
  const joining = isNumber ? lettersAndDigits : letters
  return joining.test(one) && joining.test(other) && !isUnspaced(one) && !isUnspaced(other)
}

/** "mayas turn", in a hurry: a name is seen before an s that ends the word. */
export const isPossessive = (after: string): boolean => /^s(?![\p{L}\p{M}\p{Cf}])/iu.test(after)

/** The first character of a text, and the last; empty where there is none. */
export const firstOf = (text: string): string => [...text.slice(0, 2)][0] ?? ''
export const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? ''
