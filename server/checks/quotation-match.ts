import { withoutHidden } from '../domain/hidden-characters.ts'
import { anyDoubleMark } from '../language/quotation-marks.ts'

const edge = /^[\s.,;:!?…–—()[\]'"-]+|[\s.,;:!?…–—()[\]'"-]+$/g
const ellipsis = /\s*(?:…|\.{3})\s*/

/** What makes no other words of it is made even: NFC, straight marks, one space for any white space, nothing that can't be seen. */
const comparable = (text: string): string =>
  withoutHidden(text)
    .normalize('NFC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(anyDoubleMark, '"')
    .replace(/\s+/g, ' ')

const remembered = new Map<string, string>()

/** A source is compared with every quotation of every item: what it comes to is kept. */
function comparableSource(source: string): string {
  const known = remembered.get(source)
  if (known !== undefined) return known
  const text = comparable(source)
  if (remembered.size > 20) remembered.clear()
  remembered.set(source, text)
  return text
}

const isWord = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter)

/** Where a part stands in a source from an offset on, whole words only, its first letter in either case; the offset after it, or -1. */
function foundAfter(source: string, part: string, from: number): number {
  const first = part.charAt(0)
  const starts = new Set([first.toLowerCase() + part.slice(1), first.toUpperCase() + part.slice(1)])
  let nearest = -1
  for (const start of starts) {
    for (let at = source.indexOf(start, from); at >= 0; at = source.indexOf(start, at + 1)) {
      const cutsAWord =
        (at > 0 && isWord(source.charAt(at - 1)) && isWord(start.charAt(0))) ||
        (isWord(start.at(-1) ?? '') && isWord(source.charAt(at + start.length)))
      if (cutsAWord) continue
      if (nearest < 0 || at + start.length < nearest) nearest = at + start.length
      break
    }
  }
  return nearest
}

/** Do these words stand in one of the sources? An ellipsis joins parts that must be found in order in the same one. */
export function isInSources(quotation: string, sources: string[]): boolean {
  const parts = comparable(quotation)
    .split(ellipsis)
    .map((part) => part.replace(edge, ''))
    .filter((part) => part !== '')
  if (parts.length === 0) return true
  return sources.some((source) => {
    const text = comparableSource(source)
    let from = 0
    return parts.every((part) => {
      from = foundAfter(text, part, from)
      return from >= 0
    })
  })
}
