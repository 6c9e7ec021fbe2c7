import { type Letters, lettersOf, type Word } from './words.ts'

/** A text cut into words, asked from many places. */
export type Reading = { text: string; words: readonly Word[] }

/** Where a word stands: what grammar can be heard without a parser. Neighbours are of the same line, with no full stop between. */
export type Place = {
  word: Word
  letters: Letters
  previous: string
  beforePrevious: string
  next: string
  /** The word after the next. */
  afterNext: string
  /** What stands between the word and its neighbours. */
  gapBefore: string
  gapAfter: string
  /** First of a sentence, a line, a quotation, or what follows a colon or dash. */
  begins: boolean
  /** A neighbour has a capital too, as in "Exit Ticket". */
  besideCapital: boolean
  /** First of a line, after its bullet, number or clock. */
  beginsLine: boolean
  /** Followed by ":" as a label is, or by a quotation. */
  labels: 'line' | 'quotation' | null
  /** The sentence goes on to a question mark. */
  asks: boolean
}

const clock = String.raw`\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?\s)?(?:[-–]|to)\s?\d{1,2}[:.]\d{2})?\s?(?:[ap]\.?m\.?)?`
const lineHead = new RegExp(String.raw`^[\s>|*•◦▪·–—+#~_"“(\[-]*(?:\(?(?:${clock}|\d{1,3}[.):]?)[\s\])|:–—-]*)?[\s>|*•–—+"“(\[_-]*$`, 'i')
const aside = String.raw`^(?:\s{0,2}\([^()\n]{1,30}\))?(?:\*{1,2}|_{1,2})?\s{0,2}`
const lineLabel = new RegExp(`${aside}:`)
// A quotation opens after white space or a colon: a mark right behind a word closes one.
const quotationLabel = new RegExp(String.raw`${aside}(?::\*{0,2}\s{0,2}|(?:[-–—>,→]|->)?\s{1,2})["“«„](?=\S)`)
const endsSentence = /[.?!…:;–—|>*•(["“«„\]/]["”»)]?\s*$|[-\n]\s+$|→\s*$/

/** What is around the word at `at`. */
export function placeOf({ text, words }: Reading, at: number): Place {
  const word = words[at]
  if (!word) throw new RangeError(`no word ${at}`)
  const [first, before, after, third] = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]]
  const gapBefore = text.slice(before ? endOf(before, text) : 0, word.start)
  const gapAfter = text.slice(endOf(word, text), after?.start ?? text.length)
  const beginsLine = isLineHead(text, word.start)
  const begins =
    beginsLine || !before || gapBefore.includes('\n') || (endsSentence.test(gapBefore.slice(-20)) && !afterAbbreviation(before, gapBefore))
  const parted = (gap: string): boolean => /[\n.?!;|]/.test(gap)
  return {
    word,
    letters: inAllCapitals(word, before, after) ? 'lower' : lettersOf(word),
    previous: before && !beginsLine && !parted(gapBefore) ? before.folded : '',
    beforePrevious: first && before && !beginsLine && !parted(text.slice(first.end, word.start)) ? first.folded : '',
    next: after && !parted(gapAfter) ? after.folded : '',
    afterNext: third && after && !parted(text.slice(word.end, third.start)) ? third.folded : '',
    gapBefore,
    gapAfter,
    begins,
    besideCapital: isCapitalBeside(before, gapBefore) || isCapitalBeside(after, gapAfter),
    beginsLine,
    labels: labelAfter(text.slice(word.end, word.end + 50)),
    asks: /^[^.!?\n"”]{0,200}\?/.test(text.slice(word.end, word.end + 200)),
  }
}

/** The longest bullet, number and clock before the first word of a line. */
const longestHead = 60

function isLineHead(text: string, start: number): boolean {
  const recent = text.slice(Math.max(0, start - longestHead), start)
  const from = recent.lastIndexOf('\n') + 1
  return (from > 0 || start <= longestHead) && lineHead.test(recent.slice(from))
}

const isCapitalBeside = (word: Word | undefined, gap: string): boolean =>
  word !== undefined && /^[ \t/&-]{1,3}$/.test(gap) && /^\p{Lu}/u.test(word.written) && word.written !== 'I'

const labelAfter = (after: string): Place['labels'] => (quotationLabel.test(after) ? 'quotation' : lineLabel.test(after) ? 'line' : null)

const endOf = (word: Word, text: string): number => (word.possessive ? Math.min(word.end + 2, text.length) : word.end)

// "Ms. Grace" begins no sentence, nor does "M. Lopez".
const afterAbbreviation = (before: Word, gap: string): boolean =>
  /^\.\s?$/.test(gap) && /^(?:\p{L}|Mrs?|Ms|Mx|Dr|Sr|Sra|Srta|vs|St|Mme)$/u.test(before.written)

// Where the neighbours shout too, capitals say no more than small letters do.
const inAllCapitals = (word: Word, before: Word | undefined, after: Word | undefined): boolean =>
  lettersOf(word) === 'all capitals' &&
  [before, after].some((other) => other !== undefined && other.written.length > 2 && lettersOf(other) === 'all capitals')
