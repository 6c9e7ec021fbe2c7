/**
 * Characters that a reader can't see but a machine would read: zero-width, bidirectional controls and Unicode tags.
 * Joiners are left alone, because emoji and several scripts need them. Offsets are UTF-16 code units.
 */
export function hiddenCharacters(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[\u200b\u2060\u2066-\u2069\u202a-\u202e\u{e0000}-\u{e007f}]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}
