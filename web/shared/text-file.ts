import { largestFile } from '../../server/domain/limits.ts'
import { saveAsText, textOf } from '../../server/domain/plain-text.ts'

/** `told`: what is to be known about words that were read. */
export type ReadFile = { text: string; told?: string } | { problem: string }

/** Which files a page takes in, by the ends of their names, `documents` being those that the server reads; and what to do with one that it doesn’t. */
export type FileKind = { endings: string[]; documents?: string[]; ifOther: string; ifLarge: string; ifUnreadable: string }

export const notesFile: FileKind = {
  endings: ['.txt', '.md', '.markdown'],
  documents: ['.docx', '.pdf'],
  ifOther: 'Word (.docx), PDF, .md and .txt can be read: save it as one of these, or copy its words and paste them here.',
  ifLarge: 'Paste the part that is about one lesson.',
  ifUnreadable: saveAsText,
}

/** The words of a text file, or why it can't be read. */
export async function readTextFile(file: File, { endings, ifOther, ifLarge, ifUnreadable } = notesFile): Promise<ReadFile> {
  if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending)))
    return { problem: `“${file.name}” is not a file that can be read here. ${ifOther}` }
  if (file.size > largestFile) return { problem: `“${file.name}” is larger than one megabyte. ${ifLarge}` }
  const text = textOf(new Uint8Array(await file.arrayBuffer()))?.replaceAll('\r\n', '\n')
  if (text === undefined) return { problem: `“${file.name}” is not a text file. ${ifUnreadable}` }
  if (text.trim() === '') return { problem: `“${file.name}” is empty.` }
  return { text }
}
