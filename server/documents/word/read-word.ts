import mammoth from 'mammoth'
import type { DocumentRead } from '../../domain/document-read.ts'
import { AppError } from '../../errors.ts'
import { unreadable } from '../faults.ts'
import { titleOf } from '../title.ts'
import type { Parts } from '../zip.ts'
import type { XmlElement } from './element.ts'
import { toMarkdown } from './html-to-markdown.ts'
import { stylesOf } from './look.ts'
import { keepVisible, type Met } from './visible.ts'
import { readXml, writeXml } from './xml.ts'

/** The parts with words in them, by the element that each begins with. */
const bodies = new Set(['w:document', 'w:footnotes', 'w:endnotes'])

/** Which of Word's own styles become what, beside headings and lists. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

/** Whether a container's list of parts names a Word document among them; in some its main part is not called word/document.xml. */
export const isWord = (parts: Parts): boolean =>
  parts.has('word/document.xml') ||
  /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/.test(
    String(parts.get('[Content_Types].xml') ?? ''),
  )

/** Reads the parts of a .docx. Comments, tracked deletions, headers, footers and pictures are left out, and so is what can't be seen. */
export async function readWord(parts: Parts): Promise<DocumentRead> {
  const met: Met[] = []
  try {
    const { value } = await mammoth.convertToHtml(...withFile(fileOf(parts, met), { styleMap, includeEmbeddedStyleMap: false }))
    const text = toMarkdown(value)
    return { kind: 'docx', title: titleOf(text), text, hidden: met.flatMap(({ hidden }) => hidden), notes: notesOn(met) }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(undefined, error)
  }
}

/** What mammoth asks of a container. It takes one in place of bytes: so it unpacks and sees nothing itself. */
type File = { exists: (name: string) => boolean; read: (name: string, encoding?: string) => Promise<string> }
type Input = Parameters<typeof mammoth.convertToHtml>

// Against its types, which leave that way in out.
const withFile = (file: File, options: Input[1]): Input => [{ file } as unknown as Input[0], options]

function fileOf(parts: Parts, met: Met[]): File {
  // The part of styles is asked for before those with words, wherever the document says that it lies.
  let styles = stylesOf(undefined)
  return {
    exists: (name) => /\.(?:xml|rels)$/i.test(name) && parts.has(name),
    async read(name) {
      const part = readPart(parts.get(name) ?? Buffer.alloc(0))
      if (part.name === 'w:styles') styles = stylesOf(part)
      if (bodies.has(part.name)) met.push(keepVisible(part, styles))
      return writeXml(part)
    },
  }
}

function readPart(bytes: Buffer): XmlElement {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isWide) throw unreadable()
  return readXml(bytes.toString('utf8').replace(/^\uFEFF/, ''))
}

function notesOn(met: readonly Met[]): string[] {
  const sum = (what: keyof Omit<Met, 'hidden'>) => met.reduce((all, each) => all + each[what], 0)
  const told = (number: number, one: string, many: string) => (number === 0 ? [] : [number === 1 ? one : many.replace('#', String(number))])
  return [
    ...told(sum('pictures'), 'A picture was left out.', '# pictures were left out.'),
    ...told(sum('comments'), 'A comment in the margin was left out.', '# comments in the margin were left out.'),
    ...told(sum('deletions'), 'A tracked deletion was left out.', '# tracked deletions were left out.'),
    ...told(sum('equations'), 'An equation was read as plain text: check it.', '# equations were read as plain text: check them.'),
    ...told(
      sum('embedded'),
      'A part that comes from another file could not be read.',
      '# parts that come from other files could not be read.',
    ),
  ]
}
