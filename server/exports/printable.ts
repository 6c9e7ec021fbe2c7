import { withoutHidden } from '../domain/hidden-characters.ts'

/**
 * A person's words on one line, with nothing in them that can't be seen or that XML 1.0 can't carry: any white space is one space, a
 * non-breaking one stays, half of a surrogate pair becomes U+FFFD.
 */
export const printable = (text: string): string =>
  Array.from(withoutHidden(text), (character) => (isHalf(character) ? '\uFFFD' : character))
    .join('')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/[^\S\u00A0]+/g, ' ')

const isHalf = (character: string): boolean => character.length === 1 && /[\uD800-\uDFFF]/.test(character)
