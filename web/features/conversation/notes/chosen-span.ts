/** A stretch of the notes: UTF-16 code units, end exclusive. */
export type Span = { start: number; end: number }

/**
 * Which part of the notes is selected on the page. Every element that shows a stretch of the notes carries where it begins, `data-at`, and holds nothing
 * else, so labels and marks between them don't count. Null when no word of the notes is in the selection.
 */
export function chosenSpan(range: Range, shown: Element, notes: string): Span | null {
  let [start, end] = [Number.POSITIVE_INFINITY, 0]
  for (const element of shown.querySelectorAll<HTMLElement>('[data-at]')) {
    const text = element.firstChild
    if (!text || !range.intersectsNode(text)) continue
    const at = Number(element.dataset.at)
    const from = range.startContainer === text ? range.startOffset : 0
    const to = range.endContainer === text ? range.endOffset : (text.nodeValue ?? '').length
    if (to <= from) continue
    start = Math.min(start, at + from)
    end = Math.max(end, at + to)
  }
  return end > start ? trimmed(notes, { start, end }) : null
}

const inWord = /^[\p{L}\p{N}]{2}$/u

/** Whole words, without the white space at their ends: a hand on a mouse or a screen is not that exact. Null when there is no word. */
export function trimmed(notes: string, { start, end }: Span): Span | null {
  const text = notes.slice(start, end)
  const words = text.trim()
  if (words === '') return null
  let from = start + text.length - text.trimStart().length
  let to = from + words.length
  while (inWord.test(notes.slice(from - 1, from + 1))) from -= 1
  while (inWord.test(notes.slice(to - 1, to + 1))) to += 1
  return { start: from, end: to }
}
