import { OpenAPIHono } from '@hono/zod-openapi'
import pino from 'pino'
import { expect, test } from 'vitest'
import type { Signed } from '../accounts/person.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import { signedOut } from '../errors.ts'
import type { DraftLog } from '../store/draft-types.ts'
import { at, keptPlan, newPlan, pasted } from '../store/testing/samples.ts'
import { openTestStore } from '../store/testing.ts'
import { draftEventRoutes } from './draft-events.ts'

const ownerId = 'lee'
const stopped = { type: 'interrupted', message: 'Stopped.', next: 'Resume.' } as const

async function setUp({ heartbeatMs = 15_000, change = (log: DraftLog) => log } = {}) {
  const store = await openTestStore()
  const logged: string[] = []
  const login = { isOver: false }
  const app = new OpenAPIHono<Signed>()
  app.use(async (c, next) => {
    const id = c.req.header('x-person') ?? ownerId
    c.set('person', { id, name: '', email: null, roles: ['coach'] })
    c.set('stillMay', async () => {
      if (login.isOver) throw signedOut()
    })
    await next()
  })
  const logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) })
  app.route('/', draftEventRoutes(change(store.drafts), logger, heartbeatMs))
  app.onError((cause, c) => c.text(cause.message, 'status' in cause ? (cause.status as 404) : 500))
  const read = (id: string, headers: Record<string, string> = {}) => app.request(`/drafts/${id}/events`, { headers })
  return {
    store,
    login,
    logged,
    read,
    messages: async (id: string, after?: number) => streamed(await (await read(id, after ? { 'Last-Event-ID': `${after}` } : {})).text()),
    /** A draft that is being written, with this said of it. */
    async begun(events: DraftEvent[]) {
      const { draft, ...parts } = pasted({ ownerId })
      await store.conversations.begin({ draft, ...parts }, null)
      for (const event of events) await store.drafts.append(draft.id, 'here', event)
      return draft.id
    },
  }
}

const streamed = (text: string) =>
  text
    .split('\n\n')
    .filter((message) => message.startsWith('data: '))
    .map((message) => {
      const [, id = null] = /^id: (\d+)$/m.exec(message) ?? []
      return `${id} ${JSON.parse(message.slice(6).split('\n')[0] ?? '').type}`
    })

test('all is told from the beginning, or from where a reader left off; who had it all is told so', async () => {
  const { store, messages, read } = await setUp()
  const { head } = await keptPlan(store, { ownerId })
  expect(await messages(head.id)).toEqual(['1 evidence', '2 passages', '3 item', '4 item', '5 draft-end'])
  expect(await messages(head.id, 3)).toEqual(['4 item', '5 draft-end'])
  for (const after of ['5', '99']) expect((await read(head.id, { 'Last-Event-ID': after })).status).toBe(204)
})

test('no copy of a stream is kept', async () => {
  const { store, read } = await setUp()
  const { head } = await keptPlan(store, { ownerId })
  expect((await read(head.id)).headers.get('cache-control')).toBe('no-store')
})

test('another’s draft is not there', async () => {
  const { store, read } = await setUp()
  const { head } = await keptPlan(store, { ownerId })
  expect((await read(head.id, { 'x-person': 'someone else' })).status).toBe(404)
  expect((await read('nowhere')).status).toBe(404)
})

test('an ending that was gone on from is passed over, wherever a page of rows ends', async () => {
  for (const size of [1, 2, 3, 50]) {
    const { store, begun, messages } = await setUp({ change: (log) => ({ ...log, read: (id, after) => log.read(id, after, size) }) })
    const [evidence, passages, ...rest] = newPlan() as [DraftEvent, DraftEvent, ...DraftEvent[]]
    const id = await begun([evidence, stopped])
    expect(await messages(id)).toEqual(['1 evidence', '2 interrupted'])
    await store.drafts.resume(id, 'here', at(1))
    await store.drafts.append(id, 'here', { type: 'error', code: 'x', message: 'A fault.', next: 'Resume.' })
    await store.drafts.resume(id, 'here', at(1))
    for (const event of [passages, ...rest]) await store.drafts.append(id, 'here', event)
    expect(await messages(id)).toEqual(['1 evidence', '3 resumed', '5 resumed', '6 passages', '7 item', '8 item', '9 draft-end'])
    expect(await messages(id, 2)).toEqual((await messages(id)).slice(1))
  }
})

test('what another process writes is found without a hint', async () => {
  const { store, begun, messages } = await setUp({ heartbeatMs: 5, change: (log) => ({ ...log, subscribe: () => () => {} }) })
  const id = await begun(newPlan().slice(0, 2))
  const reading = messages(id)
  await new Promise(setImmediate)
  await store.drafts.append(id, 'here', stopped)
  expect(await reading).toEqual(['1 evidence', '2 passages', '3 interrupted'])
})

test('the end of a login ends its streams within about a second, in words, and not the draft', async () => {
  const { store, begun, read, login } = await setUp({ heartbeatMs: 5 })
  const id = await begun(newPlan().slice(0, 2))
  const reading = await read(id)
  login.isOver = true
  const text = await reading.text()
  expect(streamed(text)).toEqual(['1 evidence', '2 passages', 'null error'])
  expect(text).toContain('"code":"request.signed_out"')
  expect(await store.drafts.find(id, ownerId)).toMatchObject({ composing: 'running' })
})

test('a reader who does not read holds one page at most, and holds up nobody else', async () => {
  let pages = 0
  const { store, begun, read, messages } = await setUp({
    change: (log) => ({
      ...log,
      read: (id, after, limit) => {
        pages += 1
        return log.read(id, after, limit)
      },
    }),
  })
  const id = await begun([])
  const passage: DraftEvent = {
    type: 'passages',
    passages: [],
    provenance: { drafter: 'built-in', version: '1', prompt: null, knowledgeVersion: 'test', tokens: null, structure: null },
  }
  for (let count = 0; count < 500; count += 1) await store.drafts.append(id, 'here', passage)
  await store.drafts.append(id, 'here', stopped)
  const slow = (await read(id)).body?.getReader()
  await slow?.read()
  for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate)
  expect(pages).toBe(1)
  expect(await messages(id)).toHaveLength(501)
  await slow?.cancel()
})

test('who leaves is no longer followed', async () => {
  let watching = 0
  const { begun, read } = await setUp({
    change: (log) => ({
      ...log,
      subscribe: (id, wake) => {
        watching += 1
        const stop = log.subscribe(id, wake)
        return () => {
          watching -= 1
          stop()
        }
      },
    }),
  })
  const id = await begun(newPlan().slice(0, 1))
  const reader = (await read(id)).body?.getReader()
  await reader?.read()
  expect(watching).toBe(1)
  await reader?.cancel()
  while (watching > 0) await new Promise(setImmediate)
})
