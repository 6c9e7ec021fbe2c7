/**
 * A person's words on one line, with nothing in them that XML 1.0 can't carry: control characters go, any white space is one space, a non-breaking one stays,
 * half of a surrogate pair becomes U+FFFD.
 */
export const printable = (text: string): string =>
  Array.from(text, (character) => (isHalf(character) ? '\uFFFD' : character))
    .join('')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .replace(/[^\S\u00A0]+/g, ' ')

const isHalf = (character: string): boolean => character.length === 1 && /[\uD800-\uDFFF]/.test(character)
