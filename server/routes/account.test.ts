import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import { accountsIn, browser, errorOf, owner, tablesIn, testApp } from '../accounts/testing.ts'
import { openTestStore } from '../store/testing.ts'

const address = 'http://127.0.0.1:8787'

/** The app with its owner, who has a password unless `password` is false, and the link when she has none. */
async function setUp({ publicUrl = null as URL | null, password = true } = {}) {
  const store = await openTestStore(accountMigrations)
  const db = tablesIn(store)
  const accounts = accountsIn(store, { publicUrl })
  const link = await accounts.firstOwner({ configured: password ? owner : null, address: '' })
  const app = testApp(accounts, publicUrl)
  return { db, accounts, app, link: link ?? '', open: () => browser(app, address) }
}

const statusOf = async (answer: Promise<Response>) => (await answer).status

test('whoever opens the link is signed in, chooses a password, and signs in with it', async () => {
  const { link, open } = await setUp({ password: false })
  const here = open()
  const opened = await here.request(link)
  expect([opened.status, opened.headers.get('location')]).toEqual([302, '/'])
  const me = { id: expect.any(String), name: '', email: null, roles: ['admin', 'coach'], hasPassword: false, hasTwoFactor: false }
  expect(await (await here.request('/api/me')).json()).toEqual(me)
  const chosen = await here.post('/api/me/password', { ...owner, email: ' Lee@School.Example ', name: ' Lee ' })
  const known = {
    id: expect.any(String),
    name: 'Lee',
    email: 'lee@school.example',
    roles: ['admin', 'coach'],
    hasPassword: true,
    hasTwoFactor: false,
  }
  expect([chosen.status, await chosen.json()]).toEqual([200, known])
  const there = open()
  expect(await (await there.signIn({ ...owner, email: 'LEE@school.example' })).json()).toEqual(known)
  expect(await (await there.request('/api/me')).json()).toEqual(known)
  expect(await (await there.request('/api/auth/get-session')).json()).toEqual({ me: known })
})

test('a link is good for one use, for one of those who open it at the same moment', async () => {
  const { link, open } = await setUp({ password: false })
  const browsers = Array.from({ length: 5 }, open)
  const answers = await Promise.all(browsers.map((one) => one.request(link)))
  const places = answers.map((answer) => answer.headers.get('location')).sort()
  expect(places).toEqual(['/', ...Array(4).fill('/sign-in?problem=link')])
  expect(browsers.filter(({ jar }) => jar.size > 0)).toHaveLength(1)
  expect((await open().request(link)).headers.get('location')).toBe('/sign-in?problem=link')
})

test.each(['', '?token=', '?token=abc', `?token=${'a'.repeat(32)}&callbackURL=https://evil.example`])(
  'a link that was made up opens nothing and leads nowhere else: %s',
  async (query) => {
    const { open } = await setUp({ password: false })
    const here = open()
    const answer = await here.request(`/api/auth/magic-link/verify${query}`)
    expect([answer.status, answer.headers.get('location'), here.jar.size]).toEqual([302, '/sign-in?problem=link', 0])
  },
)

test('the place that a link leads to can’t be chosen', async () => {
  const { link, open } = await setUp({ password: false })
  const answer = await open().request(`${link}&callbackURL=https://evil.example&newUserCallbackURL=https://evil.example`)
  expect(answer.headers.get('location')).toBe('/')
})

test('a look ahead does not use the link up', async () => {
  const { link, open } = await setUp({ password: false })
  expect(await statusOf(open().request(link, { method: 'HEAD' }))).toBe(404)
  expect(await statusOf(open().request(link, { headers: { 'sec-purpose': 'prefetch;prerender' } }))).toBe(404)
  expect((await open().request(link)).headers.get('location')).toBe('/')
})

