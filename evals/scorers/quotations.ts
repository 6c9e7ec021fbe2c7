// Written apart from server/checks on purpose: it checks the checker.

const CURLY_SINGLE = /[‘’ʼ]/g
const CURLY_DOUBLE = /[“”„]/g

const even = (text: string): string => text.normalize('NFC').replace(CURLY_SINGLE, "'").replace(CURLY_DOUBLE, '"').replace(/\s+/g, ' ')

/** Where the quotation that opens at `start` ends: at its own kind of mark, else at any, else with the text. */
function closeOf(text: string, start: number): number {
  const rest = text.slice(start + 1)
  const own = text.charAt(start) === '"' ? /"/ : /[”]/
  const at = [rest.search(own), rest.search(/["”]/), rest.length].find((index) => index >= 0) ?? rest.length
  return start + 1 + at
}

/**
 * What stands between double marks, straight or curly, without them; marks of the other kind inside are part of it.
 * A mark that is never closed quotes to the end of the text; 5" is a length, and a closing mark alone closes nothing.
 */
export function quotationsIn(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    const opens = '“„'.includes(mark) || (mark === '"' && !/\d/.test(text.charAt(at - 1)))
    if (!opens) continue
    const end = closeOf(text, at)
    found.push(text.slice(at + 1, end))
    at = end
  }
  return found.filter((quotation) => /[\p{L}\p{N}]/u.test(quotation))
}

const withoutEdges = (part: string): string => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

const inEitherCase = (part: string): string[] => [
  part,
  part.charAt(0).toLowerCase() + part.slice(1),
  part.charAt(0).toUpperCase() + part.slice(1),
]

/** Where `part` ends in `material` as whole words, from `from` on; -1 where it is not there. */
function endOf(part: string, material: string, from: number): number {
  const letter = (character: string) => /[\p{L}\p{N}]/u.test(character)
  let first = -1
  for (const words of inEitherCase(part)) {
    for (let at = material.indexOf(words, from); at >= 0; at = material.indexOf(words, at + 1)) {
      const end = at + words.length
      if (letter(material.charAt(at - 1)) || letter(material.charAt(end))) continue
      if (first < 0 || end < first) first = end
      break
    }
  }
  return first
}

/** Whether a quotation stands in one of the materials: its parts, between ellipses, in their order; edge punctuation aside. */
export function isFoundIn(quotation: string, materials: readonly string[]): boolean {
  const parts = even(quotation)
    .split(/…|\.{3}/)
    .map(withoutEdges)
    .filter((part) => part !== '')
  return materials.map(even).some((material) => {
    let from = 0
    return parts.every((part) => {
      from = endOf(part, material, from)
      return from >= 0
    })
  })
}

/** The quotations in `texts` that stand in none of the materials. */
export const unverifiedQuotations = (texts: readonly string[], materials: readonly string[]): string[] =>
  texts.flatMap(quotationsIn).filter((quotation) => !isFoundIn(quotation, materials))
