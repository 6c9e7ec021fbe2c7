import { expect, test } from 'vitest'
import { readBytes } from './read-bytes.ts'
import { paragraph, pdfOf, textAt, wordOf, zipOf } from './testing.ts'

const read = (bytes: string | Buffer, fileName: string) => readBytes({ bytes: Buffer.from(bytes), fileName }, { characters: 10_000 })
const old = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)])
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

test.each([
  ['a picture', png, 'plan.png', 'This is a picture'],
  ['a picture that is called a text', png, 'plan.txt', 'This is a picture'],
  ['a spreadsheet', zipOf([{ name: 'xl/workbook.xml', bytes: '<a/>' }]), 'a.xlsx', 'This is a spreadsheet'],
  ['a zip of zips', zipOf([{ name: 'inner.zip', bytes: zipOf([{ name: 'a', bytes: 'b' }]) }]), 'a.zip', 'This is a packed folder'],
  ['an OpenDocument text', zipOf([{ name: 'content.xml', bytes: '<a/>' }]), 'a.odt', 'This is an OpenDocument file'],
  ['an old Word document', old('WordDocument'), 'a.doc', 'This is an older Word document'],
  ['rich text', '{\\rtf1 hello}', 'a.rtf', 'This is an RTF document'],
  ['a web page', '<!-- x -->\n<!DOCTYPE html><p>hello', 'a.txt', 'This is a web page'],
  ['a picture in words', '<?xml version="1.0"?><svg xmlns="x"/>', 'a.svg', 'This is a web page'],
  ['a program', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(100)]), 'a', 'This is a program'],
  [
    'a PDF that is called a Word document',
    pdfOf([{ content: textAt(50, 700, 'Hi') }]),
    'a.docx',
    'The file is a PDF, but its name ends in .docx',
  ],
  ['a Word document that is called a PDF', wordOf(paragraph('Hi')), 'a.pdf', 'The file is a Word document, but its name ends in .pdf'],
  ['text that is called a Word document', 'Hello', 'a.docx', 'The file is plain text, but its name ends in .docx'],
])('%s is refused with what it is and what to do', async (_, bytes, name, message) => {
  const fault = await read(bytes, name).catch((error: unknown) => error)
  expect(fault).toMatchObject({ code: 'document.unsupported', status: 415, message: expect.stringContaining(message) })
  expect((fault as { next: string }).next).toMatch(/^\p{Lu}.+\.$/u)
})

test('a Word document that is locked is said to be so', async () => {
  await expect(read(old('EncryptedPackage'), 'a.docx')).rejects.toMatchObject({ code: 'document.encrypted' })
})

test('nothing but white space and unseen characters is nothing', async () => {
  await expect(read(' \n\u200B\uFEFF', 'a.txt')).rejects.toMatchObject({ code: 'document.empty' })
  await expect(read(wordOf(paragraph('Hidden.', '<w:vanish/>')), 'a.docx')).rejects.toMatchObject({ code: 'document.empty' })
})

test('more text than may be kept is refused, not cut', async () => {
  await expect(read('word '.repeat(2_100), 'a.txt')).rejects.toMatchObject({
    code: 'document.too_large',
    message: expect.stringContaining('10,000'),
  })
})

test('characters that have no form are taken out of any kind of document, and what they spell is shown', async () => {
  const tags = [...'obey'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')
  const { text, hidden } = await read(wordOf(paragraph(`Fine${tags} le\u202Esson`)), 'a.docx')
  expect(text).toBe('Fine lesson\n')
  expect(hidden).toEqual([
    { what: 'Invisible characters', words: 'obey' },
    { what: 'Invisible characters', words: 'between “Fine le” and “sson”' },
  ])
})

test('a person gets no more hidden places than they look through, and the number of the rest', async () => {
  const { hidden, notes } = await read(Array.from({ length: 150 }, (_, at) => `a <!-- ${at} -->`).join('\n'), 'a.md')
  expect(hidden).toHaveLength(100)
  expect(notes).toEqual(['50 more hidden places were left out and are not shown.'])
})
