import { plainWords } from './prose/plain-words.ts'

type Part = { text: string /** Where it begins. */; at: number; isFound: boolean }

/** They are in every sentence, and say nothing of what is looked for. */
const anywhere = new Set(
  'a an and are as at be but by can do does for from has have how i if in is it its me my no not of on or our she so than that the their them then there they this to up was we what when where which who why will with you your he her him his'.split(
    ' ',
  ),
)

/** The beginnings of the words that are worth seeing again in what was found: "raising" is seen in "raise" and "raised". */
function beginnings(q: string): string[] {
  const words = q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => word.length > 1 && !anywhere.has(word))
  return (telling.length > 0 ? telling : words).map((word) => (word.length > 5 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word))
}

function matching(q: string): RegExp | null {
  // The longest first, so that of two that begin alike the whole is found.
  const any = beginnings(q).sort((a, b) => b.length - a.length)
  return any.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])((?:${any.join('|')})[\\p{L}\\p{N}]*)`, 'iu') : null
}

/** A text in parts: the words that begin as those that were searched for, and what is between them. */
export function partsMatching(text: string, q: string): Part[] {
  const words = matching(q)
  if (!words) return [{ text, at: 0, isFound: false }]
  let at = 0
  return text
    .split(words)
    .map((part, index) => {
      const begins = at
      at += part.length
      return { text: part, at: begins, isFound: index % 2 === 1 }
    })
    .filter((part) => part.text !== '')
}

const longest = 280
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** About as much of a passage as is read at a glance, from the sentence on in which the words are found. */
export function excerpt(markdown: string, q: string): string {
  const words = plainWords(markdown).replaceAll(/\s+/g, ' ').trim()
  const found = matching(q)?.exec(words)?.index ?? 0
  const begins = words.length <= longest ? 0 : (sentences.segment(words).containing(found)?.index ?? 0)
  const rest = words.slice(begins)
  const cut = rest.length <= longest ? rest : `${rest.slice(0, rest.lastIndexOf(' ', longest)).replace(/[,;:.]$/, '')}\u00a0…`
  return `${begins > 0 ? '…\u00a0' : ''}${cut}`
}
