import { expect, test } from 'vitest'
import { readTextFile } from './text-file.ts'

test('a text file gives its words, without a byte-order mark', async () => {
  expect(await readTextFile(new File(['\uFEFFT: hello\r\nSs: hi'], 'notes.MD'))).toEqual({ text: 'T: hello\nSs: hi' })
})

test.each([
  [new File(['x'], 'notes.docx'), 'is not a text file'],
  [new File([new Uint8Array(1024 * 1024 + 1)], 'notes.txt'), 'larger than one megabyte'],
  [new File(['a\0b'], 'notes.txt'), 'does not hold plain text'],
  [new File([' \n'], 'notes.txt'), 'is empty'],
])('a file that can’t be used says why', async (file, words) => {
  expect(await readTextFile(file)).toEqual({ problem: expect.stringContaining(words) })
})
