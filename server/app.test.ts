import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { expect, test, vi } from 'vitest'
import { createApp, type Dependencies } from './app.ts'
import { createDrafting } from './drafting/drafting.ts'
import { memoryDraftLog } from './store/draft-log.ts'
import { pace } from './testing/pace.ts'
import { grow, notes, plan } from './testing/sample-plan.ts'

function setUp({ ahead = 99, ...changed }: Partial<Dependencies> & { ahead?: number } = {}) {
  const log = memoryDraftLog()
  const pacing = pace(ahead)
  let ids = 0
  const drafting = createDrafting({
    log,
    prepare: () => pacing.hold(plan),
    newId: () => `draft-${++ids}`,
    now: () => new Date('2025-11-21T10:00:00Z'),
    onFault: () => {},
  })
  const app = createApp({
    log,
    drafting,
    knowledge: {
      base: { coachingModels: [grow] },
      version: 'abc',
      passageCount: 3,
      search: async (words, { limit }) =>
        [1, 2, 3]
          .slice(0, limit)
          .map((n) => ({ key: `k${n}`, sourceId: 'grow', source: 'GROW', heading: 'Goal', kind: 'strategy', text: words, score: 1 / n })),
    },
    checkText: ({ text }) =>
      text.startsWith('Don’t')
        ? [{ rule: 'not-leading', severity: 'warn', itemId: null, span: [0, 5], reason: 'It leads.', rewrite: null }]
        : [],
    evidenceSheetMarkdown: (sheet) => `# Evidence sheet\n\n${sheet.opinionsLeftOut} left out\n`,
    drafters: ['built-in'],
    version: '0.1.0',
    logger: pino({ level: 'silent' }),
    hostNames: () => [],
    publicUrl: null,
    pages: null,
    ...changed,
  })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  return { app, post, pacing, drafting }
}

const errorOf = async (answer: Response) => ((await answer.json()) as { error: { code: string; message: string; next: string } }).error
const streamed = (text: string) =>
  text
    .split('\n\n')
    .filter((message) => message.startsWith('data: '))
    .map((message) => ({
      id: Number(/^id: (\d+)$/m.exec(message)?.[1]),
      type: JSON.parse(message.slice(6, message.indexOf('\n'))).type as string,
    }))

test('health says what the app works with', async () => {
  const answer = await setUp().app.request('/api/health')
  expect(await answer.json()).toEqual({
    status: 'ok',
    version: '0.1.0',
    drafters: ['built-in'],
    knowledge: { passages: 3, version: 'abc' },
  })
})

test('every route is described', async () => {
  const answer = await setUp().app.request('/api/openapi.json')
  const { paths } = (await answer.json()) as { paths: object }
  expect(Object.keys(paths).sort()).toEqual([
    '/api/checks',
    '/api/coaching-models',
    '/api/drafts',
    '/api/drafts/{id}',
    '/api/drafts/{id}/events',
    '/api/drafts/{id}/evidence-sheet',
    '/api/drafts/{id}/stop',
    '/api/health',
    '/api/knowledge/search',
  ])
})

test('the coaching models come with their stages', async () => {
  const answer = await setUp().app.request('/api/coaching-models')
  expect(await answer.json()).toMatchObject({
    coachingModels: [{ id: 'grow', title: 'GROW', stages: [{ id: 'goal' }, { id: 'reality' }] }],
  })
})

test('a search answers with the shape of the contract', async () => {
  const answer = await setUp().app.request('/api/knowledge/search?q=wait%20time&limit=1')
  expect(await answer.json()).toEqual({
    passages: [{ id: 'k1', source: 'GROW', heading: 'Goal', kind: 'strategy', text: 'wait time', score: 1 }],
  })
})

test.each(['/api/knowledge/search', '/api/knowledge/search?q=', '/api/knowledge/search?q=a&limit=0', '/api/knowledge/search?q=a&kind=x'])(
  'a search that can’t be done is a 400 with words: %s',
  async (path) => {
    const answer = await setUp().app.request(path)
    expect(answer.status).toBe(400)
    expect(await errorOf(answer)).toMatchObject({ code: 'request.invalid', next: expect.any(String) })
  },
)

