/** A stretch of Markdown under its headings. */
export type Section = { headings: string[]; text: string }

type Heading = { depth: number; title: string }

/** Cuts Markdown at its headings (# to ######), outside fenced code. A heading with nothing below it is itself the text of a section. */
export function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = []
  let path: Heading[] = []
  let lines: string[] = []
  let fence: string | undefined
  const close = (nextDepth: number) => {
    const titles = path.map(({ title }) => title)
    const text = lines.join('\n').trim()
    const last = path.at(-1)
    if (saysSomething(text)) sections.push({ headings: titles, text })
    else if (last && last.depth >= nextDepth) sections.push({ headings: titles.slice(0, -1), text: last.title })
    lines = []
  }
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1]
    if (mark && (fence === undefined || fence === mark)) fence = fence ? undefined : mark
    const heading = fence ? null : headingOf(line)
    if (heading) {
      close(heading.depth)
      path = [...path.filter((above) => above.depth < heading.depth), heading]
    } else lines.push(line)
  }
  close(0)
  return sections
}

function headingOf(line: string): Heading | null {
  const [, signs, words] = /^(#{1,6})[ \t]+(.*\S)/s.exec(line) ?? []
  const title = plainText(words?.replace(/[ \t]+#+$/, '') ?? '')
  return signs && title !== '' ? { depth: signs.length, title } : null
}

/** The words of Markdown without its signs: what is read aloud. Keeps the text of links and the description of pictures. */
export const plainText = (markdown: string): string =>
  withoutComments(markdown)
    .replace(/!?\[([^[\]]*)\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^[\]]*\])(?:\{[^{}]*\})?/g, '$1')
    .replace(/^[ \t]*:{3,}.*$/gm, ' ')
    .replace(/\{[#.:][^{}]*\}/g, ' ')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gm, '')
    .replace(/\*\*|__|`/g, '')
    .trim()

/** Whether a stretch of Markdown has any word or number in it. */
export const saysSomething = (markdown: string): boolean => /[\p{L}\p{N}]/u.test(plainText(markdown))

/** Takes HTML comments out, in one pass: an expression would go quadratic on text that opens many and closes none. */
function withoutComments(markdown: string): string {
  const [first = '', ...openings] = markdown.split('<!--')
  return openings.reduce((text, part) => {
    const end = part.indexOf('-->')
    return end < 0 ? `${text}<!--${part}` : `${text} ${part.slice(end + 3)}`
  }, first)
}
