import { inline } from '../../exports/markdown.ts'

/** Parts of a page in Markdown. A person's words do nothing in it but stand there: no link, no picture, no heading of theirs. */

export const heading = (level: 1 | 2 | 3, text: string): string => `${'#'.repeat(level)} ${inline(text) || '…'}`

/** Someone's words, line by line, as a quotation. */
export const quoted = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${inline(line)}`.trimEnd())
    .join('  \n')

/** A text as it stands, to the letter. */
export function verbatim(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/~+/g), ([run]) => run.length))
  const fence = '~'.repeat(Math.max(3, longest + 1))
  return `${fence}text\n${text}\n${fence}`
}

/** A point of a list. */
export const point = (name: string, text: string | null): string[] =>
  text === null || text.trim() === '' ? [] : [`- ${name}: ${inline(text)}`]

/** What there is of a page, with an empty line between its parts. */
export const page = (parts: readonly (string | readonly string[])[]): string =>
  `${parts
    .map((part) => (typeof part === 'string' ? part : part.join('\n')))
    .filter((part) => part !== '')
    .join('\n\n')}\n`

/** A time as it is said, in UTC. */
export const timeIn = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`

/** How a file is called on any system; the id keeps two of one title apart. */
export function fileName(folder: string, title: string, id: string, ending: string): string {
  const words = [...title.normalize('NFC')]
    .slice(0, 60)
    .join('')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}<>:"/\\|?*]+/gu, ' ')
    .replace(/\.{2,}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${folder}/${words || 'Untitled'} (${id.slice(0, 8)}).${ending}`
}
