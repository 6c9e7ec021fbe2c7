import type { Span } from './span.ts'

/** Double marks of one character, of every keyboard and language: straight, curly, low, ornamental, pointed, corners, primes. */
export const doubleMarks = '"“”„‟❝❞❠⹂〝〞〟＂″‶ʺˮ״«»《》「」『』﹁﹂﹃﹄｢｣'

/** Each of them, anywhere: for `replace`. */
export const anyDoubleMark = new RegExp(`[${doubleMarks}]`, 'g')

/** A double mark in a text, with how it stands there. */
export type Mark = Span & {
  /** By the words around it: before one or after one; by its shape where they don't say; null where neither does. */
  side: 'opens' | 'closes' | null
  family: 'straight' | 'apostrophes' | 'other'
  /** May be no such mark: inches after a number, one apostrophe too many after a word. */
  isDoubtful: boolean
}

/** Two single marks, commas or angles make a double one, and HTML has words for it. */
const anyMark = new RegExp(
  `<\\s?/?\\s?q\\b[^<>]{0,80}>|‘‘|’’|''|‚‚|(?<![\\p{L}\\d]),,(?=\\p{L})|\`\`|´´|<<(?=\\S)|(?<=\\S)>>|[${doubleMarks}]`,
  'giu',
)

const straight = /^["＂″ʺˮ]/
const apostrophes = /^(?:''|‘‘|’’|‚‚|,,|``|´´)/
/** What opens or closes whatever stands around it. */
const alwaysOpens = /^(?:<\s?q|[「『﹁﹃｢《〝])/i
const alwaysCloses = /^(?:<\s?\/|[」』﹂﹄｣》])/i
const opensByShape = /^(?:[“„‟❝❠⹂‶«]|‘‘|‚‚|,,|``|<<)/
const closesByShape = /^(?:[”❞〞〟»]|’’|´´|>>)/

const single = `'‘’‹›`
const before = new RegExp(`^[\\s([{:/–—${single}${doubleMarks}-]?$`)
const after = new RegExp(`^[\\s)\\]}.,;:?!…/–—${single}${doubleMarks}-]?$`)

function sideOf(mark: string, left: string, right: string): Mark['side'] {
  if (alwaysOpens.test(mark)) return 'opens'
  if (alwaysCloses.test(mark)) return 'closes'
  const mayOpen = before.test(left) && /[^\s.,;:?!…)\]}]/.test(right)
  const mayClose = after.test(right) && /\S/.test(left)
  if (mayOpen !== mayClose) return mayOpen ? 'opens' : 'closes'
  return opensByShape.test(mark) ? 'opens' : closesByShape.test(mark) ? 'closes' : null
}

/** The double marks of a text, in order. */
export function marksIn(text: string): Mark[] {
  return [...text.matchAll(anyMark)].map(({ 0: mark, index: start }) => {
    const end = start + mark.length
    const left = text.charAt(start - 1)
    const family = straight.test(mark) ? 'straight' : apostrophes.test(mark) ? 'apostrophes' : 'other'
    const isDoubtful = (/\d/.test(left) && /^(?:["＂″ʺ”]|''|’’)$/.test(mark)) || (/\p{L}/u.test(left) && family === 'apostrophes')
    return { start, end, side: sideOf(mark, left, text.charAt(end)), family, isDoubtful }
  })
}
