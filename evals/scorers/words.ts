/** The words of a text in lower case, straight apostrophes, no other marks: what two texts are compared by. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []

/** Every run of `length` words that follow each other, each once. */
export function runsOf(words: readonly string[], length: number): Set<string> {
  const runs = new Set<string>()
  for (let at = 0; at + length <= words.length; at++) runs.add(words.slice(at, at + length).join(' '))
  return runs
}

/** How many words make a run that is no accident. */
const TELLING_RUN = 4

/** The runs of four words that `text` has from `source`, leaving out those it may have from `elsewhere`. */
export function runsTaken(text: string, source: string, elsewhere = ''): string[] {
  const theirs = runsOf(wordsOf(source), TELLING_RUN)
  const free = runsOf(wordsOf(elsewhere), TELLING_RUN)
  return [...runsOf(wordsOf(text), TELLING_RUN)].filter((run) => theirs.has(run) && !free.has(run))
}
