import { expect, test } from 'vitest'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'

test('a draft is begun from notes, in a conversation of its own, and read as far as it has come', async () => {
  const { post, get, drafted } = await openTestApp()
  const begun = await post('/api/drafts', { notes })
  expect(begun.status).toBe(201)
  expect(await begun.json()).toEqual({ id: expect.any(String), conversationId: expect.any(String) })
  const { id, conversationId } = await drafted(notes)
  expect(await (await get(`/api/drafts/${id}`)).json()).toMatchObject({
    id,
    conversationId,
    composing: 'done',
    status: 'in_review',
    corrected: false,
    seq: 5,
    request: { notes, coachingModel: 'grow' },
    items: [{ label: 'I1' }, { label: 'I2' }],
  })
  expect(await (await get('/api/drafts?limit=1')).json()).toMatchObject({ drafts: [{ id, items: 2, waiting: 2, status: 'in_review' }] })
})

test('another draft of the same notes stands beside the first', async () => {
  const { post, get, drafted } = await openTestApp()
  const { id, conversationId } = await drafted(notes)
  const { materialId } = (await (await get(`/api/drafts/${id}`)).json()) as { materialId: string }
  const second = await post('/api/drafts', { materialId, coachingModel: 'impact-cycle' })
  expect(second.status).toBe(201)
  const made = (await second.json()) as { id: string; conversationId: string }
  expect(made.conversationId).toBe(conversationId)
  expect(await (await get(`/api/drafts/${made.id}`)).json()).toMatchObject({
    materialId,
    request: { notes, coachingModel: 'impact-cycle' },
  })
})

test('a draft takes over what was approved in one of the same notes, never of others', async () => {
  const { post, get, drafted } = await openTestApp()
  const [one, other] = [await drafted(notes), await drafted(`${notes}\n10:30 Bell.`)]
  const { materialId } = (await (await get(`/api/drafts/${one.id}`)).json()) as { materialId: string }
  expect((await post('/api/drafts', { materialId, keep: one.id })).status).toBe(201)
  expect((await post('/api/drafts', { materialId, keep: other.id })).status).toBe(400)
  expect((await post('/api/drafts', { materialId, keep: 'nowhere' })).status).toBe(404)
})

test('what was approved can’t be kept for other notes, and that is said', async () => {
  const { post, get, drafted } = await openTestApp()
  const { id } = await drafted(notes)
  const refused = await post('/api/drafts', { notes, keep: id })
  expect(refused.status).toBe(400)
  expect((await errorOf(refused)).message).toContain('“keep”: what was approved stands on notes that are kept')
  expect(((await (await get('/api/drafts')).json()) as { drafts: unknown[] }).drafts).toHaveLength(1)
})

test('a coaching model may be named by its title, and is kept by its id', async () => {
  const { post, get } = await openTestApp()
  const { id } = (await (await post('/api/drafts', { notes, coachingModel: 'Impact Cycle' })).json()) as { id: string }
  expect(await (await get(`/api/drafts/${id}`)).json()).toMatchObject({ request: { coachingModel: 'impact-cycle' } })
})

test('a stop keeps what arrived; resuming goes on from there; what has ended can’t be resumed', async () => {
  const { post, get, pacing } = await openTestApp({ ahead: 3 })
  const { id } = (await (await post('/api/drafts', { notes })).json()) as { id: string }
  const first = Promise.resolve(get(`/api/drafts/${id}/events`)).then((answer) => answer.text())
  const items = async () => ((await (await get(`/api/drafts/${id}`)).json()) as { items: unknown[] }).items.length
  await expect.poll(items).toBe(1)
  const stopped = await post(`/api/drafts/${id}/stop`, {})
  expect(await stopped.json()).toMatchObject({ status: 'interrupted', interruption: { message: 'You stopped this draft.' }, items: [{}] })
  expect(await first).toContain('"type":"interrupted"')
  pacing.finish()
  expect((await post(`/api/drafts/${id}/resume`, {})).status).toBe(200)
  const rest = await (await get(`/api/drafts/${id}/events`)).text()
  expect(rest).toContain('"type":"draft-end"')
  expect(rest).not.toContain('"type":"interrupted"')
})

test('a hundred drafts at once are all that are taken; one more is told when to try again, and nothing of it is kept', async () => {
  const { post, get, pacing } = await openTestApp({ ahead: 0 })
  for (let begun = 0; begun < 100; begun += 1) expect((await post('/api/drafts', { notes })).status).toBe(201)
  const oneMore = await post('/api/drafts', { notes })
  expect([oneMore.status, oneMore.headers.get('retry-after')]).toEqual([503, '5'])
  const { conversations } = (await (await get('/api/conversations?limit=100')).json()) as { conversations: { title: string }[] }
  expect(conversations).toHaveLength(100)
  pacing.finish()
})

