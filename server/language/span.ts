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

/** The text with something else in each of these places, which come in order and share nothing. */
export function replaced<Place extends Span>(text: string, places: readonly Place[], by: (place: Place) => string): string {
  let [read, from] = ['', 0]
  for (const place of places) {
    read += text.slice(from, place.start) + by(place)
    from = place.end
  }
  return read + text.slice(from)
}

/** The text with spaces in these places, letter for letter. */
export const spaced = (text: string, places: readonly Span[]): string => replaced(text, places, ({ start, end }) => ' '.repeat(end - start))

/** The text without what stands in these places. */
export const without = (text: string, places: readonly Span[]): string => replaced(text, places, () => '')
