const letters = 'abcdefghijklmnopqrstuvwxyz'

/** The same numbers for the same seed, between 0 and 1 (Park and Miller 1988). */
export function numbersFrom(seed: number): () => number {
  let state = (seed % 2147483646) + 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** A name with one typo: a letter left out, put in, taken for another, or two letters in the wrong order. A capital stays first. */
export function misspelt(name: string, random: () => number): string {
  for (;;) {
    const at = Math.floor(random() * name.length)
    const letter = letters[Math.floor(random() * letters.length)] ?? 'e'
    const [before, own, next, rest] = [name.slice(0, at), name.charAt(at), name.charAt(at + 1), name.slice(at + 2)]
    const kinds = [before + next + rest, before + letter + own + next + rest, before + letter + next + rest, before + next + own + rest]
    const typo = kinds[Math.floor(random() * kinds.length)] ?? name
    const cased = /^\p{Lu}/u.test(name) ? typo.charAt(0).toUpperCase() + typo.slice(1).toLowerCase() : typo
    if (cased.toLowerCase() !== name.toLowerCase() && /^[\p{L}\p{M}]+$/u.test(cased)) return cased
  }
}
