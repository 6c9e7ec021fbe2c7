import type { DocumentRead } from '../domain/document-read.ts'
import { empty, tooLong, unsupported } from './faults.ts'
import { containerOf, refuseWrongEnding } from './file-kind.ts'
import { shownHidden, withoutInvisible } from './hidden.ts'
import type { ReadingLimits } from './limits.ts'
import { isOldOffice, oldOfficeFault } from './old-office.ts'
import type { Parts } from './zip.ts'

/**
 * Reads a document in this process, for as long and with as much memory as it takes: `readDocument` is for what a stranger brings.
 * @throws AppError as `readDocument`
 */
export async function readBytes(
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
  { characters }: Pick<ReadingLimits, 'characters'>,
): Promise<DocumentRead> {
  const read = await readKind(bytes, fileName, characters)
  const visible = withoutInvisible(read.text)
  const text = visible.text
    .replace(/^[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (text === '') throw read.kind === 'pdf' && read.notes.length > 0 ? picturesOnly() : empty()
  if (text.length > characters) throw tooLong(characters)
  const title = read.title === null ? null : withoutInvisible(read.title).text.replace(/\s+/g, ' ').trim() || null
  const { hidden, notes } = shownHidden([...read.hidden, ...visible.hidden])
  return { kind: read.kind, title, text: `${text}\n`, hidden, notes: [...read.notes, ...notes] }
}

const picturesOnly = () =>
  empty(
    'There is no text in the PDF that can be read: its pages are blank, or pictures of text.',
    'Bring the document it was made from, or one with text in it.',
  )

/** Each reader is loaded where it is needed: they are large. */
async function readKind(bytes: Uint8Array, fileName: string, characters: number): Promise<DocumentRead> {
  if (isOldOffice(bytes)) throw oldOfficeFault(bytes)
  switch (containerOf(bytes)) {
    case 'zip': {
      const parts = await (await import('./zip.ts')).unzip(bytes)
      const { isWord, readWord } = await import('./word/read-word.ts')
      if (!isWord(parts)) throw otherZip(parts)
      refuseWrongEnding('docx', fileName)
      return readWord(parts)
    }
    case 'pdf':
      refuseWrongEnding('pdf', fileName)
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'plain':
      refuseWrongEnding('plain', fileName)
      // Even if each character took four bytes, and before looking through all of it.
      if (bytes.length > characters * 4) throw tooLong(characters)
      return (await import('./text/read-text.ts')).readText(bytes, fileName)
  }
}

function otherZip(parts: Parts): Error {
  const kind = [
    ['xl/workbook.xml', 'a spreadsheet'],
    ['ppt/presentation.xml', 'a presentation'],
    ['content.xml', 'an OpenDocument file'],
    ['Index/Document.iwa', 'a Pages document'],
    ['META-INF/container.xml', 'an e-book'],
  ].find(([part]) => parts.has(part ?? ''))?.[1]
  return kind === undefined
    ? unsupported('This is a packed folder (.zip), which can’t be read here.', 'Unpack it, and bring the documents in it one by one.')
    : unsupported(`This is ${kind}, which can’t be read here.`, 'Save it as a Word document (.docx) or a PDF, and bring that.')
}
