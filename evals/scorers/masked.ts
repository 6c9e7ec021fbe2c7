/** Where a text was masked, and what stood there. UTF-16 offsets into the text that was masked. */
export type MaskedSpan = { start: number; end: number; placeholder: string }

/** Finds what a mask covered, by putting back form after form; null where masked text and forms do not give the text again. */
export function maskedSpans(text: string, masked: string, forms: readonly { placeholder: string; form: string }[]): MaskedSpan[] | null {
  const formOf = new Map(forms.map(({ placeholder, form }) => [placeholder, form]))
  const spans: MaskedSpan[] = []
  let restored = ''
  let from = 0
  for (const { 0: placeholder, index } of masked.matchAll(/\{[A-Za-z]+\d+[a-z]*\}/g)) {
    const form = formOf.get(placeholder)
    if (form === undefined) continue
    restored += masked.slice(from, index)
    spans.push({ start: restored.length, end: restored.length + form.length, placeholder })
    restored += form
    from = index + placeholder.length
  }
  return restored + masked.slice(from) === text ? spans : null
}

type Span = { start: number; end: number }

/** Whether every letter of a span is covered by others. */
export const isCovered = (span: Span, by: readonly Span[], text: string): boolean => {
  for (let at = span.start; at < span.end; at++)
    if (/[\p{L}\p{N}]/u.test(text[at] ?? '') && !by.some(({ start, end }) => start <= at && at < end)) return false
  return true
}

/** Whether two spans share a character. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
