import { request as httpRequest } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { takePort } from '../listen.ts'
import { idOf } from '../testing/app.ts'
import { routes, type Thing } from '../access/rules.ts'
import { openSchool } from '../access/testing/open.ts'
import { accountOf, documentOf, planOf, share, teacherOf } from '../access/testing/things.ts'

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
  ...{ seenAt: '2025-11-21T10:00:00.000Z', __proto__: { roles: ['admin'] }, constructor: { prototype: { roles: ['admin'] } } },
}

test('what a body says beside what is asked for makes nothing another’s, approved, shared or somebody’s right', async () => {
  const { plan, teacherId, store, post, request, get } = await setUp()
  const before = await owners(store)
  const items = await store.items.list(plan.draftId)
  const [item] = items
  await request('PATCH', `/api/conversations/${plan.conversationId}`, { body: { title: 'Fractions', ...forged } })
  await request('PUT', `/api/conversations/${plan.conversationId}/talk`, {
    body: { herWords: '', herChoice: '', when: '', promised: '', ...forged },
  })
  await request('PUT', `/api/conversations/${plan.conversationId}/jottings`, { body: { text: 'x', ...forged } })
  await request('PATCH', `/api/teachers/${teacherId}`, { body: { subjects: ['Art'], ...forged } })
  await post(`/api/drafts/${plan.draftId}/order`, { order: items.map(({ id }) => ({ itemId: id, stage: null, ...forged })), ...forged })
  await post(`/api/drafts/${plan.draftId}/decisions`, { itemId: item?.id, revision: 1, decision: 'request_changes', ...forged })
  await post('/api/me/password', { ...forged })
  await post('/api/roster/read', { text: 'Maya', ...forged })
  expect(await owners(store)).toEqual(before)
  expect((await store.items.list(plan.draftId)).map(({ state }) => state).sort()).toEqual(['changes_requested', 'in_review'])
  expect((await get('/api/people')).status).toBe(404)
  expect((await get(`/api/with-me/plans/${plan.draftId}`, { as: 'Ana' })).status).toBe(404)

  const made = (await (await post('/api/drafts', { notes: '10:02 T: "Go." 4 hands.', ...forged })).json()) as { id: string }
  expect(await store.drafts.find(made.id, idOf('Kim'))).toBeNull()
  const teacher = (await (await post('/api/teachers', { name: 'Mr Diaz', ...forged })).json()) as { id: string }
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
