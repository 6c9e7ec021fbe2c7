/** A placeholder as it stands in a text, however it is written. Offsets are UTF-16; braces are outside. */
export type Written = {
  /** As it is handed out, in small letters and without braces: "student1b". */
  word: string
  /** In small letters. */
  kind: string
  number: number
  /** An 's that stands within the braces. */
  tail: string
  start: number
  end: number
}

/** What placeholders stand for, as a pattern. */
export const kinds = 'student|teacher|person|email|phone|id'
/** Digits of any width: models that think in Chinese write "{Student１}". */
export const digits = String.raw`[\p{Nd}\p{No}]{1,9}`

/** The most that stands between braces. */
export const longestBraced = 40
/** The longest word that is one without braces: "Student", its number and letters. */
export const longestBare = 20

/** What may be held in braces. They are told apart from the text around by nothing else, so one of another kind may close them. */
export const braced = String.raw`[{<｛]([^{}<>｛｝\n]{1,${longestBraced}})[}>｝]`
/** A placeholder by itself: no part of a longer word. */
export const bare = String.raw`(?<![\p{L}\p{N}_])([A-Za-z]{2,8}${digits}[A-Za-z]{0,3})(?![\p{L}\p{N}_])`

const inBraces = new RegExp(`^(${kinds})[\\s_.:#\\p{Pd}]{0,3}(\\d{1,9})([a-z]{0,3})(['’]s)?$`, 'iu')
const byItself = new RegExp(`^(${kinds})(\\d{1,9})([a-z]{0,3})()$`, 'i')

type Read = Pick<Written, 'word' | 'kind' | 'number' | 'tail'>

/** What stands between braces, read as a placeholder: "Student 1", "student-1", "Student1’s". Null where it is none. */
export const readBraced = (content: string): Read | null => read(inBraces, content)

/** A word, read as a placeholder. Null where it is none. */
export const readBare = (word: string): Read | null => read(byItself, word)

function read(shape: RegExp, text: string): Read | null {
  const [found, kind = '', digits = '', letters = '', tail = ''] = shape.exec(plain(text)) ?? []
  if (found === undefined) return null
  const number = Number(digits)
  return { word: `${kind}${number}${letters}`.toLowerCase(), kind: kind.toLowerCase(), number, tail }
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()

const within = new RegExp(`(?:${kinds})${digits}[a-z]{0,3}`, 'giu')
const inAnyBraces = new RegExp(braced, 'gu')

/** All that reads like a placeholder in a text: in braces however it is written, and elsewhere even as a part of a word. In order of each. */
export function placeholdersIn(text: string): Written[] {
  const at = (start: number, { length }: string, read: Read | null): Written[] =>
    read === null ? [] : [{ ...read, start, end: start + length }]
  const inside = [...text.matchAll(inAnyBraces)].flatMap(({ 1: content = '', index }) => at(index + 1, content, readBraced(content)))
  return [...inside, ...[...text.matchAll(within)].flatMap(({ 0: word, index }) => at(index, word, readBare(word)))]
}

const ofNobody = new RegExp(`^(?:${kinds})s?(?:['’]s)?$`, 'iu')
const maybeClosed = new RegExp(`${braced}|[{｛]${bare}`, 'gu')
const anyBare = new RegExp(bare, 'gu')

/** What stands in braces, closed or not, and reads like a placeholder, or like several, or like one without a number: "{student 9’s}", "{Teacher}". */
export const bracedPlaceholders = (text: string): string[] =>
  [...text.matchAll(maybeClosed)].flatMap(([whole, content, word = '']) => {
    if (content === undefined) return readBare(word) ? [whole] : []
    const isOne = readBraced(content) !== null || ofNobody.test(plain(content))
    return isOne || [...content.matchAll(anyBare)].some(([each]) => readBare(each) !== null) ? [whole] : []
  })
