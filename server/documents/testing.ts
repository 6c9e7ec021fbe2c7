import { crc32, deflateRawSync } from 'node:zlib'

/** Files made for tests: containers, documents and PDFs, sound or not. */

/** One file in a zip, with what is said of it where that is not the truth. */
export type Packed = { name: string; bytes: string | Buffer; saysSize?: number; flags?: number; isStored?: boolean }

/** A zip of these files, written by hand so that it can lie. */
export function zipOf(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, saysSize, flags = 0, isStored = false } of files) {
    const content = Buffer.from(bytes)
    const packed = isStored ? content : deflateRawSync(content)
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(isStored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(saysSize ?? content.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, nameBytes, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, nameBytes]))
    locals.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, listed, Buffer.from('504b0506', 'hex'), end])
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org'

/** The parts of a .docx around a body in WordprocessingML. */
export const wordParts = (body: string, styles = ''): Packed[] => [
  { name: '[Content_Types].xml', bytes: `<Types xmlns="${office}/package/2006/content-types"/>` },
  {
    name: '_rels/.rels',
    bytes: `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
  { name: 'word/styles.xml', bytes: `<w:styles ${word}>${styles}</w:styles>` },
  {
    name: 'word/document.xml',
    bytes: `<?xml version="1.0" encoding="UTF-8"?><w:document ${word} xmlns:m="${office}/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`,
  },
]

/** A .docx of a body in WordprocessingML. */
export const wordOf = (body: string, styles?: string): Buffer => zipOf(wordParts(body, styles))

/** A paragraph of one run. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** What a page of a made PDF is drawn by, and the letters on it are Helvetica, as /F. */
export type MadePage = { content: string | Buffer; filter?: string; resources?: string }

/** A PDF of these pages, each 600 by 800 points. Objects from 10 on are the pages' own: `more` are others by their numbers. */
export function pdfOf(pages: readonly MadePage[], more: Record<number, string | Buffer> = {}, trailer = ''): Buffer {
  const objects = new Map<number, Buffer>()
  const first = 1_000
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  objects.set(1, Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'))
  objects.set(2, Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`))
  objects.set(3, Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'))
  for (const [at, { content, filter, resources = '' }] of pages.entries()) {
    const number = first + at * 2
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${number + 1} 0 R /Resources << /Font << /F 3 0 R >> ${resources} >> >>`
    objects.set(number, Buffer.from(page))
    objects.set(number + 1, streamOf(content, filter === undefined ? '' : `/Filter /${filter}`))
  }
  for (const [number, object] of Object.entries(more)) objects.set(Number(number), Buffer.from(object))
  return written(objects, trailer)
}

/** A stream with what its dictionary says beside its length. */
export function streamOf(content: string | Buffer, dictionary = ''): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`), bytes, Buffer.from('\nendstream')])
}

function written(objects: ReadonlyMap<number, Buffer>, trailer: string): Buffer {
  const pieces = [Buffer.from('%PDF-1.7\n')]
  let offset = 9
  const rows: string[] = []
  for (const [number, object] of objects) {
    const piece = Buffer.concat([Buffer.from(`${number} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    pieces.push(piece)
    offset += piece.length
  }
  const size = Math.max(...objects.keys()) + 1
  const table = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`
  return Buffer.concat([...pieces, Buffer.from(table)])
}

/** A line of text at a place: points from the lower left corner. */
export const textAt = (x: number, y: number, text: string, size = 12): string => `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`
