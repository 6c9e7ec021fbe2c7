import { expect, test } from 'vitest'
import type { Message } from '../domain/conversation.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { unavailable } from '../errors.ts'
import type { Addition } from '../store/conversation-types.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { closedGate } from '../testing/held.ts'
import { notes } from '../testing/sample-plan.ts'

/** A conversation with a plan, and its thread. */
async function talking({ text = notes, ahead = Number.POSITIVE_INFINITY } = {}) {
  const app = await openTestApp({ ahead })
  const { id, draftId } = (await (await app.post('/api/conversations', { text })).json()) as { id: string; draftId: string }
  if (draftId && ahead > 5) await (await app.get(`/api/drafts/${draftId}/events`)).text()
  const say = (words: string, key: string, about: object = {}) =>
    app.post(`/api/conversations/${id}/messages`, { text: words, ...about }, { headers: { 'Idempotency-Key': key } })
  return {
    ...app,
    id,
    draftId,
    say,
    draftAfter: async (words: string, key: string) => ((await (await say(words, key)).json()) as { draftId: string }).draftId,
    thread: async () => ((await (await app.get(`/api/conversations/${id}`)).json()) as { messages: Message[] }).messages.slice(2),
    plan: async () => (await (await app.get(`/api/drafts/${draftId}`)).json()) as DraftSnapshot,
    drafts: async () => (await app.store.db.selectFrom('draft').select('id').execute()).length,
  }
}

/** The same call, but for the first time that this is asked of it: then the store is out of reach. */
function outOnce<Given extends unknown[], Result>(call: (...given: Given) => Promise<Result>, when: (...given: Given) => boolean) {
  let isOut = true
  return (...given: Given): Promise<Result> => {
    if (!isOut || !when(...given)) return call(...given)
    isOut = false
    return Promise.reject(unavailable('store.busy', 'The database was busy.', 'Try again.'))
  }
}

const isAnswer = ({ messages }: Addition) => messages[0]?.author === 'assistant'

test('what there was no room for is kept as it was said, and done when it is said again', async () => {
  const { say, thread, post, drafts, pacing, get } = await talking({ ahead: 0 })
  const other = (await (await post('/api/drafts', { notes })).json()) as { id: string }
  for (let begun = 2; begun < 100; begun += 1) await post('/api/drafts', { notes })
  expect((await say('compare with the Impact Cycle', 'k')).status).toBe(503)
  expect(await thread()).toMatchObject([{ author: 'coach', text: 'compare with the Impact Cycle' }])
  await post(`/api/drafts/${other.id}/stop`, {})
  const second = (await (await say('compare with the Impact Cycle', 'k')).json()) as { draftId: string }
  expect(await thread()).toMatchObject([{ author: 'coach' }, { author: 'assistant', draftId: second.draftId }])
  expect(await (await say('compare with the Impact Cycle', 'k')).json()).toEqual(second)
  expect([(await thread()).length, await drafts()]).toEqual([2, 101])
  pacing.finish()
  expect(await (await get(`/api/drafts/${second.draftId}`)).json()).toMatchObject({ request: { coachingModel: 'impact-cycle' } })
})

test.each(['another I1', 'one about wait time', 'approve I1', 'take it into the room'])(
  '“%s” that the store could not keep is done when it is said again, and once',
  async (words) => {
    const { say, thread, plan, store } = await talking()
    store.items.change = outOnce(store.items.change, () => true)
    expect((await say(words, 'k')).status).toBe(503)
    const before = await plan()
    for (const _ of [1, 2]) expect((await say(words, 'k')).status).toBe(201)
    expect(await plan()).not.toEqual(before)
    expect(await thread()).toMatchObject([{ author: 'coach', text: words }, { author: 'assistant' }])
  },
)

