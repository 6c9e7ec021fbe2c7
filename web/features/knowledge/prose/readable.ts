/** Letters in a text that is read as Markdown. The longest page that comes with Thinking Partner has 11,000. */
const mostLetters = 20_000

/** Signs that may stand within one another; no page has 50. */
const mostSigns = 600

/** Quotations and lists that begin within one another on a line, unless it is a rule, and how far in a list may begin, in spaces. */
const tooDeep =
  /^(?![ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){20}|^[ \t]{60,}(?:>|[-*+]|\d{1,9}[.)])/m

/** More columns than any table that is read. */
const tooWide = /^(?:[^|\n]*\|){30}/m

/**
 * Whether a text is one that somebody may have written as Markdown. What is made to be long, or nested without end, takes
 * half a minute to read or more stack than there is (the worst within these bounds: two seconds), and is shown as it stands.
 */
export const isReadable = (markdown: string): boolean =>
  markdown.length <= mostLetters && !tooDeep.test(markdown) && !tooWide.test(markdown) && signsIn(markdown) <= mostSigns

const signsIn = (markdown: string): number => markdown.match(/[*_~[\]]/g)?.length ?? 0
