import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStore } from '../store/testing.ts'
import { accountMigrations } from './migration.ts'
import { accountsIn, browser, errorOf, owner, testApp } from './testing.ts'

const store = await openTestStore(accountMigrations)
const accounts = accountsIn(store)
const app = testApp(accounts)
const server = createAdaptorServer({ fetch: app.fetch })
let port = 0

beforeAll(async () => {
  await accounts.firstOwner({ configured: owner, address: '' })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** As it is spelt, with nothing put right on the way. */
const raw = (method: string, path: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { 'content-type': 'application/json' } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(method === 'GET' ? undefined : '{}')
  })

test('without a login there is no content, and the words say what to do', async () => {
  const answer = await browser(app).request('/api/drafts')
  expect([answer.status, await errorOf(answer)]).toEqual([
    401,
    { code: 'request.signed_out', message: 'You are not signed in.', next: 'Sign in, and do it again.' },
  ])
})

test('behind the door a route knows the person, and can ask whether the login goes on', async () => {
  const here = browser(app)
  await here.signIn()
  expect(await (await here.request('/api/drafts')).json()).toEqual({
    canary: 'content',
    person: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: '', email: owner.email, roles: ['admin', 'coach'] },
    still: true,
  })
})

test.each([
  '/api/drafts',
  '/api/drafts/',
  '//api/drafts',
  '/api//drafts',
  '/api/%64rafts',
  '/%61pi/drafts',
  '/API/drafts',
  '/api/./drafts',
  '/api/auth/../drafts',
  '/api/auth/%2e%2e/drafts',
  '/api/auth/..%2fdrafts',
  '/api/auth%2f..%2fdrafts',
  '/api/auth/sign-in/email/../../../drafts',
  '/api/health/../drafts',
  '/api/drafts?/api/auth/get-session',
  '/api/drafts#/api/health',
  '/api/drafts;/api/auth/get-session',
  '/api/drafts%00',
  '/api\\drafts',
  '/api/auth/get-session/../../drafts',
  '/api/me',
  '/api/me/',
  '/api/openapi.json',
  'http://127.0.0.1/api/drafts',
])('no spelling of an address gets past the door: %s', async (path) => {
  const { status, text } = await raw('GET', path)
  expect([400, 401, 404]).toContain(status)
  expect(text).not.toContain('content')
})

test.each([
  ['POST', '/api/auth/sign-up/email'],
  ['POST', '/api/auth/%73ign-up/email'],
  ['POST', '/api/auth//sign-up/email'],
  ['POST', '/api/auth/sign-in/email/'],
  ['POST', '/api/auth/sign-in/magic-link'],
  ['POST', '/api/auth/sign-in/social'],
  ['GET', '/api/auth/sign-in/email'],
  ['POST', '/api/auth/magic-link/verify'],
  ['POST', '/api/auth/get-session'],
  ['GET', '/api/auth/sign-out'],
  ['GET', '/api/auth/list-sessions'],
  ['POST', '/api/auth/revoke-session'],
  ['POST', '/api/auth/revoke-sessions'],
  ['POST', '/api/auth/update-user'],
  ['POST', '/api/auth/update-session'],
  ['POST', '/api/auth/delete-user'],
  ['GET', '/api/auth/delete-user/callback'],
  ['POST', '/api/auth/change-email'],
  ['POST', '/api/auth/change-password'],
  ['POST', '/api/auth/set-password'],
  ['POST', '/api/auth/verify-password'],
  ['POST', '/api/auth/request-password-reset'],
  ['POST', '/api/auth/reset-password'],
  ['GET', '/api/auth/reset-password/abc'],
  ['GET', '/api/auth/verify-email'],
  ['POST', '/api/auth/send-verification-email'],
  ['POST', '/api/auth/link-social'],
  ['GET', '/api/auth/list-accounts'],
  ['POST', '/api/auth/unlink-account'],
  ['POST', '/api/auth/get-access-token'],
  ['GET', '/api/auth/callback/github'],
  ['GET', '/api/auth/ok'],
  ['GET', '/api/auth/error'],
  ['GET', '/api/auth'],
])('%s %s does not exist, signed in or not', async (method, path) => {
  expect(await raw(method, path)).toMatchObject({ status: 404, text: expect.stringContaining('request.not_found') })
  const here = browser(app)
  await here.signIn()
  expect((await here.request(path, { method })).status).toBe(404)
})

const tokenOf = (value: string) => decodeURIComponent(value).split('.')[0] ?? ''

test.each([
  ['made up', () => 'abc'],
  ['without its signature', (good: string) => tokenOf(good)],
  ['signed with nothing', (good: string) => `${tokenOf(good)}.`],
  ['with another signature', (good: string) => `${tokenOf(good)}.${encodeURIComponent(Buffer.alloc(32, 7).toString('base64'))}`],
  ['of another token, with this signature', (good: string) => `x${good}`],
  ['empty', () => ''],
])('a cookie %s is no login', async (_, forge) => {
  const here = browser(app)
  await here.signIn()
  const [[name, good]] = [...here.jar] as [[string, string]]
  const answer = await app.request('/api/drafts', { headers: { host: '127.0.0.1:8787', cookie: `${name}=${forge(good)}` } })
  expect(answer.status).toBe(401)
})

test('a cookie that another secret signed is no login', async () => {
  const here = browser(testApp(accountsIn(store, { secret: 'Zt4-nR8vLq2Xw6Km0Jb5Yh9Dc3Fs7Gp1' })))
  await here.signIn()
  const cookie = [...here.jar].map(([name, value]) => `${name}=${value}`).join()
  expect((await app.request('/api/drafts', { headers: { host: '127.0.0.1:8787', cookie } })).status).toBe(401)
})

test('nothing is logged of a sign-in that goes wrong', async () => {
  const lines: unknown[] = []
  const quiet = accountsIn(store, { logger: { error: (...given: unknown[]) => void lines.push(given) } })
  const here = browser(testApp(quiet))
  await here.signIn({ ...owner, password: 'not the one it is' })
  await here.request('/api/auth/magic-link/verify?token=abc')
  await here.request('/api/drafts', { headers: { cookie: 'thinking-partner.session_token=abc' } })
  expect(lines).toEqual([])
})
