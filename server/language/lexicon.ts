/** Makes one group of a pattern from words and phrases; inside, `*` stands for the rest of a word. */
export const oneOf = (words: string): string =>
  `(?:${words
    .trim()
    .split(/,\s+|\n+/)
    .map((word) => word.trim().replaceAll('*', '\\w*').replaceAll(' ', ' +'))
    .filter(Boolean)
    .join('|')})`

/** A pattern in which a space is any white space. Case is the caller's: texts are lower case by then. */
export const pattern = (source: string): RegExp => new RegExp(source.replaceAll(' +', '\\s+').replace(/ (?![*?])/g, '\\s+'))
