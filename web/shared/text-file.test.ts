import { expect, test } from 'vitest'
import { readTextFile } from './text-file.ts'

test('a text file gives its words, without a byte-order mark', async () => {
  expect(await readTextFile(new File(['\uFEFFT: hello\r\nSs: hi'], 'notes.MD'))).toEqual({ text: 'T: hello\nSs: hi' })
})

test('UTF-16 with a byte-order mark is read, as the terminal reads it', async () => {
  const utf16 = new File([new Uint8Array([0xff, 0xfe, 0x54, 0, 0x3a, 0]), new Uint8Array([0x20, 0, 0xe9, 0])], 'notes.txt')
  expect(await readTextFile(utf16)).toEqual({ text: 'T: é' })
})

test.each([
  [new File(['x'], 'notes.pages'), 'is not a file that can be read here'],
  [new File([new Uint8Array(1024 * 1024 + 1)], 'notes.txt'), 'larger than one megabyte'],
  [new File(['a\0b'], 'notes.txt'), 'is not a text file. Save your notes as plain text'],
  [new File([new Uint8Array([0x63, 0x61, 0x66, 0xe9])], 'notes.txt'), 'is not a text file. Save your notes as plain text'],
  [new File([' \n'], 'notes.txt'), 'is empty'],
])('a file that can’t be used says why', async (file, words) => {
  expect(await readTextFile(file)).toEqual({ problem: expect.stringContaining(words) })
})

test('which files are taken in, and what is said of others, is the page’s to say', async () => {
  const kind = { endings: ['.csv'], ifOther: 'Save it as CSV.', ifLarge: 'The names alone.', ifUnreadable: 'Save it as CSV UTF-8.' }
  expect(await readTextFile(new File(['Maya,Lopez'], 'Class.CSV'), kind)).toEqual({ text: 'Maya,Lopez' })
  expect(await readTextFile(new File(['x'], 'class.xlsx'), kind)).toEqual({
    problem: '“class.xlsx” is not a file that can be read here. Save it as CSV.',
  })
  const windows = new File([new Uint8Array([0x4a, 0x6f, 0x73, 0xe9])], 'class.csv')
  expect(await readTextFile(windows, kind)).toEqual({ problem: '“class.csv” is not a text file. Save it as CSV UTF-8.' })
})
