/** Spans inside double quotation marks, straight or curly, marks included. An opening mark that nothing closes runs to the end of its line. */
export function quotedSpans(words: string): { start: number; end: number; inner: string }[] {
  return [...words.matchAll(/„([^“”"\n]*)(?:“|”|"|$)|“([^”“"\n]*)(?:”|"|$)|"([^"“”\n]*)(?:"|”|$)|«([^»\n]*)»/gm)]
    .map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      inner: (found[1] ?? found[2] ?? found[3] ?? found[4] ?? '').trim(),
    }))
    .filter((span) => span.inner.length > 0)
}

/** The same text with everything inside quotation marks blanked and apostrophes straight, so that rules about the coach's words don't read other people's. Offsets hold. */
export function withoutQuotes(words: string): string {
  let masked = words.replace(/[’‘]/g, "'")
  for (const { start, end } of quotedSpans(words)) masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end)
  return masked
}