test('a link a day old opens nothing', async () => {
  const { db, link, open } = await setUp({ password: false })
  await db
    .updateTable('verification')
    .set({ expiresAt: new Date(Date.now() - 1).toISOString() })
    .execute()
  expect((await open().request(link)).headers.get('location')).toBe('/sign-in?problem=link')
})

test('neither a link’s token nor a password is kept as it is', async () => {
  const { db, link } = await setUp({ password: false })
  const token = link.split('token=')[1] ?? ''
  expect(token).toMatch(/^[A-Za-z]{32}$/)
  expect(JSON.stringify(await db.selectFrom('verification').selectAll().execute())).not.toContain(token)
  const other = await setUp()
  expect(JSON.stringify(await other.db.selectFrom('account').selectAll().execute())).not.toContain(owner.password)
})

test('the first password comes with an e-mail address, since one signs in by it', async () => {
  const { link, open } = await setUp({ password: false })
  const here = open()
  await here.request(link)
  const answer = await here.post('/api/me/password', { password: owner.password })
  expect([answer.status, await errorOf(answer)]).toMatchObject([400, { message: 'An e-mail address is missing.' }])
})

test.each([
  [{ password: 'short' }, 'must have at least 8 characters'],
  [{ password: 'abababababab' }, 'must have at least 5 different characters'],
  [{ password: 'x y z '.repeat(40) }, 'must have at most 200 characters'],
  [{ password: owner.password, email: 'lee' }, 'must be an e-mail address'],
])('a password or address that can’t be taken is refused with words: %o', async (body, words) => {
  const { open } = await setUp()
  const here = open()
  await here.signIn()
  const answer = await here.post('/api/me/password', { currentPassword: owner.password, ...body })
  expect([answer.status, (await errorOf(answer)).message]).toEqual([400, expect.stringContaining(words)])
})

test('a password is changed by whoever knows the current one, and every other login ends at once', async () => {
  const { open } = await setUp()
  const [here, there] = [open(), open()]
  await here.signIn()
  await there.signIn()
  const password = 'another lantern, brighter'
  for (const currentPassword of [undefined, 'not the one it is']) {
    const refused = await here.post('/api/me/password', { password, currentPassword })
    expect([refused.status, (await errorOf(refused)).code]).toEqual([400, 'account.wrong_password'])
  }
  expect(await statusOf(there.request('/api/drafts'))).toBe(200)
  expect(await statusOf(here.post('/api/me/password', { password, currentPassword: owner.password }))).toBe(200)
  expect(await statusOf(here.request('/api/drafts'))).toBe(200)
  expect(await statusOf(there.request('/api/drafts'))).toBe(401)
  expect(await statusOf(open().signIn())).toBe(401)
  expect(await statusOf(open().signIn({ ...owner, password }))).toBe(200)
})

test('a person says how they are called, and it can’t be nothing', async () => {
  const { open } = await setUp()
  const here = open()
  await here.signIn()
  const call = (name: string) =>
    here.request('/api/me/name', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name }) })
  expect(await (await call(' Lee Park ')).json()).toMatchObject({ name: 'Lee Park', hasPassword: true })
  expect(await statusOf(call('  '))).toBe(400)
  expect(await (await here.request('/api/me')).json()).toMatchObject({ name: 'Lee Park' })
})

test('a login that the old password began while it was being changed does not outlive the change', async () => {
  const { db, open } = await setUp()
  await sql`create trigger meanwhile after insert on session begin update account set password = 'another'; end`.execute(db)
  expect(await statusOf(open().signIn())).toBe(401)
  expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
})

test('the current password is guessed at no faster there than when signing in', async () => {
  const { open } = await setUp()
  const here = open()
  await here.signIn()
  const guess = () => here.post('/api/me/password', { password: 'another lantern, brighter', currentPassword: 'a guess' })
  const statuses = (await Promise.all(Array.from({ length: 12 }, guess))).map(({ status }) => status)
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
})

