/** A place in a text: UTF-16 offsets, end exclusive. */
export type Span = { start: number; end: number }

/** Spans in order, those that share a character or touch made one. */
export function together(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = whole.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else whole.push({ start: span.start, end: span.end })
  }
  return whole
}

/** The index of the first of these that holds, all after it holding too; their number where none does. Found by halving: notes may hold thousands. */
export function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle] as Item)) high = middle
    else low = middle + 1
  }
  return low
}

/** Asks whether a span shares a character with one of these. */
export function overlapWith(spans: readonly Span[]): (span: Span) => boolean {
  const whole = together(spans)
  return ({ start, end }) => {
    const next = whole[firstWhere(whole, (other) => other.end > start)]
    return next !== undefined && next.start < end
  }
}
