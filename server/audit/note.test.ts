import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import pino from 'pino'
import { expect, test } from 'vitest'
import type { Signed } from '../accounts/person.ts'
import { invalid } from '../errors.ts'
import { onError } from '../routes/responses.ts'
import { errorOf } from '../testing/app.ts'
import type { Noted } from './append.ts'
import { type Leaves, leave } from './leaves.ts'
import { note } from './note.ts'

const leaves = new Map<string, Leaves>([
  ['GET /plans/:id', 'shared-plan.read'],
  ['GET /plans/:id/file', 'plan.exported'],
  ['PUT /plans/:id', ['share.made', 'share.taken-back']],
  ['POST /invitations', 'invitation.made'],
  ['POST /me/password', 'password.changed'],
  ['GET /jottings', null],
])

/** An app over an audit that says in order what it was told; `broken` parts of it fail. */
function setUp(broken: ('append' | 'read' | 'begin' | 'settle')[] = []) {
  const told: unknown[] = []
  const faults: unknown[] = []
  let begun = 0
  const part = (name: (typeof broken)[number], said: unknown) => {
    told.push([name, said])
    if (broken.includes(name)) throw new Error(`${name} failed`)
  }
  const audit = {
    append: async (noted: Noted) => part('append', noted),
    read: async (noted: Noted) => part('read', noted),
    begin: async (noted: Noted) => {
      part('begin', noted)
      begun += 1
      return { id: `${begun}` }
    },
    settle: async ({ id }: { id: string }, noted: Noted | null) => part('settle', [id, noted]),
  }
  const app = new Hono<Signed>()
  app.onError(onError(pino({ level: 'silent' })))
  app.use(async (c, next) => {
    c.set('person', { id: 'lee', name: '', email: null, roles: ['coach'] })
    await next()
  })
  app.use(note({ audit, onFault: (cause) => void faults.push(cause), leaves }))
  const act = (done: string) => void told.push(done)
  app.get('/plans/:id', (c) => {
    act('read the plan')
    return c.text('CANARY')
  })
  app.get('/plans/:id/file', (c) => stream(c, async (out) => void (await out.write('CANARY'))))
  app.put('/plans/:id', async (c) => {
    const asked = await c.req.text()
    if (asked === 'refused') throw invalid('No.', 'Do something else.')
    act('shared')
    if (asked === 'nothing') leave(c, { action: null })
    if (asked === 'take back') leave(c, { action: 'share.taken-back' })
    if (asked === 'not in the rule') leave(c, { action: 'roles.changed' })
    return c.text('shared')
  })
  app.post('/invitations', (c) => {
    leave(c, { id: 'the new one' })
    return c.text('made', 201)
  })
  app.post('/me/password', (c) => c.text('changed'))
  app.get('/jottings', (c) => c.text('mine'))
  app.get('/not-named', (c) => c.text('nothing'))
  return { app, told, faults }
}

const about = (action: string, thingId: string | null) => ({ action, actorId: 'lee', thingId })

test('a read is noted before it is shown', async () => {
  const { app, told } = setUp()
  expect(await (await app.request('/plans/7')).text()).toBe('CANARY')
  expect(told).toEqual(['read the plan', ['read', about('shared-plan.read', '7')]])
})

test('what can’t be noted is not shown: not its words, nor a file that would have streamed', async () => {
  const { app, faults } = setUp(['read', 'append'])
  for (const path of ['/plans/7', '/plans/7/file']) {
    const answer = await app.request(path)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    const text = await answer.text()
    expect(text).toContain('audit.not_written')
    expect(text).not.toContain('CANARY')
  }
  expect(faults).toHaveLength(2)
})

test('every taking out is an entry of its own, not one in an hour', async () => {
  const { app, told } = setUp()
  await (await app.request('/plans/7/file')).text()
  expect(told).toEqual([['append', about('plan.exported', '7')]])
})

test('what is to be done is noted before it is done, and its entry written after', async () => {
  const { app, told } = setUp()
  await app.request('/plans/7', { method: 'PUT' })
  expect(told).toEqual([['begin', about('share.made', '7')], 'shared', ['settle', ['1', about('share.made', '7')]]])
})

test('what can’t be noted beforehand is not done', async () => {
  const { app, told } = setUp(['begin'])
  const answer = await app.request('/plans/7', { method: 'PUT' })
  expect([answer.status, (await errorOf(answer)).code]).toEqual([503, 'audit.not_written'])
  expect(told).not.toContain('shared')
})

test('what is refused leaves nothing', async () => {
  const { app, told } = setUp()
  expect((await app.request('/plans/7', { method: 'PUT', body: 'refused' })).status).toBe(400)
  expect(told.at(-1)).toEqual(['settle', ['1', null]])
})

test('what was done is told as done, also where its entry has to wait', async () => {
  const { app, faults } = setUp(['settle'])
  expect((await app.request('/plans/7', { method: 'PUT' })).status).toBe(200)
  expect(faults).toHaveLength(1)
})

test('a handler says which of several it was, that it was none, and of what it made', async () => {
  const { app, told } = setUp()
  const last = () => told.at(-1)
  await app.request('/plans/7', { method: 'PUT', body: 'take back' })
  expect(last()).toEqual(['settle', ['1', about('share.taken-back', '7')]])
  await app.request('/plans/7', { method: 'PUT', body: 'nothing' })
  expect(last()).toEqual(['settle', ['2', null]])
  await app.request('/invitations', { method: 'POST' })
  expect(last()).toEqual(['settle', ['3', about('invitation.made', 'the new one')]])
})

test('a handler can’t leave what its rule does not name', async () => {
  const { app } = setUp()
  expect((await app.request('/plans/7', { method: 'PUT', body: 'not in the rule' })).status).toBe(500)
})

test('what is done to one’s own account is about one’s own account', async () => {
  const { app, told } = setUp()
  await app.request('/me/password', { method: 'POST' })
  expect(told[0]).toEqual(['begin', about('password.changed', 'lee')])
})

test('one’s own work leaves nothing', async () => {
  const { app, told } = setUp()
  for (const path of ['/jottings', '/not-named', '/nowhere']) await app.request(path)
  expect(told).toEqual([])
})

test('asking for the head alone is a read', async () => {
  const { app, told } = setUp()
  await app.request('/plans/7', { method: 'HEAD' })
  expect(told.at(-1)).toEqual(['read', about('shared-plan.read', '7')])
})
