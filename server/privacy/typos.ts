/** The shortest name of which a misspelling can be told from other words. */
const shortest = 3

/**
 * Finds the names that are one typo away from a word: a letter too many, too few, another one, or two in the wrong order
 * (Damerau 1964; optimal string alignment distance 1). Each name is kept under itself with one letter left out, so that a look
 * costs as many steps as the word has letters, however long the roster is (the method of SymSpell).
 */
export function typoIndex(names: Iterable<string>): (word: string) => string[] {
  const byShortened = new Map<string, string[]>()
  for (const name of names) {
    if (name.length < shortest) continue
    for (const key of shortenings(name)) byShortened.set(key, [...(byShortened.get(key) ?? []), name])
  }
  return (word) => {
    if (word.length < shortest - 1 || word.length > 60 || byShortened.size === 0) return []
    const near = new Set([...shortenings(word)].flatMap((key) => byShortened.get(key) ?? []))
    return [...near].filter((name) => isOneTypoAway(word, name))
  }
}

function shortenings(word: string): Set<string> {
  const keys = new Set([word])
  for (let at = 0; at < word.length; at++) keys.add(word.slice(0, at) + word.slice(at + 1))
  return keys
}

/** Whether two different words are one typo apart. */
export function isOneTypoAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  let ends = 0
  while (ends < Math.min(one.length, other.length) - start && one.at(-1 - ends) === other.at(-1 - ends)) ends++
  const left = one.slice(start, one.length - ends)
  const right = other.slice(start, other.length - ends)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