test.each([
  ['another I1', 'There is another one in the place of I1.'],
  ['one about wait time', 'I added I3, about wait time. It waits for your decision.'],
  ['approve I1', 'I1 is approved.'],
])('“%s” that was done but not answered is answered when it is said again, and not done again', async (words, answer) => {
  const { say, thread, plan, store } = await talking()
  store.conversations.add = outOnce(store.conversations.add, isAnswer)
  expect((await say(words, 'k')).status).toBe(503)
  const done = await plan()
  expect((await say(words, 'k')).status).toBe(201)
  expect(await plan()).toEqual(done)
  expect(await thread()).toMatchObject([
    { author: 'coach', text: words },
    { author: 'assistant', text: answer },
  ])
})

test('what was done and answered is not done again, though the coach has changed their mind since', async () => {
  const { say, thread, plan, post, draftId } = await talking()
  await say('approve I1', 'k')
  await post(`/api/drafts/${draftId}/decisions`, { itemId: (await plan()).items[0]?.id, revision: 1, decision: 'reject' })
  expect(await (await say('approve I1', 'k')).json()).toEqual({ draftId, answering: false })
  expect((await plan()).items[0]?.state).toBe('rejected')
  expect(await thread()).toHaveLength(2)
})

test('what is said again while it is still being done waits for that, and is done and answered once', async () => {
  const { say, thread, plan, store, draftId } = await talking()
  const leads = { rule: 'not-leading', severity: 'warn', reason: 'It leads.', rewrite: 'What did you notice?' } as const
  const { change } = store.items
  await change(draftId, 'id of Lee', new Date().toISOString(), ({ items }) => ({
    items: items.map((item) => ({ ...item, findings: [{ ...leads, itemId: item.id, span: [0, 5] }] })),
    decisions: [],
  }))
  const gate = closedGate()
  let changes = 0
  store.items.change = async (...given) => {
    changes += 1
    if (changes === 2) await gate.opened
    return change(...given)
  }
  const first = say('less leading', 'k')
  await expect.poll(() => changes).toBe(2)
  const second = say('less leading', 'k')
  for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate)
  gate.open()
  await Promise.all([first, second])
  expect((await plan()).items).toMatchObject([{ revision: 2 }, { revision: 2 }])
  expect((await thread()).map(({ text }) => text)).toEqual([
    'less leading',
    'I1, I2 say it with less push now. Look at the words before you approve them.',
  ])
})

test('the same words said twice lead each to what came of them', async () => {
  const { draftAfter } = await talking()
  const [first, second] = [await draftAfter('compare with the Impact Cycle', 'k1'), await draftAfter('compare with the Impact Cycle', 'k2')]
  expect(first).not.toBe(second)
  expect(await draftAfter('compare with the Impact Cycle', 'k1')).toBe(first)
  expect(await draftAfter('compare with the Impact Cycle', 'k2')).toBe(second)
})

test('a key is for one message about one draft', async () => {
  const { say, draftId, draftAfter, plan } = await talking()
  const other = await draftAfter('compare with the Impact Cycle', 'k1')
  expect((await say('approve I1', 'k2', { draftId: other })).status).toBe(201)
  const reused = await say('approve I1', 'k2', { draftId })
  expect([reused.status, (await errorOf(reused)).code]).toEqual([422, 'request.idempotency_key_reused'])
  expect((await plan()).items[0]?.state).toBe('in_review')
})

test('said again after another plan was begun, it is about the plan that was looked at when it was said', async () => {
  const { say, draftId, draftAfter, plan, store } = await talking()
  store.items.change = outOnce(store.items.change, () => true)
  expect((await say('approve I1', 'k1')).status).toBe(503)
  await draftAfter('compare with the Impact Cycle', 'k2')
  expect(await draftAfter('approve I1', 'k1')).toBe(draftId)
  expect((await plan()).items[0]?.state).toBe('approved')
})

test('what was brought is taken in once, though there is a plan by the time it is said again', async () => {
  const { say, thread, drafts } = await talking({ text: 'Ms Ortiz, fractions, we talk tomorrow' })
  for (const _ of [1, 2, 3]) expect((await say('plan without notes', 'k')).status).toBe(201)
  expect((await thread()).map(({ author }) => author)).toEqual(['coach', 'assistant'])
  expect(await drafts()).toBe(1)
})
