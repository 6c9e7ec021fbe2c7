import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type IndexName, wholeIndexFolder, wholeVersion } from './index-folder.ts'
import { temporaryFolder } from './testing.ts'

let dataDir: string
let remove: () => Promise<void>
let builds: number
beforeEach(async () => {
  builds = 0
  const folder = await temporaryFolder()
  ;({ remove } = folder)
  dataDir = join(folder.directory, 'data')
})
afterEach(() => remove())

const build = async (folder: string) => {
  builds++
  await mkdir(join(folder, 'table'))
  await writeFile(join(folder, 'table', 'rows'), 'rows')
}
const open = (version = 'aa', family: IndexName['family'] = 'index') => wholeIndexFolder(dataDir, { family, version }, build)
const rows = (folder: string) => join(folder, 'table', 'rows')

test('an index is built once and found again', async () => {
  const folder = await open()
  expect(folder).toBe(join(dataDir, 'index-aa'))
  expect(await open()).toBe(folder)
  expect(builds).toBe(1)
})

test.each<[string, (folder: string) => Promise<void>]>([
  ['lost', (folder) => rm(folder, { recursive: true })],
  ['without a file', (folder) => rm(rows(folder))],
  ['cut short', (folder) => truncate(rows(folder), 2)],
  ['changed in one byte', (folder) => writeFile(rows(folder), 'rowz')],
  ['given a file that is not its own', (folder) => writeFile(join(folder, 'table', 'more'), '')],
  ['without its seal', (folder) => rm(join(folder, 'seal.json'))],
  ['with a seal that can not be read', (folder) => writeFile(join(folder, 'seal.json'), '{')],
])('an index that is %s is built anew', async (_, damage) => {
  await damage(await open())
  expect(await readFile(rows(await open()), 'utf8')).toBe('rows')
  expect(builds).toBe(2)
  expect(await readdir(dataDir)).toEqual(['index-aa'])
})

test('many who race for it all get a whole one, and nothing else is left', async () => {
  const folders = await Promise.all(Array.from({ length: 8 }, () => open()))
  expect(new Set(folders)).toEqual(new Set([join(dataDir, 'index-aa')]))
  expect(await readFile(rows(join(dataDir, 'index-aa')), 'utf8')).toBe('rows')
  expect(await readdir(dataDir)).toEqual(['index-aa'])
})

test('many who find it damaged put one whole one in its place', async () => {
  await truncate(rows(await open()), 1)
  await Promise.all(Array.from({ length: 8 }, () => open()))
  expect(await readFile(rows(join(dataDir, 'index-aa')), 'utf8')).toBe('rows')
  expect(await readdir(dataDir)).toEqual(['index-aa'])
})

test('indexes of other versions and abandoned building sites go; a site in use and all else stays', async () => {
  await mkdir(join(dataDir, 'index-bb'), { recursive: true })
  await mkdir(join(dataDir, 'index-aa.building-by-another'))
  await mkdir(join(dataDir, 'index-aa.building-by-the-dead'))
  await utimes(join(dataDir, 'index-aa.building-by-the-dead'), 0, 0)
  await mkdir(join(dataDir, 'uploads'))
  await open()
  expect((await readdir(dataDir)).sort()).toEqual(['index-aa', 'index-aa.building-by-another', 'uploads'])
})

test('a build that fails leaves nothing behind', async () => {
  const failing = wholeIndexFolder(dataDir, { family: 'index', version: 'aa' }, () => Promise.reject(new Error('disk full')))
  await expect(failing).rejects.toThrow('disk full')
  expect(await readdir(dataDir)).toEqual([])
})

test('the indexes of two families leave each other alone', async () => {
  await open('aa')
  await open('aa-8', 'remote-index')
  await open('bb-8', 'remote-index')
  await open('cc')
  expect((await readdir(dataDir)).sort()).toEqual(['index-cc', 'remote-index-bb-8'])
})

test('a whole folder is found by how its version begins, and a damaged one or one under construction is not', async () => {
  expect(await wholeVersion(dataDir, 'remote-index', 'aa-')).toBeNull()
  await mkdir(join(dataDir, 'remote-index-aa-4.building-by-another'), { recursive: true })
  const folder = await open('aa-8', 'remote-index')
  expect(await wholeVersion(dataDir, 'remote-index', 'aa-')).toBe('aa-8')
  expect(await wholeVersion(dataDir, 'remote-index', 'ab-')).toBeNull()
  await truncate(rows(folder), 1)
  expect(await wholeVersion(dataDir, 'remote-index', 'aa-')).toBeNull()
})
