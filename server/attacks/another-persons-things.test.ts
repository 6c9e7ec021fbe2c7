import { request as httpRequest } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { routes, type Thing } from '../access/rules.ts'
import { openSchool } from '../access/testing/open.ts'
import { accountOf, documentOf, planOf, share, teacherOf } from '../access/testing/things.ts'
import { takePort } from '../listen.ts'
import { idOf } from '../testing/app.ts'
import { type Description, waysIn } from './testing/string-fields.ts'

/** A coach's work with one teacher, and others who try to get at it. */
async function setUp() {
  const opened = await openSchool()
  const { store, setRoles } = opened
  setRoles('Ana', ['teacher'])
  setRoles('Root', ['admin'])
  const lee = idOf('Lee')
  await accountOf(store, lee, ['coach'])
  const teacherId = await teacherOf(store, lee, idOf('Ana'))
  const plan = await planOf(store, lee, teacherId)
  return { ...opened, plan, teacherId, documentId: await documentOf(store, lee, 'me') }
}

/** Ways of writing an address that a guard and a router might read differently. */
const spellings = (path: string): string[] => {
  const [, , first = '', ...rest] = path.split('/')
  const tail = rest.join('/')
  return [
    path,
    `/%61pi/${first}/${tail}`,
    `/api/%${first.charCodeAt(0).toString(16)}${first.slice(1)}/${tail}`,
    `/api/%25${first.charCodeAt(0).toString(16)}${first.slice(1)}/${tail}`,
    `/api//${first}/${tail}`,
    `//api/${first}/${tail}`,
    `/API/${first}/${tail}`,
    `/api/${first.toUpperCase()}/${tail}`,
    `/api/${first};role=admin/${tail}`,
    `/api/${first}/${tail};x`,
    `/api/x/../${first}/${tail}`,
    `/api/x/%2e%2e/${first}/${tail}`,
    `/assets/../api/${first}/${tail}`,
    `/api/auth/../${first}/${tail}`,
    `/api/health/../${first}/${tail}`,
    `/api/./${first}/${tail}`,
    `/api/${first}/./${tail}`,
    `/api\\${first}\\${tail}`,
    `${path}/`,
    `${path}//`,
    `${path}%2f`,
    `${path}%00`,
    `${path}%20`,
    `${path}.json`,
    `${path}?as=Lee&role=admin`,
    `/api/auth/${first}/${tail}`,
    `/api/${first}%2f${tail}`,
  ]
}

test('however an address is written, nobody gets at another’s by it, over a real connection', async () => {
  const { app, plan, documentId } = await setUp()
  const port = await takePort({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => port.close())
  port.serve(app)
  const { port: number } = new URL(port.address)
  const send = (method: string, path: string, as: string) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = { 'x-test-as': as, 'x-http-method-override': 'GET', 'x-original-url': '/api/health', 'x-rewrite-url': '/api/health' }
      const sent = httpRequest({ host: '127.0.0.1', port: number, method, path, headers }, (answer) => {
        let text = ''
        answer.on('data', (part: Buffer) => {
          text += part
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      })
      sent.on('error', reject).end()
    })
  const paths = [
    ...['', '/events', '/export', '/evidence-sheet', '/shares', '/who-can-see'].map((part) => `/api/drafts/${plan.draftId}${part}`),
    ...['', '/sent', '/jottings', '/answer'].map((part) => `/api/conversations/${plan.conversationId}${part}`),
    `/api/materials/${plan.materialId}`,
    `/api/teachers/${plan.teacherId}`,
    `/api/knowledge/sources/${documentId}`,
    `/api/with-me/plans/${plan.draftId}`,
  ]
  let tried = 0
  for (const path of paths)
    for (const at of spellings(path))
      for (const as of ['Ana', 'Kim', 'Root', 'nobody']) {
        for (const method of as === 'Ana' ? ['GET', 'HEAD', 'OPTIONS', 'PROPFIND'] : ['GET']) {
          const { status, text } = await send(method, at, as)
          tried += 1
          // An address that is none of the API's is a page's, the same for all.
          const isPage = status === 200 && (text === '' ? method === 'HEAD' : text === '<!doctype html>')
          expect(isPage || [400, 401, 404].includes(status), `${method} ${at} as ${as}: ${status}`).toBe(true)
          expect(text, `${method} ${at} as ${as}`).not.toContain('CANARY')
        }
      }
  expect(tried).toBeGreaterThan(2_000)
  // The same spellings do reach what is one's own where they are the same address.
  expect((await send('GET', `/%61pi/drafts/${plan.draftId}`, 'Lee')).text).toContain('CANARY')
})

test('a header does not make one method of another', async () => {
  const { plan, documentId, request, get } = await setUp()
  for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
    for (const method of ['GET', 'POST']) {
      await request(method, `/api/knowledge/documents/${documentId}`, {
        headers: { [name]: 'DELETE' },
        ...(method === 'POST' && { body: {} }),
      })
      await request(method, `/api/drafts/${plan.draftId}/shares?_method=PUT`, {
        headers: { [name]: 'PUT' },
        ...(method === 'POST' && { body: { _method: 'PUT', items: 'all', evidenceSheet: true } }),
      })
    }
  }
  expect(await (await get('/api/knowledge/documents')).json()).toMatchObject({
    documents: [{ id: documentId }],
  })
  expect(await (await get('/api/with-me', { as: 'Ana' })).text()).not.toContain(plan.draftId)
})

