type Part = { text: string /** Where it begins. */; at: number; isFound: boolean }

/** A text in parts: the words that were searched for, in any case, and what is between them. */
export function partsFound(text: string, q: string): Part[] {
  const words = q.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [{ text, at: 0, isFound: false }]
  // The longest first, so that of two that begin alike the whole is found.
  const any = words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  let at = 0
  return text
    .split(new RegExp(`(${any})`, 'iu'))
    .map((part, index) => {
      const begins = at
      at += part.length
      return { text: part, at: begins, isFound: index % 2 === 1 }
    })
    .filter((part) => part.text !== '')
}
