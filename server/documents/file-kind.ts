import { unsupported } from './faults.ts'

/** What a file's first bytes show it to be. A zip still has to be looked into; plain text is all that shows no other sign. */
export type Container = 'zip' | 'pdf' | 'plain'

const wordOrPdf = 'Save it as a Word document (.docx) or a PDF, and bring that.'

const unpack = 'Unpack it, and bring the document that is in it.'

/** Other kinds by the bytes they begin with, in hexadecimal, with what a person calls them. */
const signatures: [beginning: RegExp, name: string, next: string][] = [
  [
    /^(?:89504e47|ffd8ff|47494638|52494646.{8}57454250|424d.{8}00000000|49492a00|4d4d002a|.{8}6674797068656963)/,
    'a picture',
    'Bring the text itself: a picture of text can’t be read here.',
  ],
  [/^7b5c727466/, 'an RTF document', wordOrPdf],
  [/^(?:1f8b|377abcaf|52617221|425a68|fd377a585a)/, 'a packed archive', unpack],
  [/^(?:7f454c46|4d5a.{2}00)/, 'a program', wordOrPdf],
  [/^(?:494433|.{8}66747970|52494646|4f676753)/, 'a recording', 'Bring a transcript of it as a text file.'],
]

const webPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body|svg)\b/i

/**
 * Tells what a file is by its first bytes.
 * @throws AppError `document.unsupported` for what is plainly of another kind
 */
export function containerOf(bytes: Uint8Array): Container {
  const beginning = Buffer.from(bytes.subarray(0, 1024))
  const hexadecimal = beginning.toString('hex', 0, 16)
  if (/^504b(?:0304|0506)/.test(hexadecimal)) return 'zip'
  const text = beginning.toString('utf8').replace(/^\uFEFF/, '')
  // Readers take a PDF whose first line stands after some other bytes, and some printers' drivers write such.
  if (text.includes('%PDF-')) return 'pdf'
  const refuse = (name: string, next: string) => unsupported(`This is ${name}, which can’t be read here.`, next)
  for (const [pattern, name, next] of signatures) if (pattern.test(hexadecimal)) throw refuse(name, next)
  if (webPage.test(text)) throw refuse('a web page', 'Print it to a PDF, or copy its text into a file, and bring that.')
  if (/^\s*<\?xml/.test(text)) throw refuse('an XML file', wordOrPdf)
  return 'plain'
}

/** The endings of each kind; and those of kinds that are not read, so that a file is not taken for text by mistake. */
const endings = { docx: ['docx', 'docm', 'dotx'], pdf: ['pdf'], plain: ['txt', 'text', 'md', 'markdown', 'mdown', 'vtt', 'srt'] }
const otherEndings =
  /^(?:do[ct]|xls[xmb]?|ppt[xm]?|od[tsp]|rtf|pages|numbers|key|zip|gz|7z|rar|png|jpe?g|gif|webp|heic|tiff?|bmp|svg|html?|xml|epub|exe|mp[34]|m4a|wav|mov)$/
const called = { docx: 'a Word document', pdf: 'a PDF', plain: 'plain text' }

/**
 * Refuses a name that says something else than the bytes do: then one of them is a mistake, or meant to mislead. An ending that says
 * nothing, or none, is let pass.
 * @throws AppError `document.unsupported`
 */
export function refuseWrongEnding(kind: keyof typeof endings, fileName: string): void {
  const ending = endingOf(fileName)
  const known = otherEndings.test(ending) || Object.values(endings).some((each) => each.includes(ending))
  if (!known || endings[kind].includes(ending)) return
  throw unsupported(
    `The file is ${called[kind]}, but its name ends in .${ending}.`,
    `Check that it is the right file; if it is, let its name end in .${endings[kind][0]} and bring it again.`,
  )
}

/** The ending of a file's name in lower case, without its point; empty where there is none. */
export const endingOf = (fileName: string): string => /\.([a-z0-9]{1,10})\s*$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