test('HEAD tells of another’s no more than GET does, and OPTIONS tells nothing', async () => {
  const { plan, request } = await setUp()
  for (const id of [plan.draftId, 'nowhere']) {
    const head = await request('HEAD', `/api/drafts/${id}`, { as: 'Kim' })
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([404, '', null])
    const options = await request('OPTIONS', `/api/drafts/${id}`, { as: 'Kim' })
    expect([options.status, options.headers.get('allow'), options.headers.get('access-control-allow-origin')]).toEqual([404, null, null])
  }
})

/** What nobody may say about themselves or a thing. */
const forged = {
  ...{ id: 'forged', ownerId: idOf('Kim'), owner_id: idOf('Kim'), userId: idOf('Kim'), user_id: idOf('Kim'), coachId: idOf('Kim') },
  ...{ role: 'admin', roles: ['admin'], isAdmin: true, status: 'approved', state: 'approved', approvedBy: idOf('Kim'), sharedWith: 'team' },
  ...{ seenAt: '2025-11-21T10:00:00.000Z', constructor: { prototype: { roles: ['admin'] } } },
}
/** As JSON, in which a prototype is a name like any other. */
const withForged = (body: object) =>
  JSON.stringify({ ...body, ...forged }).replace(/^\{/, '{"__proto__":{"roles":["admin"],"ownerId":"forged","isAdmin":true},')

test('status=approved in a PATCH, and role, ownerId, approvedBy or __proto__ in any body, make nothing approved, another’s, shared or somebody’s right', async () => {
  const { plan, teacherId, store, post, request, get } = await setUp()
  const before = await owners(store)
  const items = await store.items.list(plan.draftId)
  const [item] = items
  await request('PATCH', `/api/conversations/${plan.conversationId}`, { body: withForged({ title: 'Fractions' }) })
  await request('PUT', `/api/conversations/${plan.conversationId}/talk`, {
    body: withForged({ herWords: '', herChoice: '', when: '', promised: '' }),
  })
  await request('PUT', `/api/conversations/${plan.conversationId}/jottings`, { body: withForged({ text: 'x' }) })
  await request('PATCH', `/api/teachers/${teacherId}`, { body: withForged({ subjects: ['Art'] }) })
  await post(`/api/drafts/${plan.draftId}/order`, withForged({ order: items.map(({ id }) => ({ itemId: id, stage: null, ...forged })) }))
  await post(`/api/drafts/${plan.draftId}/decisions`, withForged({ itemId: item?.id, revision: 1, decision: 'request_changes' }))
  await post('/api/me/password', withForged({}))
  await post('/api/roster/read', withForged({ text: 'Maya' }))
  expect(await owners(store)).toEqual(before)
  expect((await store.items.list(plan.draftId)).map(({ state }) => state).sort()).toEqual(['changes_requested', 'in_review'])
  expect((await get('/api/people')).status).toBe(404)
  expect('isAdmin' in {} || 'roles' in {}).toBe(false)
  expect((await get(`/api/with-me/plans/${plan.draftId}`, { as: 'Ana' })).status).toBe(404)

  const made = (await (await post('/api/drafts', withForged({ notes: '10:02 T: "Go." 4 hands.' }))).json()) as { id: string }
  expect(await store.drafts.find(made.id, idOf('Kim'))).toBeNull()
  const teacher = (await (await post('/api/teachers', withForged({ name: 'Mr Diaz' }))).json()) as { id: string }
  expect(await store.teachers.find(teacher.id, { side: 'coach', viewerId: idOf('Kim') })).toBeNull()
  expect(await store.teachers.find(teacher.id, { side: 'coach', viewerId: idOf('Lee') })).toMatchObject({ userId: null })
})

/** Whose each row is that the coach made. */
const owners = async ({ db }: Awaited<ReturnType<typeof openSchool>>['store']) => ({
  conversation: await db.selectFrom('conversation').select(['id', 'owner_id', 'teacher_id']).execute(),
  draft: await db.selectFrom('draft').select(['id', 'owner_id']).execute(),
  teacher: await db.selectFrom('teacher').select(['id', 'owner_id', 'user_id']).execute(),
  jotting: await db.selectFrom('jotting').select(['conversation_id', 'owner_id']).execute(),
  share: await db.selectFrom('share').selectAll().execute(),
})

test('an id in a body or a query opens no more than one in an address', async () => {
  const { plan, teacherId, get, post, request, store } = await setUp()
  const kim = { as: 'Kim' }
  const own = await planOf(store, idOf('Kim'), await teacherOf(store, idOf('Kim'), idOf('Ana')), { state: 'approved' })
  const tries = [
    post('/api/checks', { items: [{ text: 'What?' }], materialId: plan.materialId }, kim),
    post('/api/drafts', { materialId: plan.materialId }, kim),
    post('/api/drafts', { materialId: own.materialId, keep: plan.draftId }, kim),
    post('/api/provider/preview', { materialId: plan.materialId }, kim),
    post(`/api/conversations/${own.conversationId}/messages`, { text: 'less leading', draftId: plan.draftId }, kim),
    post(`/api/conversations/${own.conversationId}/messages/${plan.messageId}/undo`, {}, kim),
    post(`/api/drafts/${own.draftId}/decisions`, { itemId: plan.itemId, revision: 1, decision: 'approve' }, kim),
    post(`/api/drafts/${own.draftId}/items/${plan.itemId}/another`, { revision: 1 }, kim),
    request('PUT', `/api/drafts/${own.draftId}/shares`, { ...kim, body: { items: [plan.itemId], evidenceSheet: false } }),
    request('PATCH', `/api/teachers/${own.teacherId}/goals/${teacherId}`, { ...kim, body: { text: 'x' } }),
    get(`/api/conversations?teacherId=${teacherId}`, kim),
    get('/api/conversations?q=CANARY', kim),
    get(`/api/drafts?before=${plan.draftId}`, kim),
    request('DELETE', `/api/drafts/${own.draftId}/shares/${plan.itemId}`, kim),
  ]
  for (const [index, answer] of (await Promise.all(tries)).entries()) {
    const text = await answer.text()
    expect(text, `${index}: ${answer.status}`).not.toContain(`CANARY<${idOf('Lee')}>`)
    expect(answer.status, `${index}: ${text.slice(0, 100)}`).toBeLessThan(500)
  }
  expect((await store.items.list(plan.draftId)).map(({ state }) => state)).toEqual(['in_review', 'in_review'])
})

test('a teacher can’t tell a plan about them from none, whatever they send', async () => {
  const { plan, request } = await setUp()
  const ids: Partial<Record<Thing, string>> = { draft: plan.draftId, conversation: plan.conversationId, 'shared plan': plan.draftId }
  let tried = 0
  for (const [key, rule] of routes) {
    const [method = '', path = ''] = key.split(' ')
    const id = rule === 'open' || rule.of === null ? undefined : ids[rule.of.thing]
    if (id === undefined || rule === 'open') continue
    const ask = async (one: string, body: unknown) => {
      const at = path.replace(`:${rule.of?.named[0]}`, one).replace(/:\w+/g, plan.itemId)
      const answer = await request(method, at, { as: 'Ana', ...(method !== 'GET' && { body }) })
      return [answer.status, await answer.text()]
    }
    for (const body of [{}, '{not json']) expect(await ask(id, body), key).toEqual(await ask('nowhere', body))
    tried += 1
  }
  expect(tried).toBeGreaterThan(25)
})

test('what was taken back is gone with the next request, and what was never approved was never there', async () => {
  const { plan, teacherId, store, get, request } = await setUp()
  const read = () => get(`/api/with-me/plans/${plan.draftId}`, { as: 'Ana' })
  await share(store, { ownerId: plan.ownerId, draftId: plan.draftId, itemId: plan.itemId, teacherId })
  expect((await read()).status).toBe(404)
  await request('POST', `/api/drafts/${plan.draftId}/take`)
  const shown = await read()
  expect(shown.status).toBe(200)
  expect(await shown.json()).toMatchObject({ items: [{ id: plan.itemId }] })
  await request('DELETE', `/api/drafts/${plan.draftId}/shares/${plan.itemId}`)
  expect((await read()).status).toBe(404)
})

test.each<[string, (ids: Awaited<ReturnType<typeof setUp>>) => string[]]>([
  ['draft id', ({ plan }) => [`/api/drafts/${plan.draftId}`, `/api/drafts/${plan.draftId}/who-can-see`]],
  ['stream id', ({ plan }) => [`/api/drafts/${plan.draftId}/events`, `/api/conversations/${plan.conversationId}/answer`]],
  ['file id', ({ plan }) => ['export', 'evidence-sheet'].map((file) => `/api/drafts/${plan.draftId}/${file}?format=markdown`)],
  [
    'conversation id',
    ({ plan }) => ['', '/sent', '/jottings', '/deletion'].map((part) => `/api/conversations/${plan.conversationId}${part}`),
  ],
  ['knowledge document id', ({ documentId }) => [`/api/knowledge/sources/${documentId}`]],
  ['notes’ id', ({ plan }) => [`/api/materials/${plan.materialId}`]],
  ['teacher’s id', ({ teacherId }) => [`/api/teachers/${teacherId}`, `/api/teachers/${teacherId}/deletion`]],
])('another’s %s opens what an id that is none does', async (_, addressesOf) => {
  const opened = await setUp()
  for (const address of addressesOf(opened))
    for (const as of ['Kim', 'Ana', 'Root']) {
      const none = await opened.get(address.replace(/[0-9a-f-]{36}/, 'nowhere'), { as })
      const answer = await opened.get(address, { as })
      expect([answer.status, await answer.text()], `${address} as ${as}`).toEqual([404, await none.text()])
    }
})

test('an approval of revision 1 while 2 is saved never approves what was saved, whichever comes first', async () => {
  const { plan, post, store } = await setUp()
  const decide = (decision: object) => post(`/api/drafts/${plan.draftId}/decisions`, { itemId: plan.itemId, ...decision })
  const edit = { revision: 1, decision: 'edit', text: 'Maya said “never mind”. What did you hear?' }
  const answers = await Promise.all([decide(edit), ...Array.from({ length: 9 }, () => decide({ revision: 1, decision: 'approve' }))])
  expect(answers[0]?.status).toBe(200)
  for (const { status } of answers.slice(1)) expect([200, 409]).toContain(status)
  // What quotes words that nobody said waits for a decision of its own: a late approval of what was there before is none of it.
  const saved = { revision: 2, state: 'in_review', text: edit.text }
  expect((await store.items.list(plan.draftId))[0]).toMatchObject(saved)
  expect((await decide({ revision: 1, decision: 'approve' })).status).toBe(409)
  expect((await store.items.list(plan.draftId))[0]).toMatchObject(saved)
})

test("`O’Brien` and `x' OR '1'='1` in every field that filters are words: they find what says them, and nothing of anybody else’s", async () => {
  const { get, post, plan } = await setUp()
  const titles = ["O'Brien", "x' OR '1'='1", '100%', 'a_b']
  for (const name of titles) await post('/api/conversations', { text: `Talk about ${name} and the goal, without notes`, teacher: name })
  const description = (await (await get('/api/openapi.json')).json()) as Description
  const queries = waysIn(description).flatMap(({ key, query, fields }) =>
    fields.filter(({ where }) => where === 'query').map(({ at }) => ({ path: key.replace('GET ', ''), query, name: String(at[0]) })),
  )
  expect(queries.map(({ path, name }) => `${path} ${name}`)).toEqual(
    expect.arrayContaining(['/api/conversations q', '/api/audit personId']),
  )
  const attempts = ["O'Brien", "x' OR '1'='1", "' UNION SELECT * FROM jotting --", '%', '_', '\\', '%27%20OR%201=1', '"; --', "1' OR 1=1/*"]
  for (const { path, query, name } of queries)
    for (const text of attempts)
      for (const as of ['Kim', 'Ana', 'Root']) {
        const at = path.replace(/:\w+/g, plan.draftId)
        const answer = await get(`${at}?${new URLSearchParams({ ...query, [name]: text })}`, { as })
        const said = await answer.text()
        expect(answer.status, `${at} ${name}=${text}`).toBeLessThan(500)
        expect(said, `${at} ${name}=${text} as ${as}`).not.toMatch(/CANARY|O'Brien.*conversations/)
      }
  const found = async (q: string) =>
    (
      (await (await get(`/api/conversations?${new URLSearchParams({ q })}`)).json()) as {
        conversations: { teacher: { name: string } | null }[]
      }
    ).conversations
      .map(({ teacher }) => teacher?.name)
      .sort()
  expect(await found("O'Brien")).toEqual(["O'Brien"])
  expect(await found("x' OR '1'='1")).toEqual(["x' OR '1'='1"])
  expect(await found('100%')).toEqual(['100%'])
  expect(await found('a_b')).toEqual(['a_b'])
  expect(await found("nothing' OR '1'='1")).toEqual([])
})
