import { withoutHidden } from '../domain/hidden-characters.ts'
import { doubleMarks } from '../language/quotation-marks.ts'

/** A text in one line, without what a reader can't see. */
export const oneLine = (text: string): string => withoutHidden(text).replace(/\s+/g, ' ').trim()

const quotedWhole = new RegExp(`^[${doubleMarks}][^${doubleMarks}]*[${doubleMarks}]$`)

/** Words to be said aloud, without what a language model puts before them ("S1:", "Question:") and the marks around the whole. */
export function spoken(text: string): string {
  const bare = oneLine(text).replace(/^(?:S\d{1,2}|Q\d{0,2}|Question|Item|Coach)(?:\s*[:.)]|\s+[-–—])\s+/i, '')
  return quotedWhole.test(bare) ? bare.slice(1, -1).trim() : bare
}

/** The first words of a text, with an ellipsis where more would follow. */
export function firstWords(text: string, most: number): string {
  const words = text.split(' ')
  return words.length <= most ? text : `${words.slice(0, most).join(' ')} …`
}

/** The first sentences of a text that have no more words than so many; the first words where one sentence has more. */
export function firstSentences(text: string, most: number): string {
  const words = text.split(' ')
  if (words.length <= most) return text
  const end = words.slice(0, most).findLastIndex((word) => /[.!?]["”’)]?$/.test(word))
  return end < 0 ? firstWords(text, most) : words.slice(0, end + 1).join(' ')
}
