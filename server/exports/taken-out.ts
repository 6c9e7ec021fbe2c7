import type { ExportOptions } from '../domain/export-options.ts'

/** A file to take away. */
export type TakenOut = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; fileName: string }

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown; charset=utf-8',
}
const endings = { docx: 'docx', markdown: 'md' }

/** As a file of this name; Markdown is given as text. */
export const takenOut = (content: Uint8Array | string, name: string, format: ExportOptions['format']): TakenOut => ({
  bytes: new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content),
  mediaType: mediaTypes[format],
  fileName: `${fileNameOf(name)}.${endings[format]}`,
})

/** For what has no name that could be printed. */
export const untitled = 'Conversation plan'

/** A title as the name of a file on any system. */
const fileNameOf = (title: string): string =>
  // Cut between characters: half of one can't be encoded.
  [...title]
    .slice(0, 80)
    .join('')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '') || untitled
