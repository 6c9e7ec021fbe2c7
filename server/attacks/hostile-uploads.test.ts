import { request as httpRequest } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfOf, textAt, wordOf } from '../documents/testing.ts'
import { type Browser, ok, started } from './testing/started.ts'

const megabyte = 1024 * 1024
let school: Awaited<ReturnType<typeof started>>
let lee: Browser
const delay = monitorEventLoopDelay({ resolution: 10 })
beforeAll(async () => {
  school = await started()
  lee = await school.join('Lee', ['coach'])
})
afterAll(() => school.close())

const page = { content: textAt(50, 700, 'Hi') }
const cue = (n: number) => `${n}\n00:00:01,000 --> 00:00:02,000\nYes.\n\n`
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200)])
const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`

/** Of each way of refusing one; the others are tried without HTTP, in hostile-documents.test.ts. */
const files: [what: string, fileName: string, make: () => Buffer][] = [
  ['a zip bomb', 'a.docx', () => wordOf(`<w:p><w:r><w:t>${'a'.repeat(60 * megabyte)}</w:t></w:r></w:p>`)],
  ['an encrypted one', 'a.pdf', () => pdfOf([page], {}, locked)],
  ['a picture called text', 'a.txt', () => png],
  [
    'a million cues',
    'a.srt',
    () => Buffer.from(Array.from({ length: 600_000 }, (_, n) => cue(n)).join('')).subarray(0, 20 * megabyte - 1_000),
  ],
]

test.each(files)(
  '%s, brought over HTTP, is refused in its time and in a sentence, and the app answers meanwhile',
  async (_, fileName, make) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(make())], fileName))
    let isDone = false
    const waits: number[] = []
    delay.enable()
    const began = performance.now()
    const brought = lee.send('POST', '/api/knowledge/documents', { body: form }).finally(() => {
      isDone = true
    })
    while (!isDone) {
      const asked = performance.now()
      expect((await lee.get('/api/health')).status).toBe(200)
      waits.push(performance.now() - asked)
      await setTimeout(50)
    }
    const answer = await brought
    delay.disable()
    // Ten seconds of reading, and what a busy computer takes beside it.
    expect(performance.now() - began).toBeLessThan(20_000)
    expect([400, 413, 415, 422]).toContain(answer.status)
    const { error } = (await answer.json()) as { error: { code: string; message: string; next: string } }
    expect(error.code).toMatch(/^document\./)
    for (const words of [error.message, error.next]) expect(words).toMatch(/^[A-Z].*\.$/)
    // The order of the number to hold, which a bench measures: this process also makes the file and sends it.
    expect(delay.percentile(99) / 1e6).toBeLessThan(1_000)
    expect(Math.max(...waits)).toBeLessThan(5_000)
    expect(await ok(lee.get('/api/knowledge/documents'))).toEqual({ documents: [] })
  },
  40_000,
)

/** Sends a body without saying how long it is, until it is refused or so much was sent. */
function endless(path: string, type: string, head: string) {
  const { hostname, port } = new URL(school.address)
  const cookie = [...lee.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return new Promise<{ status: number; sent: number }>((resolve, reject) => {
    let sent = 0
    let status = 0
    const request = httpRequest({
      hostname,
      port,
      path,
      method: 'POST',
      headers: { cookie, 'content-type': type, 'transfer-encoding': 'chunked' },
    })
    const chunk = Buffer.alloc(64 * 1024, 'a')
    const end = () => resolve({ status, sent })
    request.on('response', (answer) => {
      status = answer.statusCode ?? 0
      answer.resume()
      request.destroy()
      end()
    })
    request.on('error', (cause) => (status > 0 ? end() : reject(cause)))
    const more = () => {
      if (status > 0 || sent > 100 * megabyte) return
      sent += chunk.length
      if (request.write(chunk)) setImmediate(more)
      else request.once('drain', more)
    }
    request.write(head)
    more()
  })
}

test('a body without a length, and without an end, is refused before it is taken in', async () => {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
  const file = await endless('/api/knowledge/documents', 'multipart/form-data; boundary=x', head)
  expect(file.status).toBe(400)
  expect(file.sent).toBeLessThan(60 * megabyte)
  const words = await endless('/api/drafts', 'application/json', '{"notes":"')
  expect(words.status).toBe(413)
  expect(words.sent).toBeLessThan(60 * megabyte)
  expect(await ok(lee.get('/api/knowledge/documents'))).toEqual({ documents: [] })
})
