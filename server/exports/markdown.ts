import { printable } from './printable.ts'

/**
 * A person's words on one line of Markdown, with nothing in them that Markdown would act on: what is shown is what was written. A
 * backslash stands before ASCII punctuation alone (CommonMark 2.4), which every reader takes away; before anything else some would show it.
 */
export function inline(text: string): string {
  const words = printable(text).replace(/\s+/g, ' ').trim()
  return atTheEnd(atTheStart(withoutLinks(words.replace(anywhere, '\\$&'))))
}

/** Marks of code, emphasis, struck words, links, raw HTML, entities and tables, wherever they stand. */
const anywhere = /[\\`*_~[\]<>&|]/g

/** What would open a block where a line, a point of a list or a quotation begins: headings, rules, the line under a heading, points, numbers. */
const atTheStart = (words: string): string =>
  words.replace(/^(?:#{1,6}(?= |$)|[-+](?= |$)|-(?=[- ]*$)|=(?==*$))/, '\\$&').replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')

/** Signs of number that would close a heading, and be lost. */
const atTheEnd = (words: string): string => words.replace(/(?<=^| )#+$/, '\\$&')

/** An address is words like any other: GitHub's Markdown would make a link of it, and show what was escaped in it. */
const withoutLinks = (words: string): string =>
  words
    .replace(/(https?|ftp):(?=\/\/)/gi, '$1\\:')
    .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/@(?=\w)/g, '\\@')
