import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserAt, ok, started } from './testing/started.ts'

const notes = '10:02 T: "What makes these equal?" 4 hands.\n10:03 Maya: "You can cut the half into two."'

let school: Awaited<ReturnType<typeof started>>
beforeAll(async () => {
  school = await started()
})
afterAll(() => school.close())

test('another site’s page: a form, JSON and JSON called a form are refused, and nothing is made', async () => {
  const { join } = school
  const lee = await join('Sam', ['coach'])
  const foreign = ['https://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1.evil.example']
  const json = JSON.stringify({ name: 'Mr Evil' })
  const bodies: [string, string | FormData | URLSearchParams, Record<string, string>][] = [
    ['JSON', json, { 'content-type': 'application/json' }],
    ['JSON called text', json, { 'content-type': 'text/plain' }],
    ['JSON in a form', `{"name":"Mr Evil","x":"="}`, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form', new URLSearchParams({ name: 'Mr Evil' }), {}],
    ['a form with a file', formWith('Mr Evil'), {}],
  ]
  for (const [what, body, headers] of bodies) {
    for (const origin of foreign)
      for (const path of ['/api/teachers', '/api/knowledge/documents', '/api/account/delete']) {
        const answer = await lee.send('POST', path, { body, headers: { ...headers, origin } })
        expect(answer.status, `${what} to ${path} from ${origin}`).toBe(400)
        expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      }
    // A browser that says nothing of where it is: what only a form could send is refused all the same.
    if (headers['content-type'] !== 'application/json')
      expect((await lee.send('POST', '/api/teachers', { body, headers })).status).toBe(415)
  }
  expect(await ok(lee.get('/api/teachers'))).toEqual({ teachers: [] })
  expect(await ok(lee.get('/api/knowledge/documents'))).toEqual({ documents: [] })
  const asked = await lee.send('OPTIONS', '/api/teachers', {
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  expect([asked.ok, asked.headers.get('access-control-allow-origin')]).toEqual([false, null])
})

function formWith(name: string): FormData {
  const form = new FormData()
  form.set('name', name)
  form.set('file', new File(['words'], 'a.txt'))
  return form
}

test('a name that leads here from elsewhere is not answered', async () => {
  const { app } = school
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example:80', '']) {
    const answer = await app.request('http://127.0.0.1/api/health', { headers: { host } })
    expect(answer.status, host).toBe(400)
  }
})

test('an old cookie: of a login that ended, of a password that is another now, of somebody disabled, made up', async () => {
  const { join, open, admin, address } = school
  const [lee, kim] = [await join('Lee', ['coach']), await join('Kim', ['coach'])]
  const { id: draftId } = (await ok(lee.post('/api/drafts', { notes }))) as { id: string }
  /** Another browser of Lee’s. */
  const again = async () => {
    const browser = open()
    await ok(browser.post('/api/auth/sign-in/email', lee.login))
    return browser
  }
  const copyOf = ({ jar }: { jar: Map<string, string> }) => {
    const copy = browserAt(address)
    for (const [name, value] of jar) copy.jar.set(name, value)
    return copy
  }
  const closed = async (browser: ReturnType<typeof browserAt>, what: string) => {
    for (const path of ['/api/me', `/api/drafts/${draftId}`, `/api/drafts/${draftId}/events`, '/api/account/data'])
      expect((await browser.get(path)).status, `${what}, ${path}`).toBe(401)
    expect((await browser.post('/api/account/export', {})).status, what).toBe(401)
  }
  const first = await again()
  const old = copyOf(first)
  await first.post('/api/auth/sign-out', {})
  await closed(old, 'signed out')

  const other = copyOf(await again())
  expect((await lee.post('/api/me/password', { currentPassword: lee.login.password, password: 'another long password' })).status).toBe(200)
  await closed(other, 'another password')

  const made = browserAt(address)
  for (const [name, value] of kim.jar)
    made.jar.set(
      name,
      value.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a')),
    )
  await closed(made, 'made up')

  const before = copyOf(lee)
  expect((await admin.post(`/api/people/${lee.id}/disable`, {})).status).toBeLessThan(300)
  await closed(before, 'disabled')
  expect((await admin.post(`/api/people/${lee.id}/enable`, {})).status).toBeLessThan(300)
  await closed(before, 'enabled again')
  expect((await kim.get('/api/me')).status).toBe(200)
})

test('a removed coach: a stream ends, no address answers, and what was shared stays with the teacher', async () => {
  const { join, admin, planOf } = school
  const lee = await join('Ray', ['coach', 'teacher'])
  const { id, conversationId } = await planOf(lee, notes)
  const paths = [
    `/api/drafts/${id}`,
    `/api/drafts/${id}/events`,
    `/api/drafts/${id}/export`,
    `/api/conversations/${conversationId}`,
    '/api/queue',
  ]
  for (const path of paths) expect((await lee.get(path)).status, path).toBe(path.endsWith('export') ? 409 : 200)
  expect((await admin.send('PUT', `/api/people/${lee.id}/roles`, { body: { roles: ['teacher'] } })).status).toBe(200)
  for (const path of paths) expect((await lee.get(path)).status, path).toBe(401)
  // Who is one no more signs in as what they still are, and has no coach’s way to what they made as one.
  await ok(lee.post('/api/auth/sign-in/email', lee.login))
  for (const path of paths) expect((await lee.get(path)).status, path).toBe(404)
  expect((await lee.post('/api/drafts', { notes })).status).toBe(404)
})

test('a thousand passwords: a few are tried, and the right one among them comes too late', async () => {
  const { join, open } = school
  const { login } = await join('Tess', ['coach'])
  const counted = new Map<number, number>()
  for (let n = 0; n < 1_000; n += 1) {
    const password = n === 500 ? login.password : `password number ${n}`
    const headers = { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}`, 'x-real-ip': `10.1.0.${n & 255}`, forwarded: `for=10.2.0.${n & 255}` }
    const browser = open()
    const { status } = await browser.send('POST', '/api/auth/sign-in/email', { body: { ...login, password }, headers })
    counted.set(status, (counted.get(status) ?? 0) + 1)
    expect(browser.jar.size, `the ${n}th`).toBe(0)
  }
  expect(counted.get(429)).toBe(990)
  expect([...counted.keys()].sort()).toEqual([401, 429])
})
