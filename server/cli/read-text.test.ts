import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'notes-'))
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('notes are read without their byte-order mark, in UTF-8 and in UTF-16', async () => {
  expect(await readText(file('utf-8.md', '\uFEFFT: hé'))).toBe('T: hé')
  expect(await readText(file('utf-16le.txt', Buffer.from('\uFEFFT: hé', 'utf16le')))).toBe('T: hé')
  expect(await readText(file('utf-16be.txt', Buffer.from('\uFEFFT: hé', 'utf16le').swap16()))).toBe('T: hé')
})

test.each([
  ['/dev/zero', 'is larger than one megabyte'],
  [file('large.md', 'x'.repeat(1024 * 1024 + 1)), 'is larger than one megabyte'],
  [file('long.md', 'x'.repeat(200_001)), 'The notes are 200,001 characters long.'],
  [folder, 'is a folder'],
  [file('latin-1.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9])), 'is not a text file'],
])('%s is refused before it fills the memory', async (path, words) => {
  await expect(readText(path)).rejects.toMatchObject({ message: expect.stringContaining(words), next: expect.any(String) })
})
