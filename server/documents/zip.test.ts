import { expect, test } from 'vitest'
import { zipLimits } from './limits.ts'
import { zipOf } from './testing.ts'
import { unzip } from './zip.ts'

const refused = (code: string) => expect.objectContaining({ code: `document.${code}` })

test('parts that are read come out whole, others are only counted', async () => {
  const parts = await unzip(
    zipOf([
      { name: 'word/document.xml', bytes: '<a/>' },
      { name: 'word/media/a.png', bytes: 'png' },
      { name: 'word/', bytes: '' },
    ]),
  )
  expect([...parts].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
    ['word/document.xml', '<a/>'],
    ['word/media/a.png', ''],
  ])
})

test.each(['../../etc/passwd', '/etc/passwd', 'word/../../x.xml', 'C:/x.xml', 'word\\..\\..\\x.xml'])(
  'a part called %s is refused',
  async (name) => {
    await expect(unzip(zipOf([{ name, bytes: 'x' }]))).rejects.toEqual(refused('unreadable'))
  },
)

test('a part that packs a thousandfold is refused, though it says it is small', async () => {
  const bytes = Buffer.alloc(8 * 1024 * 1024, ' ')
  await expect(unzip(zipOf([{ name: 'word/document.xml', bytes }]))).rejects.toEqual(refused('too_large'))
  await expect(unzip(zipOf([{ name: 'word/document.xml', bytes, saysSize: 10 }]))).rejects.toEqual(refused('unreadable'))
})

test('parts that are small each, and together too large, are refused', async () => {
  const files = Array.from({ length: 12 }, (_, at) => ({ name: `word/media/${at}.bin`, bytes: Buffer.alloc(1000, at), isStored: true }))
  await expect(unzip(zipOf(files), { ...zipLimits, total: 10_000 })).rejects.toEqual(refused('too_large'))
})

test('too many parts, two of one name, a locked one and half a container are refused', async () => {
  const many = Array.from({ length: zipLimits.entries + 1 }, (_, at) => ({ name: `${at}.txt`, bytes: '' }))
  await expect(unzip(zipOf(many))).rejects.toEqual(refused('too_large'))
  const twice = [
    { name: 'word/document.xml', bytes: '<a/>' },
    { name: 'word/document.xml', bytes: '<b/>' },
  ]
  await expect(unzip(zipOf(twice))).rejects.toEqual(refused('unreadable'))
  await expect(unzip(zipOf([{ name: 'a.xml', bytes: 'x', flags: 1 }]))).rejects.toEqual(refused('encrypted'))
  const whole = zipOf([{ name: 'a.xml', bytes: 'x'.repeat(500) }])
  await expect(unzip(whole.subarray(0, whole.length / 2))).rejects.toEqual(refused('unreadable'))
})
