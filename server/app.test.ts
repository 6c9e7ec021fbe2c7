import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { routes } from './access/rules.ts'
import { errorOf, openTestApp } from './testing/app.ts'
import { notes } from './testing/sample-plan.ts'

test('health says what the app works with, to everyone', async () => {
  const { get } = await openTestApp()
  expect(await (await get('/api/health', { as: null })).json()).toEqual({
    status: 'ok',
    version: '0.1.0',
    drafters: ['built-in'],
    knowledge: { passages: 3, version: 'abc' },
  })
})

/** Every route there is, from the app's own description of itself. */
async function everyRoute(get: Awaited<ReturnType<typeof openTestApp>>['get']): Promise<{ method: string; path: string }[]> {
  const { paths } = (await (await get('/api/openapi.json')).json()) as { paths: Record<string, object> }
  return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })))
}

test('every route is described, and all that is described is in the table of access', async () => {
  const { get } = await openTestApp()
  const described = (await everyRoute(get)).map(({ method, path }) => `${method} ${path}`)
  const named = [...routes.keys()].filter((route) => route.includes(' /api/') && route !== 'GET /api/openapi.json')
  expect(described.sort()).toEqual(named.map((route) => route.replace(/:(\w+)/g, '{$1}')).sort())
})

test('without signing in there is nothing but health and the ways to sign in', async () => {
  const { get, request } = await openTestApp()
  const isOpen = ({ method, path }: { method: string; path: string }) => routes.get(`${method} ${path}`) === 'open'
  const closed = [...(await everyRoute(get)), { method: 'GET', path: '/api/openapi.json' }].filter((route) => !isOpen(route))
  expect(closed.length).toBeGreaterThan(25)
  for (const { method, path } of closed) {
    for (const at of [
      path.replace('{id}', 'x').replace('{itemId}', 'y'),
      path.replace('/api/', '/api//'),
      path.replace('/api', '/%61pi'),
    ]) {
      const answer = await request(method, at, { as: null, ...(method !== 'GET' && { body: {} }) })
      expect([401, 404], `${method} ${at}`).toContain(answer.status)
      expect(await errorOf(answer), `${method} ${at}`).toMatchObject({ message: expect.any(String), next: expect.any(String) })
    }
    const plain = await request(method, path, { as: null, ...(method !== 'GET' && { body: {} }) })
    expect([plain.status, (await errorOf(plain)).code], `${method} ${path}`).toEqual([401, 'request.signed_out'])
  }
})

test('the coaching models come with their stages', async () => {
  const { get } = await openTestApp()
  expect(await (await get('/api/coaching-models')).json()).toMatchObject({
    coachingModels: [{ id: 'grow', title: 'GROW', stages: [{ id: 'goal' }, { id: 'reality' }] }, { id: 'impact-cycle' }],
  })
})

test('a search answers with the shape of the contract', async () => {
  const { get } = await openTestApp()
  expect(await (await get('/api/knowledge/search?q=wait%20time&limit=1')).json()).toEqual({
    passages: [{ id: 'k1', sourceId: 'grow', source: 'GROW', heading: 'Goal', kind: 'strategy', text: 'wait time', score: 1 }],
  })
})

test.each(['/api/knowledge/search', '/api/knowledge/search?q=', '/api/knowledge/search?q=a&limit=0', '/api/knowledge/search?q=a&kind=x'])(
  'a search that can’t be done is a 400 with words: %s',
  async (path) => {
    const answer = await (await openTestApp()).get(path)
    expect(answer.status).toBe(400)
    expect(await errorOf(answer)).toMatchObject({ code: 'request.invalid', next: expect.any(String) })
  },
)

test.each([
  ['{"notes": ', 'application/json', 400, 'request.invalid'],
  ['notes=hello', 'application/x-www-form-urlencoded', 415, 'request.not_json'],
  ['{"notes":"x"}', 'text/plain', 415, 'request.not_json'],
  [`{"notes":"${'x'.repeat(1024 * 1024)}"}`, 'application/json', 413, 'request.too_large'],
])('a body that can’t be read is answered in words', async (body, type, status, code) => {
  const { post } = await openTestApp()
  const answer = await post('/api/drafts', body, { headers: { 'content-type': type, 'content-length': String(body.length) } })
  expect(answer.status).toBe(status)
  expect((await errorOf(answer)).code).toBe(code)
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
  const { get } = await openTestApp({ hostNames: () => ['coaching.example.org', '[2001:db8::1]'] })
  expect((await get('/api/health', { headers: { host } })).status).toBe(status)
})

test('another site’s page can’t begin or stop anything', async () => {
  const { post } = await openTestApp()
  const from = (origin: string) => post('/api/drafts', { notes }, { headers: { host: '127.0.0.1:8787', origin } })
  expect((await errorOf(await from('http://evil.example'))).code).toBe('request.foreign_origin')
  expect((await from('null')).status).toBe(400)
  expect((await from('http://127.0.0.1:8787')).status).toBe(201)
})

test('behind a proxy with a Host of its own, the pages of PUBLIC_URL are ours', async () => {
  const { post } = await openTestApp({ publicUrl: new URL('https://coaching.example.org/') })
  const from = (origin: string) => post('/api/drafts', { notes }, { headers: { host: '127.0.0.1:8787', origin } })
  expect((await from('https://coaching.example.org')).status).toBe(201)
  expect((await from('https://coaching.example.org.evil.example')).status).toBe(400)
})

test('pages come with strict headers and no login, and any address that is no file is the app', async () => {
  const pages = mkdtempSync(join(tmpdir(), 'pages-'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>The app</title>')
  const { get } = await openTestApp({ pages })
  for (const path of ['/', '/conversations/abc', '/index.html']) {
    const page = await get(path, { as: null })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('The app')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  }
  expect((await get('/assets/gone.js')).status).toBe(404)
  expect((await get('/api/gone')).status).toBe(404)
})

test('where pages are reached by https, a browser is told to use nothing else; on loopback it is not', async () => {
  const toldAt = async (publicUrl: URL | null) =>
    (await (await openTestApp({ publicUrl })).get('/api/health')).headers.get('strict-transport-security')
  expect(await toldAt(new URL('https://coaching.example.org/'))).toMatch(/^max-age=\d{7,}/)
  expect([await toldAt(null), await toldAt(new URL('http://localhost:8787/'))]).toEqual([null, null])
})

test('what went wrong inside stays inside', async () => {
  const { get, drafted } = await openTestApp({ snapshotOf: () => Promise.reject(new Error('/secret/path exploded')) })
  const answer = await get(`/api/drafts/${(await drafted(notes)).id}`)
  expect(answer.status).toBe(500)
  expect(JSON.stringify(await errorOf(answer))).not.toContain('secret')
})
