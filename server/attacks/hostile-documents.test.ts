import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ReadingLimits, usualLimits } from '../documents/limits.ts'
import { readDocument } from '../documents/read-document.ts'
import { type MadePage, paragraph, pdfOf, streamOf, textAt, wordOf, wordParts, zipOf } from '../documents/testing.ts'

const megabyte = 1024 * 1024
const isLinux = process.platform === 'linux'

/** The readers that this process has started and that still run. */
function readers(): string[] {
  const tasks = `/proc/${process.pid}/task`
  const children = readdirSync(tasks).flatMap((task) => readFileSync(`${tasks}/${task}/children`, 'utf8').trim().split(' '))
  return children.filter((pid) => pid !== '' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('documents/reader.ts'))
}

const page: MadePage = { content: textAt(50, 700, 'Hi') }
const form = (content: string, resources = '') =>
  streamOf(content, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >>`)
/** Each of thirty forms draws the next one twice. */
const doubling = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [10 + at, form('/Next Do /Next Do', `/XObject << /Next ${at === 29 ? 900 : 11 + at} 0 R >>`)]),
)
const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`
const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
const declaring = (declaration: string) =>
  zipOf(wordParts(paragraph('&l9;')).map((part) => ({ ...part, bytes: String(part.bytes).replace('?>', `?>${declaration}`) })))
const swollen = (length: number) => wordOf(`<w:p><w:r><w:t>${'a'.repeat(length)}</w:t></w:r></w:p>`)
const sound = wordOf(Array.from({ length: 50 }, (_, at) => paragraph(`Question ${at}`)).join(''))

type Case = [what: string, make: () => Buffer, fileName: string, code: string, limits?: Partial<ReadingLimits>]
const cases: Case[] = [
  ['a zip bomb', () => swollen(60 * megabyte), 'a.docx', 'too_large'],
  [
    'a bomb that says it is small',
    () => zipOf([...wordParts(''), { name: 'x.bin', bytes: Buffer.alloc(50 * megabyte), saysSize: 9 }]),
    'a.docx',
    'unreadable',
  ],
  ['a zip in a zip', () => zipOf([{ name: 'a.docx', bytes: sound }]), 'a.docx', 'unsupported'],
  ['a path that leads out', () => zipOf([...wordParts(paragraph('Hi')), { name: '../../x.xml', bytes: 'x' }]), 'a.docx', 'unreadable'],
  ['an entity that asks for a file', () => declaring('<!DOCTYPE a [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>'), 'a.docx', 'unreadable'],
  ['a billion laughs', () => declaring(`<!DOCTYPE a [<!ENTITY l0 "lol">${lol}]>`), 'a.docx', 'unreadable'],
  ['tables in tables without end', () => wordOf(`${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}`), 'a.docx', 'too_large'],
  [
    'more elements than memory holds',
    () => zipOf(wordParts('<w:p><w:r><w:b/></w:r></w:p>'.repeat(600_000)).map((part) => ({ ...part, isStored: true }))),
    'a.docx',
    // On a busy computer time is over before memory is.
    'too_large|too_slow',
  ],
  ['a document that ends early', () => sound.subarray(0, sound.length - 300), 'a.docx', 'unreadable'],
  ['5,000 pages', () => pdfOf(Array.from({ length: 5_000 }, () => page)), 'a.pdf', 'too_large'],
  ['a locked PDF', () => pdfOf([page], {}, locked), 'a.pdf', 'encrypted'],
  ['a PDF that ends early', () => pdfOf([page]).subarray(0, 400), 'a.pdf', 'unreadable'],
  ['a PDF of nothing', () => Buffer.from('%PDF-1.7\n%%EOF'), 'a.pdf', 'unreadable'],
  [
    'a page that swells',
    () => pdfOf([{ content: deflateSync(Buffer.alloc(400 * megabyte, 'q ')), filter: 'FlateDecode' }]),
    'a.pdf',
    // On a busy computer time is over before it has swollen so far.
    'too_large|too_slow',
  ],
  ['zeros among letters', () => Buffer.from('abc\0def\0ghi jkl mno pqr'), 'a.txt', 'unsupported'],
  ['nothing', () => Buffer.alloc(0), 'a.txt', 'empty'],
  ['21 MB', () => Buffer.alloc(21 * megabyte, 'a'), 'a.txt', 'too_large'],
  ['20 MB of text', () => Buffer.alloc(20 * megabyte, 'word '), 'a.txt', 'too_large'],
  // Minutes of reading: time is over, however little of it there is.
  [
    'a line that is looked through again and again',
    () => Buffer.alloc(7 * megabyte, '<a `[]: *'),
    'a.md',
    'too_slow',
    { milliseconds: 2_500 },
  ],
]

describe('what could harm the app', () => {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  let made: { bytes: Buffer; fileName: string; code: string; limits: Partial<ReadingLimits> }[] = []

  beforeAll(() => {
    made = cases.map(([, make, fileName, code, limits = {}]) => ({ bytes: make(), fileName, code, limits }))
    delay.enable()
  })
  afterAll(() => delay.disable())

  test.each(cases.map(([what], at) => [what, at] as const))(
    '%s is refused in its time, ten seconds at most, and its reader is gone',
    async (_, at) => {
      const { bytes, fileName, code, limits } = made[at] as (typeof made)[number]
      const began = performance.now()
      const fault = await readDocument({ bytes, fileName }, { limits }).catch((error: unknown) => error)
      expect(fault).toMatchObject({
        code: expect.stringMatching(`^document\\.(?:${code})$`),
        message: expect.stringMatching(/\.$/),
        next: expect.stringMatching(/\.$/),
      })
      expect(performance.now() - began).toBeLessThan((limits.milliseconds ?? usualLimits.milliseconds) + 1_000)
      if (isLinux) expect(readers()).toEqual([])
    },
  )

  test('a page that never ends is ended when its time is over', async () => {
    const bytes = pdfOf([{ content: '/First Do', resources: '/XObject << /First 10 0 R >>' }], { ...doubling, 900: form('0 0 1 1 re f') })
    const began = performance.now()
    const limits = { milliseconds: 2_500 }
    await expect(readDocument({ bytes, fileName: 'a.pdf' }, { limits })).rejects.toMatchObject({
      code: expect.stringMatching(/too_slow|too_large/),
    })
    expect(performance.now() - began).toBeLessThan(4_000)
    if (isLinux) expect(readers()).toEqual([])
  })

  test('all the while the app answered', () => {
    // Whatever is read here stands in its way for as long as it takes.
    expect(delay.max / 1e6).toBeLessThan(2_000)
  })
})

test('no more memory is taken than is allowed', { skip: !isLinux }, async () => {
  let most = 0
  const watch = setInterval(() => {
    for (const pid of readers()) {
      const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      most = Math.max(most, Number(kilobytes ?? 0) * 1024)
    }
  }, 20)
  const bytes = pdfOf([{ content: deflateSync(Buffer.alloc(400 * megabyte, 'q ')), filter: 'FlateDecode' }])
  await readDocument({ bytes, fileName: 'a.pdf' }).catch(() => {})
  clearInterval(watch)
  expect(most).toBeGreaterThan(50 * megabyte)
  expect(most).toBeLessThanOrEqual(usualLimits.memory)
})

test('a document that names addresses makes no request', async () => {
  let requests = 0
  const server = createServer((_, response) => {
    requests += 1
    response.end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.png`
  const relation = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${address}"/></Relationships>`
  const drawn = `<w:p><w:r><w:pict><v:shape><v:imagedata xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="p"/></v:shape></w:pict></w:r><w:r><w:t>Hi</w:t></w:r></w:p>`
  const word = zipOf([...wordParts(drawn), { name: 'word/_rels/document.xml.rels', bytes: relation }])
  await expect(readDocument({ bytes: word, fileName: 'a.docx' })).resolves.toMatchObject({
    text: 'Hi\n',
    notes: ['A picture was left out.'],
  })
  const elsewhere = streamOf('', `/F << /FS /URL /F (${address}) >> /Type /XObject /Subtype /Image /Width 9 /Height 9`)
  const pdf = pdfOf([{ content: `${page.content}q 9 0 0 9 0 0 cm /P Do Q`, resources: '/XObject << /P 10 0 R >>' }], { 10: elsewhere })
  await expect(readDocument({ bytes: pdf, fileName: 'a.pdf' })).resolves.toMatchObject({ text: 'Hi\n' })
  server.close()
  expect(requests).toBe(0)
})
