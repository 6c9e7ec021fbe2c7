/** Marks of Markdown and HTML, each with what stays of it: nobody is led anywhere by a plan's chat, so of a link its words alone. */
const marks: [RegExp, string][] = [
  [/<\/?q(?:\s[^<>]*)?>|&(?:quot|[lrb]dquo|[lr]aquo|#34|#822[0-2]|#x22|#x201[c-e]);/gi, '"'],
  [/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?/g, ''],
  [/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1'],
  [/^\s*\[[^\]\n]+\]:\s*\S.*$/gm, ''],
  [/<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/gi, ''],
  [/\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s)]*|\b(?:javascript|vbscript|mailto|tel):\S*|\bdata:[a-z]+\/\S*|\bwww\.[^\s)]+/gi, ''],
  [/\*\*|__|`+/g, ''],
  [/^[ \t]*#{1,6}[ \t]+/gm, ''],
  [/^[ \t]*(?:>[ \t]?|[*•-][ \t]+)/gm, ''],
]

/** A tag that is not closed: not even half of one stays. */
const halfATag = /<(?=[a-z/!?])/gi

/** A text as plain words: without the marks that a language model likes to set, and without addresses, also those that only appear once others are gone. */
export function plainWords(text: string): string {
  let words = text
  for (let before = ''; before !== words; ) {
    before = words
    words = marks.reduce((left, [mark, stays]) => left.replace(mark, stays), words)
  }
  return words.replace(halfATag, '')
}
