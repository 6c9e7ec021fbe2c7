import type { Hidden } from '../hidden.ts'

/**
 * Code shows what stands in it, so it is passed over first. Then what a page shows nothing of: comments, scripts and styles, elements that
 * are marked as hidden, and definitions of links that no link uses by a name a person would choose. An open comment goes on to the end.
 */
const unseen =
  /(?<code>^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\k<fence>[`~]*[ \t]*$|(?![\s\S]))|(?<tick>`+)(?!`)[^\n]*?[^`\n]\k<tick>(?!`))|(?<comment><!--[\s\S]*?(?:-->|(?![\s\S])))|(?<aside>^ {0,3}\[(?:\/\/|comment|_|#|\^?[^\]\w]*)\]:[^\n]*$)|(?<element><(?<tag>script|style|template|title)\b[\s\S]*?(?:<\/\k<tag>\s*>|(?![\s\S])))|(?<veiled><(?!(?:br|hr|img|input|link|meta)\b)(?<name>[a-z][a-z0-9]*)\b[^>]*?(?:\shidden(?=[\s>=])|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d]))[^>]*>[\s\S]*?(?:<\/\k<name>\s*>|(?![\s\S])))/gim

/** The text of a Markdown file without what its page would not show. */
export function withoutComments(markdown: string): { text: string; hidden: Hidden[] } {
  const hidden: Hidden[] = []
  const text = markdown.replace(unseen, (...match) => {
    const { code, comment, aside, veiled } = match.at(-1) as Record<string, string | undefined>
    if (code !== undefined) return code
    const what = comment !== undefined || aside !== undefined ? 'A comment' : veiled !== undefined ? 'Hidden text' : 'A script or style'
    hidden.push({ what, words: wordsOf(match[0]) })
    return ''
  })
  return { text, hidden }
}

const wordsOf = (found: string): string =>
  found
    .replace(/^<!--|-->$/g, '')
    .replace(/^\s*\[[^\]]*\]:\s*\S*\s*/, '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
