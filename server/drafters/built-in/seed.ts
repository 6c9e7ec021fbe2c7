/** A number from 0 to 1 that depends on the words alone (FNV-1a, 32 bits): variety between notes, sameness between runs. */
export function seeded(...words: string[]): number {
  let hash = 0x811c9dc5
  for (const letter of words.join('\u0000')) {
    hash ^= letter.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  // FNV's low bits mix better than its high ones; fold before scaling.
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0
  return (hash >>> 8) / 2 ** 24
}

/** One of the choices, by the seed. */
export function pick<T>(choices: readonly [T, ...T[]], ...words: string[]): T {
  return choices[Math.floor(seeded(...words) * choices.length)] ?? choices[0]
}