test('a wrong password and an unknown address are told apart by nothing', async () => {
  const { open } = await setUp()
  const wrong = await open().signIn({ ...owner, password: 'not the one it is' })
  const unknown = await open().signIn({ ...owner, email: 'nobody@school.example' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  const error = await errorOf(wrong)
  expect(error).toEqual({ code: 'account.wrong_login', message: expect.any(String), next: expect.any(String) })
  expect(await errorOf(unknown)).toEqual(error)
  expect([wrong, unknown].flatMap((answer) => answer.headers.getSetCookie())).toEqual([])
})

test('nor by how long they take: an unknown address costs a hash as well', async () => {
  const { open } = await setUp()
  const here = open()
  async function quickest(email: string): Promise<number> {
    const times = []
    for (let n = 0; n < 3; n += 1) {
      const began = performance.now()
      await here.signIn({ email, password: 'not the one it is' })
      times.push(performance.now() - began)
    }
    return Math.min(...times)
  }
  await here.signIn()
  // A hash takes tens of milliseconds, everything else one or two.
  expect(await quickest('nobody@school.example')).toBeGreaterThan(0.4 * (await quickest(owner.email)))
})

test('a thousand passwords: ten are tried, the right one too late, whatever address they say they come from', async () => {
  const { open } = await setUp()
  const here = open()
  const guess = (n: number) =>
    here.post('/api/auth/sign-in/email', { ...owner, password: `guess ${n}` }, { 'x-forwarded-for': `10.0.0.${n}` })
  const answers = await Promise.all(Array.from({ length: 1_000 }, (_, n) => guess(n)))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(990)
  const late = await here.signIn()
  expect([late.status, (await errorOf(late)).code]).toEqual([429, 'account.too_many_attempts'])
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(800)
})

test('the cookie is for the server alone, for thirty days, and for https alone where the public address is', async () => {
  const plain = (await (await setUp()).open().signIn()).headers.getSetCookie()
  expect(plain).toEqual([
    expect.stringMatching(/^thinking-partner\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
  ])
  const safe = await setUp({ publicUrl: new URL('https://coaching.example.org') })
  expect((await browser(safe.app, 'https://coaching.example.org').signIn()).headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Secure-thinking-partner\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ])
})

test('a login in use is renewed once a day, and one that was not used for thirty days has ended', async () => {
  const { db, open } = await setUp()
  const here = open()
  await here.signIn()
  const day = 24 * 60 * 60_000
  const leave = (days: number) =>
    db
      .updateTable('session')
      .set({ expiresAt: new Date(Date.now() + days * day).toISOString() })
      .execute()
  expect((await here.request('/api/drafts')).headers.getSetCookie()).toEqual([])
  await leave(28)
  expect((await here.request('/api/drafts')).headers.getSetCookie()).toEqual([expect.stringContaining('Max-Age=2592000')])
  expect((await here.request('/api/drafts')).headers.getSetCookie()).toEqual([])
  await leave(-1)
  const ended = await here.request('/api/drafts')
  expect([ended.status, here.jar.size]).toEqual([401, 0])
})

test('signing out ends the login itself, not only the cookie', async () => {
  const { accounts, open } = await setUp()
  const here = open()
  await here.signIn()
  const old = new Map(here.jar)
  const { login } = await accounts.loginOf(new Headers({ cookie: [...old].map(([name, value]) => `${name}=${value}`).join() }))
  expect(await accounts.stillSignedIn(login?.id ?? '')).toBe(true)
  expect(await statusOf(here.post('/api/auth/sign-out'))).toBe(204)
  expect(here.jar.size).toBe(0)
  expect(await accounts.stillSignedIn(login?.id ?? '')).toBe(false)
  for (const [name, value] of old) here.jar.set(name, value)
  expect(await statusOf(here.request('/api/drafts'))).toBe(401)
  expect(await statusOf(open().post('/api/auth/sign-out'))).toBe(204)
})

test('a sign-out that could not be stored says so', async () => {
  const { db, open } = await setUp()
  const here = open()
  await here.signIn()
  await sql`create trigger full before delete on session begin select raise(abort, 'the disk is full'); end`.execute(db)
  expect(await statusOf(here.post('/api/auth/sign-out'))).toBe(500)
  expect(await statusOf(here.request('/api/drafts'))).toBe(200)
})

test('a page of another site can sign nobody in or out, nor change a password', async () => {
  const { open } = await setUp()
  const here = open()
  await here.signIn()
  const foreign = { origin: 'https://evil.example' }
  for (const path of ['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/me/password']) {
    const answer = await here.post(path, owner, foreign)
    expect([path, answer.status, (await errorOf(answer)).code]).toEqual([path, 400, 'request.foreign_origin'])
    const form = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(owner).toString(),
    }
    expect(await statusOf(here.request(path, { ...form, headers: { ...form.headers, ...foreign } }))).toBe(400)
    expect(await statusOf(here.request(path, form))).toBe(415)
  }
  expect(await statusOf(here.request('/api/me'))).toBe(200)
})

test.each([
  ['127.0.0.1:8787', 'http://127.0.0.1:8787', 200],
  ['localhost:5173', 'http://localhost:5173', 200],
  ['[::1]:8787', 'http://[::1]:8787', 200],
  ['coaching.example.org', 'https://coaching.example.org', 200],
  ['127.0.0.1:8787', 'https://coaching.example.org', 200],
  ['evil.example', 'http://evil.example', 400],
  ['127.0.0.1:8787', 'http://127.0.0.1:9999', 400],
  ['127.0.0.1:8787', 'null', 400],
])('signing in under the Host %s from a page of %s is answered with %i', async (host, origin, status) => {
  const { app } = await setUp({ publicUrl: new URL('https://coaching.example.org') })
  expect(await statusOf(browser(app, address).post('/api/auth/sign-in/email', owner, { host, origin }))).toBe(status)
})

test('a body that is no sign-in is a 400 in words, and extra fields do nothing', async () => {
  const { open } = await setUp()
  for (const body of [{}, { email: owner.email }, { email: ['x'], password: 1 }, { ...owner, email: "x' OR '1'='1" }]) {
    const answer = await open().post('/api/auth/sign-in/email', body)
    expect([answer.status, (await errorOf(answer)).code]).toEqual([400, 'request.invalid'])
  }
  const more = { ...owner, callbackURL: 'https://evil.example', rememberMe: false, role: 'admin', roles: ['mentor'] }
  const answer = await open().post('/api/auth/sign-in/email', more)
  expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
  expect(await answer.json()).toMatchObject({ roles: ['admin', 'coach'] })
})

test('every address is described', async () => {
  const { app } = await setUp()
  expect(Object.keys(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } }).paths ?? {}).sort()).toEqual([
    '/api/auth/get-session',
    '/api/auth/invitation',
    '/api/auth/invitation/look',
    '/api/auth/magic-link/verify',
    '/api/auth/openid',
    '/api/auth/openid/callback',
    '/api/auth/reset',
    '/api/auth/reset/look',
    '/api/auth/sign-in/code',
    '/api/auth/sign-in/email',
    '/api/auth/sign-out',
    '/api/auth/ways',
    '/api/invitations',
    '/api/invitations/{id}',
    '/api/invitations/{id}/renew',
    '/api/me',
    '/api/me/invitation',
    '/api/me/name',
    '/api/me/password',
    '/api/me/reset-links',
    '/api/me/sign-out-everywhere',
    '/api/me/two-factor',
    '/api/me/two-factor/backup-codes',
    '/api/me/two-factor/confirm',
    '/api/me/two-factor/off',
    '/api/people',
    '/api/people/{id}/disable',
    '/api/people/{id}/enable',
    '/api/people/{id}/reset-link',
    '/api/people/{id}/roles',
  ])
})
