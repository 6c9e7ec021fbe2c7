/** A word of a text in small letters with straight apostrophes; offsets are UTF-16. */
export type Word = { lower: string; start: number; end: number }

let last: { text: string; words: readonly Word[] } = { text: '', words: [] }

/** Words and numbers of a text; hyphens part words, so that "warm-up" and "warm up" are one. A sentence is asked about several times in a row: the last is kept. */
export function wordsOf(text: string): readonly Word[] {
  if (last.text !== text) last = { text, words: split(text) }
  return last.words
}

const split = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu), (found) => ({
    lower: found[0].toLowerCase().replaceAll('’', "'"),
    start: found.index,
    end: found.index + found[0].length,
  }))

/** A phrase found among words: it reaches from word `from` to before word `to`. */
export type FoundPhrase<Value> = { value: Value; from: number; to: number }

type Element = { literals: ReadonlySet<string>; prefixes: readonly string[] } | 'gap'
type Pattern<Value> = { elements: readonly Element[]; value: Value }

/** Words that a gap may hold. */
const longestGap = 3
const keyLength = 3

/**
 * Finds phrases in words, at each place the longest, in time that grows with the words alone. In a phrase `a|b` is either word, `differ*` is
 * any word that begins so (after three letters or more), `...` is up to three words of any kind; it never begins with a gap.
 */
export function createPhrases<Value>(entries: Iterable<readonly [phrase: string, value: Value]>) {
  const byKey = new Map<string, Pattern<Value>[]>()
  for (const [phrase, value] of entries) {
    const elements = phrase.toLowerCase().split(/\s+/).map(elementOf)
    const [first] = elements
    if (first === undefined || first === 'gap') continue
    const keys = new Set([...first.literals, ...first.prefixes].map((word) => word.slice(0, keyLength)))
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), { elements, value }])
  }

  function longestAt(words: readonly Word[], at: number): FoundPhrase<Value> | null {
    let best: FoundPhrase<Value> | null = null
    for (const { elements, value } of byKey.get(words[at]?.lower.slice(0, keyLength) ?? '') ?? []) {
      const to = endOf(words, at, elements, 0)
      if (to !== null && (best === null || to > best.to)) best = { value, from: at, to }
    }
    return best
  }

  /** All phrases in their order; those that overlap one before them are left out. */
  return (words: readonly Word[]): FoundPhrase<Value>[] => {
    const found: FoundPhrase<Value>[] = []
    for (let at = 0; at < words.length; ) {
      const here = longestAt(words, at)
      if (here) found.push(here)
      at = here ? here.to : at + 1
    }
    return found
  }
}

function elementOf(written: string): Element {
  if (written === '...') return 'gap'
  const forms = written.split('|')
  return {
    literals: new Set(forms.filter((form) => !form.endsWith('*'))),
    prefixes: forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1)),
  }
}

/** The index behind the phrase that begins here, or null where it does not stand here. */
function endOf(words: readonly Word[], at: number, elements: readonly Element[], from: number): number | null {
  const element = elements[from]
  if (element === undefined) return at
  if (element === 'gap') {
    for (let skipped = 0; skipped <= longestGap; skipped += 1) {
      const end = endOf(words, at + skipped, elements, from + 1)
      if (end !== null) return end
    }
    return null
  }
  const word = words[at]?.lower
  if (word === undefined || !(element.literals.has(word) || element.prefixes.some((prefix) => word.startsWith(prefix)))) return null
  return endOf(words, at + 1, elements, from + 1)
}
