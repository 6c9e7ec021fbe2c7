import { encrypted, unsupported } from './faults.ts'

const mark = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** Whether this is the container of older Office files. A new one that is locked with a password lies in one too. */
export const isOldOffice = (bytes: Uint8Array): boolean => mark.equals(bytes.subarray(0, mark.length))

const saveAsNew = 'Open it, save it as a Word document (.docx) or a PDF, and bring that.'
const kinds = [
  ['WordDocument', 'an older Word document (.doc)'],
  ['Workbook', 'an older spreadsheet (.xls)'],
  ['PowerPoint Document', 'an older presentation (.ppt)'],
] as const

/** Why such a file is not read: its streams are named in UTF-16, wherever its directory lies. */
export function oldOfficeFault(bytes: Uint8Array): Error {
  const holds = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return encrypted()
  const name = kinds.find(([stream]) => holds(stream))?.[1] ?? 'an older Office file'
  return unsupported(`This is ${name}, which can’t be read here.`, saveAsNew)
}
