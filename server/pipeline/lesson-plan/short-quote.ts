/** Words that may be read aloud as somebody's line. */
const mostWords = 18
const fewestOfClause = 5
const fewestWords = 2
/** Words between marks that say something by themselves. */
const longEnough = 6

/**
 * The words of a statement that are worth quoting, exactly as they stand: the sentence that holds `around`, or what it begins with, else the first
 * that says something; null where none can be read aloud between double marks. `isWhole`: no beginnings.
 */
export function shortQuote(text: string, around?: RegExp, isWhole = false): string | null {
  const pieces = piecesOf(text)
  const wanted = around ? pieces.filter((piece) => around.test(piece)) : pieces
  return wanted.map(inOneBreath(around, isWhole)).find((piece) => piece !== null) ?? null
}

/**
 * Sentences of a text without its double marks, as marks within marks can't be told apart aloud: what begins a sentence first, then what stood
 * between marks, then labels and what goes on in mid-sentence.
 */
const piecesOf = (text: string): string[] =>
  text
    .split(/(["“”«»])|[|{}<>[\]`]|\*\*|__/)
    .filter((piece) => piece !== undefined)
    .map((piece, at, all) => {
      const isInside = all.slice(0, at).filter(isMark).length % 2 === 1
      if (isMark(piece)) return { piece: '', isInside }
      return { piece: isInside ? piece : withoutFragments(piece, isMark(all[at - 1] ?? ''), isMark(all[at + 1] ?? '')), isInside }
    })
    .flatMap(({ piece, isInside }) =>
      piece
        .split(/(?<=[.?!])(?<!\b(?:pp?|e\.g|i\.e|vs|mins?|no|ch|fig|gr|ex|mrs?|ms|dr|st)\.)\s+|(?<=[\p{L})]:)\s+/iu)
        .map((one) => ({ piece: one, rank: rankOf(one, isInside) })),
    )
    .map(({ piece, rank }, at) => ({ piece: bare(piece), rank, at }))
    .filter(
      ({ piece }) =>
        piece.split(/\s+/).length >= fewestWords && /\p{L}{3}/u.test(piece) && !/^(?:teacher|students?)(?: to \w+)?:?$/i.test(piece),
    )
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ piece }) => piece)

/** What a quotation broke off before it, and what goes on behind it, is half a sentence. */
const withoutFragments = (piece: string, isAfter: boolean, isBefore: boolean): string => {
  const from = isAfter && !/^\s*\p{Lu}/u.test(piece) ? piece.replace(/^[^.?!]*(?:[.?!]+|$)/, '') : piece
  return isBefore && !/[.?!:,]\s*$/.test(from) ? from.replace(/(^|[.?!]\s)[^.?!]*$/, '$1') : from
}

const isMark = (piece: string): boolean => /^["“”«»]$/.test(piece)

const rankOf = (piece: string, isInside: boolean): number => {
  if (/:\s*$/.test(piece)) return 3
  if (isInside) return /\?\s*$/.test(piece) ? 0 : piece.trim().split(/\s+/).length >= longEnough ? 2 : 4
  return /^\s*\p{Ll}/u.test(piece) ? 1 : 0
}

/** Without the bullet, number, clock and joint before it, and minutes and marks after it. */
const bare = (piece: string): string =>
  piece
    .replace(/^[\s\-–—•*:;,.>→☐✓_)]+|^\s*(?:\d{1,2}|[a-z])[.)]\s+/gi, '')
    .replace(
      /^\(?\d{1,2}[:.]\d\d\s*(?:[-–—]|to)\s*\d{1,2}[:.]\d\d\)?[\s:,–—-]*|^\(?\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*(?:min(?:ute)?s?\b\.?)\)?[\s:,–—-]*/i,
      '',
    )
    .replace(/^(?:and|then|so|but|or|also)\s+(?=\S+\s+\S)/i, '')
    .replace(/[\s,:;–—(*_-]+$/, '')
    .replace(/\s*\(\s*\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*(?:min(?:ute)?s?\.?)?\s*\)$/i, '')
    .trim()

const inOneBreath =
  (around?: RegExp, isWhole = false) =>
  (piece: string): string | null => {
    if (/[*{}<>\\]|https?:|_{2,}/.test(piece)) return null
    const whole = balanced(piece.replace(/[.;,:]+$/, ''))
    if (whole === null) return null
    if (whole.split(/\s+/).length <= mostWords) return whole
    if (isWhole) return null
    return leadingClauses(whole).find((clause) => balanced(clause) !== null && (!around || around.test(clause))) ?? null
  }

/** What a long sentence begins with, up to where a clause ends; the longest first. A piece out of its middle would be nobody's words. */
const leadingClauses = (sentence: string): string[] =>
  [...sentence.matchAll(/[,;:–—(](?=\s|\w)|\s(?=(?:and|but|because|while|when|before|after|until)\b)/g)]
    .map(({ index }) => bare(sentence.slice(0, index)))
    .filter((clause) => clause.split(/\s+/).length >= fewestOfClause && clause.split(/\s+/).length <= mostWords)
    .filter((clause) => !/^(?:if|when|while|because|since|although|once|after|before|as)\b/i.test(clause))
    .filter((clause) => !/\b(?:a|an|the|of|to|and|or|but|with|in|on|for|their|your|that|which|is|are|be|by|as|if)$/i.test(clause))
    .reverse()

/** A bracket that has lost its partner makes the words hard to read. */
const balanced = (words: string): string | null => ((words.match(/\(/g) ?? []).length === (words.match(/\)/g) ?? []).length ? words : null)
