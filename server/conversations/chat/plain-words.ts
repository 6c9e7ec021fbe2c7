/** Marks of Markdown and HTML, each with what stays of it: nobody is led anywhere by a plan's chat, so of a link its words alone. */
const marks: [RegExp, string][] = [
  [/!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?/g, ''],
  [/\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])/g, '$1'],
  [/^\s*\[[^\]\n]+\]:\s*\S.*$/gm, ''],
  [/<!--[\s\S]*?-->|<\/?[a-z][^<>\n]*>/gi, ''],
  [/\b(?:https?|ftp|file):\/\/[^\s)]*|\bjavascript:\S*|\bdata:[a-z]+\/\S*|\bwww\.[^\s)]+/gi, ''],
  [/\*\*|__|`+/g, ''],
  [/^[ \t]*#{1,6}[ \t]+/gm, ''],
  [/^[ \t]*(?:>[ \t]?|[*•-][ \t]+)/gm, ''],
]

/** A text as plain words: without the marks that a language model likes to set, and without addresses. */
export const plainWords = (text: string): string => marks.reduce((words, [mark, left]) => words.replace(mark, left), text)