test('checks answer in the order of what was sent', async () => {
  const { post } = setUp()
  const answer = await post('/api/checks', { items: [{ text: 'What did you see?' }, { text: 'Don’t you think so?', purpose: 'examine' }] })
  expect(await answer.json()).toMatchObject({ items: [{ findings: [] }, { findings: [{ rule: 'not-leading' }] }] })
})

test('a text too long to be an item is refused with words, and one that is not is checked', async () => {
  const { post } = setUp()
  const long = await post('/api/checks', { items: [{ text: 'Why?' }, { text: 'x'.repeat(2_001) }] })
  expect(long.status).toBe(400)
  expect(await errorOf(long)).toMatchObject({
    message: expect.stringMatching(/“items.1.text”: it is longer than 2,000 characters/),
    next: expect.any(String),
  })
  expect((await post('/api/checks', { items: [{ text: 'x'.repeat(2_000) }] })).status).toBe(200)
})

test('checks give way to others between one text and the next', async () => {
  let others = 0
  const seen: number[] = []
  const { post } = setUp({
    checkText: () => {
      seen.push(others)
      setImmediate(() => {
        others += 1
      })
      return []
    },
  })
  await post('/api/checks', { items: [{ text: 'Why?' }, { text: 'How?' }, { text: 'When?' }] })
  expect(seen).toEqual([0, 1, 2])
})

test('a draft is begun, read and streamed', async () => {
  const { app, post } = setUp()
  const begun = await post('/api/drafts', { notes })
  expect(begun.status).toBe(201)
  expect(await begun.json()).toEqual({ id: 'draft-1' })
  const events = await app.request('/api/drafts/draft-1/events')
  expect(events.headers.get('content-type')).toContain('text/event-stream')
  expect(streamed(await events.text())).toEqual(
    ['evidence', 'passages', 'item', 'item', 'draft-end'].map((type, index) => ({ id: index + 1, type })),
  )
  const draft = await (await app.request('/api/drafts/draft-1')).json()
  expect(draft).toMatchObject({
    id: 'draft-1',
    composing: 'done',
    seq: 5,
    request: { notes, coachingModel: 'grow' },
    items: [{ label: 'I1' }, { label: 'I2' }],
  })
})

test('a reader who comes back gets the rest; one who had it all is told so', async () => {
  const { app, post } = setUp()
  await post('/api/drafts', { notes })
  const rest = await app.request('/api/drafts/draft-1/events', { headers: { 'Last-Event-ID': '3' } })
  expect(streamed(await rest.text()).map(({ id }) => id)).toEqual([4, 5])
  expect((await app.request('/api/drafts/draft-1/events', { headers: { 'Last-Event-ID': '5' } })).status).toBe(204)
})

test('a Last-Event-ID beyond the end is answered: no more of an ended draft, the rest of a running one', async () => {
  const { app, post, pacing } = setUp({ ahead: 2 })
  await post('/api/drafts', { notes })
  const beyond = () => app.request('/api/drafts/draft-1/events', { headers: { 'Last-Event-ID': '99' } })
  const running = await beyond()
  pacing.finish()
  expect(streamed(await running.text()).at(-1)).toEqual({ id: 5, type: 'draft-end' })
  expect((await beyond()).status).toBe(204)
})

test('a fault inside a stream ends it with one error in words, and is told in the log alone', async () => {
  const log = memoryDraftLog()
  const logged: string[] = []
  const printed = vi.spyOn(console, 'error')
  let reads = 0
  const { app } = setUp({
    log: {
      ...log,
      read: async (id, after) => {
        reads += 1
        if (reads > 2) throw new TypeError('/secret/disk is gone')
        return log.read(id, after)
      },
    },
    logger: pino({ level: 'error' }, { write: (line) => void logged.push(line) }),
  })
  await log.open({ id: 'draft-1', createdAt: '2025-11-21T10:00:00.000Z', request: { notes, coachingModel: 'grow' } }, null)
  const text = await (await app.request('/api/drafts/draft-1/events')).text()
  expect(text.split('\n\n').filter(Boolean)).toHaveLength(1)
  expect(JSON.parse(text.slice('data: '.length))).toMatchObject({ type: 'error', code: 'server.fault', next: expect.any(String) })
  expect(text).not.toContain('secret')
  expect(logged.join()).toContain('/secret/disk is gone')
  expect(printed).not.toHaveBeenCalled()
  printed.mockRestore()
})

