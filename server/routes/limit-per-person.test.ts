import { Hono } from 'hono'
import pino from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Signed } from '../accounts/person.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'
import { limitPerPerson } from './limit-per-person.ts'
import { onError } from './responses.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp() {
  const limit = limitPerPerson({ points: 3, duration: 60 })
  const app = new Hono<Signed>()
  app.onError(onError(pino({ level: 'silent' })))
  app.use(async (c, next) => {
    const id = c.req.header('x-test-as') ?? ''
    c.set('person', { id, name: id, email: null, roles: ['coach'] })
    await next()
  })
  app.post('/drafts', limit, (c) => c.body(null, 204))
  app.post('/chat', limit, (c) => c.body(null, 204))
  return (path: string, as: string, headers = {}) => app.request(path, { method: 'POST', headers: { 'x-test-as': as, ...headers } })
}

test('one person asks so often and no more, on all routes that share the count, and is told when to go on', async () => {
  const ask = setUp()
  for (const path of ['/drafts', '/chat', '/drafts']) expect((await ask(path, 'Lee')).status).toBe(204)
  const refused = await ask('/chat', 'Lee')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  expect(await errorOf(refused)).toMatchObject({ code: 'request.too_many', next: expect.stringContaining('Wait 60 seconds') })
  await vi.advanceTimersByTimeAsync(60_000)
  expect((await ask('/drafts', 'Lee')).status).toBe(204)
})

test('others are not kept waiting, and an address that is made up helps nobody', async () => {
  const ask = setUp()
  for (let n = 0; n < 5; n += 1) await ask('/drafts', 'Lee', { 'x-forwarded-for': `10.0.0.${n}` })
  expect((await ask('/drafts', 'Lee', { 'x-forwarded-for': '10.0.0.99' })).status).toBe(429)
  expect((await ask('/drafts', 'Sam', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(204)
})

test('in the app drafting is limited for each person, and reading and deciding are not', async () => {
  vi.useRealTimers()
  const { post, get } = await openTestApp({ perPerson: { points: 2, duration: 300 } })
  const begun = (await (await post('/api/drafts', { notes })).json()) as { id: string; conversationId: string }
  await post('/api/conversations', { text: notes })
  for (const [path, body] of [
    ['/api/drafts', { notes }],
    ['/api/conversations', { text: notes }],
    [`/api/conversations/${begun.conversationId}/messages`, { text: 'another I1' }],
    [`/api/drafts/${begun.id}/resume`, {}],
    [`/api/drafts/${begun.id}/items`, {}],
    [`/api/drafts/${begun.id}/items/x/another`, {}],
  ] as const)
    expect((await post(path, body)).status, path).toBe(429)
  expect((await post('/api/drafts', { notes }, { as: 'Ana' })).status).toBe(201)
  for (let n = 0; n < 5; n += 1) expect((await get(`/api/drafts/${begun.id}`)).status).toBe(200)
  expect((await post(`/api/drafts/${begun.id}/take`, {})).status).not.toBe(429)
  // What is not this person's is not there, however often it is asked for.
  expect((await post(`/api/conversations/${begun.conversationId}/messages`, { text: 'hello' }, { as: 'Eve' })).status).toBe(404)
})