test('while no more are taken, what was asked before under the same key is answered as it was then', async () => {
  const { post, get } = await openTestApp({ ahead: 0 })
  const made: { ask: () => Promise<Response>; first: unknown }[] = []
  async function keyed(path: string, body: object) {
    const ask = async () => post(path, body, { headers: { 'Idempotency-Key': `k${path}${JSON.stringify(body)}` } })
    const answer = await ask()
    expect(answer.status).toBe(201)
    const first = (await answer.json()) as { id: string }
    made.push({ ask, first })
    return first
  }
  const { id } = await keyed('/api/drafts', { notes })
  const { materialId } = (await (await get(`/api/drafts/${id}`)).json()) as { materialId: string }
  await keyed('/api/drafts', { materialId, coachingModel: 'impact-cycle' })
  await keyed('/api/conversations', { text: notes })
  const opened = await keyed('/api/conversations', { text: 'Ms Ortiz, fractions, we talk tomorrow' })
  await keyed(`/api/conversations/${opened.id}/messages`, { text: notes })
  for (let begun = 4; begun < 100; begun += 1) expect((await post('/api/drafts', { notes })).status).toBe(201)

  for (const { ask, first } of made) {
    const again = await ask()
    expect([again.status, await again.json()]).toEqual([201, first])
  }
  const headers = { 'Idempotency-Key': 'new' }
  expect((await post('/api/drafts', { notes }, { headers })).status).toBe(503)
  expect(((await (await get('/api/drafts?limit=100')).json()) as { drafts: unknown[] }).drafts).toHaveLength(100)
})

test('while the app closes nothing is begun', async () => {
  const { post, drafting } = await openTestApp()
  await drafting.close()
  const answer = await post('/api/drafts', { notes })
  expect(answer.status).toBe(503)
  expect(await errorOf(answer)).toMatchObject({ code: 'app.closing', message: expect.any(String), next: expect.any(String) })
})

test('the same Idempotency-Key with the same body begins one draft; with another it is refused; another coach’s is another', async () => {
  const { post } = await openTestApp()
  const headers = { 'Idempotency-Key': 'k1' }
  const first = await (await post('/api/drafts', { notes }, { headers })).json()
  expect(await (await post('/api/drafts', { notes, coachingModel: 'grow' }, { headers })).json()).toEqual(first)
  expect(await (await post('/api/drafts', { notes }, { headers, as: 'Kim' })).json()).not.toEqual(first)
  const other = await post('/api/drafts', { notes: 'T: something else' }, { headers })
  expect([other.status, (await errorOf(other)).code]).toEqual([422, 'request.idempotency_key_reused'])
})

test('twenty requests at once with one key begin one draft', async () => {
  const { post } = await openTestApp()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post('/api/drafts', { notes }, { headers: { 'Idempotency-Key': 'k' } })),
  )
  const made = await Promise.all(answers.filter(({ status }) => status === 201).map((answer) => answer.json() as Promise<{ id: string }>))
  expect(made.length).toBeGreaterThan(0)
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
})

test.each([
  [{}, 'notes'],
  [{ notes: '' }, 'notes'],
  [{ notes: ' \n\t ' }, 'there are no notes in it'],
  [{ notes: 'x'.repeat(200_001) }, 'at most 200,000 characters'],
  [{ notes, approach: 'bossy' }, 'approach'],
  [{ notes, coachingModel: 'growl' }, 'no coaching model called “growl”'],
])('notes that can’t be used are refused with words (%#)', async (body, words) => {
  const answer = await (await openTestApp()).post('/api/drafts', body)
  expect(answer.status).toBe(400)
  expect((await errorOf(answer)).message).toContain(words)
})

test('a byte-order mark before the notes is dropped', async () => {
  const { post, get } = await openTestApp()
  const { id } = (await (await post('/api/drafts', { notes: `\uFEFF${notes}` })).json()) as { id: string }
  expect(await (await get(`/api/drafts/${id}`)).json()).toMatchObject({ request: { notes } })
  expect((await post('/api/drafts', { notes: '\uFEFF' })).status).toBe(400)
})

test('200,000 characters of notes are taken', async () => {
  expect((await (await openTestApp()).post('/api/drafts', { notes: '字'.repeat(200_000) })).status).toBe(201)
})

test.each([
  ['GET', '/api/drafts/nowhere'],
  ['GET', '/api/drafts/nowhere/events'],
  ['GET', '/api/drafts/nowhere/evidence-sheet'],
  ['GET', '/api/drafts/nowhere/export'],
  ['POST', '/api/drafts/nowhere/stop'],
  ['POST', '/api/drafts/nowhere/resume'],
  ['GET', '/api/nothing/here'],
  ['DELETE', '/api/drafts/nowhere'],
])('%s %s is a 404 in words', async (method, path) => {
  const answer = await (await openTestApp()).request(method, path)
  expect(answer.status).toBe(404)
  expect(await errorOf(answer)).toMatchObject({ code: 'request.not_found', next: expect.any(String) })
})