test('a Last-Event-ID that is no number starts at the beginning', async () => {
  const { app, post } = setUp()
  await post('/api/drafts', { notes })
  const all = await app.request('/api/drafts/draft-1/events', { headers: { 'Last-Event-ID': 'x; DROP' } })
  expect(streamed(await all.text())).toHaveLength(5)
})

test('a stream shows a sign of life while nothing comes, and goes on after it', async () => {
  const { app, post, pacing } = setUp({ ahead: 1, heartbeatMs: 5 })
  await post('/api/drafts', { notes })
  const body = (await app.request('/api/drafts/draft-1/events')).body as ReadableStream<Uint8Array>
  let text = ''
  for await (const bytes of body) {
    text += new TextDecoder().decode(bytes)
    if (text.includes(': still here')) pacing.finish()
  }
  expect(text).toContain(': still here')
  expect(streamed(text).at(-1)).toEqual({ id: 5, type: 'draft-end' })
})

test('two readers see the same stream', async () => {
  const { app, post, pacing } = setUp({ ahead: 2 })
  await post('/api/drafts', { notes })
  const both = await Promise.all([app.request('/api/drafts/draft-1/events'), app.request('/api/drafts/draft-1/events')])
  pacing.finish()
  const [one, two] = await Promise.all(both.map((answer) => answer.text()))
  expect(streamed(one ?? '')).toHaveLength(5)
  expect(two).toBe(one)
})

test('a reader who leaves does not stop the draft', async () => {
  const { app, post, pacing } = setUp({ ahead: 1 })
  await post('/api/drafts', { notes })
  const reader = (await app.request('/api/drafts/draft-1/events')).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  pacing.finish()
  expect(streamed(await (await app.request('/api/drafts/draft-1/events')).text()).at(-1)?.type).toBe('draft-end')
})

test('a stop ends the stream and keeps what arrived', async () => {
  const { app, post } = setUp({ ahead: 3 })
  await post('/api/drafts', { notes })
  const events = Promise.resolve(app.request('/api/drafts/draft-1/events')).then((answer) => answer.text())
  const stopped = await post('/api/drafts/draft-1/stop', {})
  expect(await stopped.json()).toMatchObject({ composing: 'interrupted', interruption: { message: 'You stopped this draft.' } })
  expect(streamed(await events).at(-1)?.type).toBe('interrupted')
})

test('the evidence sheet can be had as Markdown', async () => {
  const { app, post } = setUp()
  await post('/api/drafts', { notes })
  await (await app.request('/api/drafts/draft-1/events')).text()
  const sheet = await app.request('/api/drafts/draft-1/evidence-sheet')
  expect(sheet.headers.get('content-type')).toContain('text/markdown')
  expect(await sheet.text()).toContain('1 left out')
})

test('the same Idempotency-Key with the same body begins one draft; with another it is refused', async () => {
  const { post } = setUp()
  const key = { 'Idempotency-Key': 'k1' }
  expect(await (await post('/api/drafts', { notes }, key)).json()).toEqual({ id: 'draft-1' })
  expect(await (await post('/api/drafts', { notes, coachingModel: 'grow' }, key)).json()).toEqual({ id: 'draft-1' })
  const other = await post('/api/drafts', { notes: 'T: something else' }, key)
  expect(other.status).toBe(422)
  expect((await errorOf(other)).code).toBe('request.idempotency_key_reused')
})

test.each([
  [{}, 'notes'],
  [{ notes: '' }, 'notes'],
  [{ notes: ' \n\t ' }, 'there are no notes in it'],
  [{ notes: 'x'.repeat(200_001) }, 'at most 200,000 characters'],
  [{ notes, approach: 'bossy' }, 'approach'],
  [{ notes, coachingModel: 'growl' }, 'no such coaching model'],
])('notes that can’t be used are refused with words', async (body, words) => {
  const answer = await setUp().post('/api/drafts', body)
  expect(answer.status).toBe(400)
  expect((await errorOf(answer)).message).toContain(words)
})

test('a byte-order mark before the notes is dropped', async () => {
  const { app, post } = setUp()
  expect((await post('/api/drafts', { notes: `\uFEFF${notes}` })).status).toBe(201)
  expect(await (await app.request('/api/drafts/draft-1')).json()).toMatchObject({ request: { notes } })
  expect((await post('/api/drafts', { notes: '\uFEFF' })).status).toBe(400)
})

