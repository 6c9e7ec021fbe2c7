import type { Mention } from './mention.ts'
import type { People } from './people.ts'
import type { Reading } from './place.ts'

/** Names are longer by far, in most schools. */
const mostLetters = 24
const fewestLetters = 3

/** A name letter by letter: "M-a-y-a", "M.a.y.a", "L i a m". */
export function mentionSpeltOut({ text, words }: Reading, at: number, people: People): { mention: Mention; next: number } | null {
  const first = words[at]
  if (first?.written.length !== 1) return null
  const gapAfter = (index: number) => text.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? 0)
  const gap = gapAfter(at)
  if (!/^[ .\-‐‑–_·*/]$/.test(gap)) return null
  let last = at
  while (last - at < mostLetters && words[last + 1]?.written.length === 1 && gapAfter(last) === gap) last++
  for (; last - at + 1 >= fewestLetters; last--) {
    const letters = words.slice(at, last + 1)
    const bearers = people.named(letters.map(({ folded }) => folded).join('')).filter(({ particle }) => !particle)
    if (bearers.length > 0) {
      const who = [...new Set(bearers.map(({ person }) => person))]
      return { mention: { start: first.start, end: words[last]?.end ?? first.end, people: who }, next: last + 1 }
    }
  }
  return null
}
