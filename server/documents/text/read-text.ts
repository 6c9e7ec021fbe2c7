import type { DocumentRead } from '../../domain/document-read.ts'
import { endingOf } from '../file-kind.ts'
import { titleOf } from '../title.ts'
import { decode } from './decode.ts'
import { withoutComments } from './markdown-comments.ts'

/** Reads text or Markdown: by its ending, and without one by whether it has headings. */
export function readText(bytes: Uint8Array, fileName: string): DocumentRead {
  const { text: decoded, notes } = decode(bytes)
  const lines = decoded
    .replace(/\r\n?|\u2028/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[\f\v]/g, '\n\n')
  if (!isMarkdown(lines, endingOf(fileName))) return { kind: 'text', title: null, text: lines, hidden: [], notes }

  const { head, body } = withoutHead(lines)
  const named = /^title:[ \t]*(["']?)(.+)\1[ \t]*$/m.exec(head)?.[2]?.trim() || null
  const { text, hidden } = withoutComments(body)
  const note = head === '' ? [] : ['The lines for programs at the head of the file were left out.']
  return { kind: 'markdown', title: named ?? titleOf(text), text, hidden, notes: [...notes, ...note] }
}

const longestHead = 100

/** Parts off the head of a Markdown file for programs: between two lines of hyphens, in each line a name and a value, or what belongs to the one before. */
function withoutHead(text: string): { head: string; body: string } {
  const [first = '', ...rest] = text.split('\n', longestHead)
  const end = rest.findIndex((line) => /^---\s*$/.test(line))
  const head = rest.slice(0, Math.max(0, end))
  if (!/^---\s*$/.test(first) || end < 1 || !head.every((line) => /^(?:[\w-]+\s*:|\s|#|- |$)/.test(line))) return { head: '', body: text }
  const length = [first, ...head, rest[end] ?? ''].reduce((sum, line) => sum + line.length + 1, 0)
  return { head: head.join('\n'), body: text.slice(length) }
}

const isMarkdown = (text: string, ending: string): boolean =>
  ['md', 'markdown', 'mdown'].includes(ending) || (!['txt', 'text', 'vtt', 'srt'].includes(ending) && /^#{1,6} \S/m.test(text))