test('200,000 characters of notes are taken', async () => {
  expect((await setUp().post('/api/drafts', { notes: '字'.repeat(200_000) })).status).toBe(201)
})

test.each([
  ['{"notes": ', 'application/json', 400, 'request.invalid'],
  ['notes=hello', 'application/x-www-form-urlencoded', 415, 'request.not_json'],
  ['{"notes":"x"}', 'text/plain', 415, 'request.not_json'],
  [`{"notes":"${'x'.repeat(1024 * 1024)}"}`, 'application/json', 413, 'request.too_large'],
])('a body that can’t be read is answered in words', async (body, type, status, code) => {
  const answer = await setUp().app.request('/api/drafts', {
    method: 'POST',
    headers: { 'content-type': type, 'content-length': String(body.length) },
    body,
  })
  expect(answer.status).toBe(status)
  expect((await errorOf(answer)).code).toBe(code)
})

test.each([
  ['GET', '/api/drafts/nowhere'],
  ['GET', '/api/drafts/nowhere/events'],
  ['GET', '/api/drafts/nowhere/evidence-sheet'],
  ['POST', '/api/drafts/nowhere/stop'],
  ['GET', '/api/nothing/here'],
  ['DELETE', '/api/drafts/draft-1'],
])('%s %s is a 404 in words', async (method, path) => {
  const answer = await setUp().app.request(path, { method })
  expect(answer.status).toBe(404)
  expect(await errorOf(answer)).toMatchObject({ code: 'request.not_found', next: expect.any(String) })
})

test.each([
  ['evil.example', 400],
  ['127.0.0.1.evil.example:8787', 400],
  ['localhost:5173', 200],
  ['[::1]:8787', 200],
  ['127.0.0.1', 200],
  ['Coaching.example.org.', 200],
  ['[2001:DB8::1]:8787', 200],
  ['[2001:db8::2]:8787', 400],
])('the Host %s is answered with %i', async (host, status) => {
  const { app } = setUp({ hostNames: () => ['coaching.example.org', '[2001:db8::1]'] })
  expect((await app.request('/api/health', { headers: { host } })).status).toBe(status)
})

test('what can’t be done now says when to try again', async () => {
  const { post, drafting } = setUp()
  await drafting.close()
  const answer = await post('/api/drafts', { notes })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await errorOf(answer)).toMatchObject({ code: 'app.closing', message: expect.any(String), next: expect.any(String) })
})

test('another site’s page can’t begin or stop anything', async () => {
  const { post } = setUp()
  const foreign = await post('/api/drafts', { notes }, { host: '127.0.0.1:8787', origin: 'http://evil.example' })
  expect((await errorOf(foreign)).code).toBe('request.foreign_origin')
  expect((await post('/api/drafts', { notes }, { host: '127.0.0.1:8787', origin: 'null' })).status).toBe(400)
  expect((await post('/api/drafts', { notes }, { host: '127.0.0.1:8787', origin: 'http://127.0.0.1:8787' })).status).toBe(201)
})

test('behind a proxy with a Host of its own, the pages of PUBLIC_URL are ours', async () => {
  const { post } = setUp({ publicUrl: new URL('https://coaching.example.org/') })
  const from = (origin: string) => post('/api/drafts', { notes }, { host: '127.0.0.1:8787', origin })
  expect((await from('https://coaching.example.org')).status).toBe(201)
  expect((await from('https://coaching.example.org.evil.example')).status).toBe(400)
})

test('pages come with strict headers, and any address that is no file is the app', async () => {
  const pages = mkdtempSync(join(tmpdir(), 'pages-'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>The app</title>')
  const { app } = setUp({ pages })
  for (const path of ['/', '/conversations/abc', '/index.html']) {
    const page = await app.request(path)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('The app')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  }
  expect((await app.request('/assets/gone.js')).status).toBe(404)
  expect((await app.request('/api/gone')).status).toBe(404)
})

test('what went wrong inside stays inside', async () => {
  const { app } = setUp({
    knowledge: {
      base: { coachingModels: [grow] },
      version: '',
      passageCount: 0,
      search: () => Promise.reject(new Error('/secret/path exploded')),
    },
  })
  const answer = await app.request('/api/knowledge/search?q=a')
  expect(answer.status).toBe(500)
  expect(JSON.stringify(await errorOf(answer))).not.toContain('secret')
})
