import { Hono } from 'hono'
import pino from 'pino'
import { expect, test } from 'vitest'
import type { Role, Signed } from '../accounts/person.ts'
import { onError } from '../routes/responses.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'
import { ask } from './ask.ts'
import type { Rule } from './rules.ts'
import type { Relation } from './words.ts'

const draft: Rule = { resource: 'draft-not-approved', act: 'read', of: { thing: 'draft', named: ['id'] }, as: null }
const sheetToo: Rule = {
  ...{ resource: 'shared-item', act: 'read', of: { thing: 'shared item', named: ['id', 'itemId'] }, as: null },
  ofSheet: 'shared-evidence',
}
const rules = new Map<string, Rule>([
  ['GET /api/drafts/:id', draft],
  ['GET /api/drafts/mine', { resource: 'draft-not-approved', act: 'read', of: null, as: ['author'] }],
  ['PUT /api/drafts/:id', { ...draft, act: 'write', as: ['coach-of-teacher'] }],
  ['PUT /api/plans/:id/items/:itemId', sheetToo],
  ['GET /api/open', 'open'],
])

function setUp({ roles = ['coach'] as Role[], relations = ['author'] as Relation[] } = {}) {
  const is = { roles, relations, signedIn: true }
  const asked: string[] = []
  let stillMay = async () => {}
  const app = new Hono<Signed>()
  app.onError(onError(pino({ level: 'silent' })))
  app.use('/api/*', async (c, next) => {
    c.set('person', { id: 'me', name: '', email: null, roles: is.roles })
    c.set('stillSignedIn', async () => is.signedIn)
    await next()
  })
  const relationsTo = async (_viewer: string, thing: string, ids: readonly string[]) => {
    asked.push(`${thing} ${ids}`)
    return is.relations
  }
  app.use('/api/*', ask({ relationsTo, rolesOf: async () => is.roles, routes: rules }))
  app.get('/api/drafts/mine', (c) => c.text('all of mine'))
  app.get('/api/drafts/:id', (c) => {
    stillMay = c.get('stillMay')
    return c.text(`draft ${c.req.param('id')}`)
  })
  app.put('/api/drafts/:id', (c) => c.text('written'))
  app.put('/api/plans/:id/items/:itemId', (c) => c.text('kept'))
  app.get('/api/open', (c) => c.text('open'))
  app.get('/api/forgotten', (c) => c.text('secret'))
  return { app, is, asked, still: { may: () => stillMay() } }
}

test('a route that the table does not name is not there for anybody, and neither is one that is open, behind the door', async () => {
  const { app } = setUp({ roles: ['admin', 'coach', 'mentor', 'teacher'] })
  for (const path of ['/api/forgotten', '/api/open', '/api/nowhere']) {
    const answer = await app.request(path)
    expect([answer.status, (await errorOf(answer)).message], path).toEqual([404, 'There is no such address.'])
  }
})

test('it asks about the id that the handler will be given, however it is written', async () => {
  const { app, asked } = setUp()
  for (const id of ['a', '%61', 'a%2Fb', '%2e%2e%2fmine', 'é', '%C3%A9'])
    expect(await (await app.request(`/api/drafts/${id}`)).text()).toBe(`draft ${asked.at(-1)?.slice('draft '.length)}`)
  expect(asked).toEqual(['draft a', 'draft a', 'draft a/b', 'draft ../mine', 'draft é', 'draft é'])
})

test('the rule is that of the handler which runs, where two addresses fit', async () => {
  const { app, asked } = setUp({ relations: [] })
  expect(await (await app.request('/api/drafts/mine')).text()).toBe('all of mine')
  expect(asked).toEqual([])
  expect((await app.request('/api/drafts/other')).status).toBe(404)
})

test('HEAD is held to what GET is held to', async () => {
  const { app, is } = setUp()
  expect((await app.request('/api/drafts/a', { method: 'HEAD' })).status).toBe(200)
  is.relations = []
  expect((await app.request('/api/drafts/a', { method: 'HEAD' })).status).toBe(404)
})

test('a route of one side is for that side alone', async () => {
  const { app, is } = setUp({ relations: ['author', 'the-teacher'] })
  const put = () => app.request('/api/drafts/a', { method: 'PUT' })
  expect((await put()).status).toBe(404)
  is.relations = ['author', 'coach-of-teacher']
  // The table knows no such right, for either.
  expect((await put()).status).toBe(404)
})

test('a role that is lost ends an open stream within about a second, in words, and not the draft', async () => {
  const { post, get, setRoles, pacing, store } = await openTestApp({ ahead: 2, heartbeatMs: 5 })
  const { id } = (await (await post('/api/drafts', { notes })).json()) as { id: string }
  const reading = await get(`/api/drafts/${id}/events`)
  setRoles('Lee', ['teacher'])
  const text = await reading.text()
  expect(text).toContain('"code":"request.not_found"')
  expect(text).not.toContain('"type":"draft-end"')
  expect(await store.drafts.find(id, 'id of Lee')).toMatchObject({ composing: 'running' })
  pacing.finish()
})

test('a stream asks again for the login, the roles and the thing', async () => {
  const { app, is, still } = setUp()
  await app.request('/api/drafts/a')
  await expect(still.may()).resolves.toBeUndefined()
  is.relations = []
  await expect(still.may()).rejects.toMatchObject({ status: 404 })
  is.relations = ['author']
  is.roles = ['admin']
  await expect(still.may()).rejects.toMatchObject({ status: 404 })
  is.roles = ['mentor']
  await expect(still.may()).resolves.toBeUndefined()
  is.signedIn = false
  await expect(still.may()).rejects.toMatchObject({ status: 401 })
})

test('where an item’s id may be that of the evidence sheet, the line of the evidence is asked', async () => {
  const { app } = setUp({ relations: ['next-coach'] })
  const answers = await Promise.all(['i1', 'evidence-sheet'].map((item) => app.request(`/api/plans/p/items/${item}`, { method: 'PUT' })))
  expect(answers.map(({ status }) => status)).toEqual([200, 404])
})
