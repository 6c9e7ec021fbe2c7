/** How long a snippet is, in characters, about; and how much of a text is walked at a time to find its place. */
const snippetLength = 120
const stride = 512

/**
 * A text as it is searched: lower case, no accents, marks straight, no white space but spaces. Both sides of a search are folded, so neither
 * database's own idea of case matters.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/ς/g, 'σ')
    .replace(/\s/g, ' ')

/** The words of a search, folded, of its first 500 characters; none where there is nothing to search for. */
export const wordsOf = (q: string | null): string[] => [...new Set(fold((q ?? '').slice(0, 500)).split(' '))].filter(Boolean)

/** A pattern for `like … escape '\'` that finds the word anywhere, its signs being nothing but themselves. */
export const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** About 120 characters of a text around the first place where one of the folded words is found, or null. */
export function snippet(text: string, words: string[]): string | null {
  const folded = fold(text)
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0)
  if (places.length === 0) return null
  const found = unfolded(text, Math.min(...places))
  const begins = wordStart(text, Math.max(0, found - snippetLength / 3), found)
  const ends = wordEnd(text, found, Math.min(text.length, begins + snippetLength))
  const cut = text
    .slice(begins, ends)
    .replace(/\s+/g, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .trim()
  return `${begins > 0 ? '… ' : ''}${cut}${ends < text.length ? ' …' : ''}`
}

/** The place in a text that a place in its folded form comes from. Folding makes some characters longer and some vanish, so it is walked. */
function unfolded(text: string, place: number): number {
  let passed = 0
  let at = 0
  for (; at < text.length; at += stride) {
    const more = fold(text.slice(at, at + stride)).length
    if (passed + more > place) break
    passed += more
  }
  for (const character of text.slice(at, at + stride)) {
    passed += fold(character).length
    if (passed > place) break
    at += character.length
  }
  return at
}

/** The next beginning of a word from `from` on, at most `found`. */
function wordStart(text: string, from: number, found: number): number {
  if (from === 0) return 0
  const space = text.slice(from, found).search(/\s\S/)
  return space < 0 ? found : from + space + 1
}

/** The last end of a word up to `to`, but for a word that is longer. */
function wordEnd(text: string, found: number, to: number): number {
  if (to === text.length) return to
  const space = text.slice(found, to).search(/\s\S*$/)
  return space <= 0 ? to : found + space
}
