import { expect, test } from 'vitest'
import { chatting } from '../conversations/chat/testing.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { errorOf } from '../testing/app.ts'
import { answer, useTools } from '../testing/scripted-answers.ts'

const softer = 'What did you hope to hear from them?'

/** What an item says and stands on, and what was decided: all but the number of its revision. */
const asItWas = (items: DraftItem[]) => items.map(({ revision: _, ...item }) => item)

async function plan(...script: Parameters<typeof chatting>[0]) {
  const chat = await chatting(script)
  const decide = async (label: string, decision: object) => {
    const item = (await chat.items()).find((each) => each.label === label)
    return chat.post(`/api/drafts/${chat.draftId}/decisions`, { itemId: item?.id, revision: item?.revision, ...decision })
  }
  const decisions = async () =>
    (await chat.store.items.decisions(chat.draftId, 'id of Lee')).map(({ decision, revision, reason }) => ({ decision, revision, reason }))
  return { ...chat, decide, decisions }
}

test.each([
  ['another I1', 'in_review', 3],
  ['approve I1', 'in_review', 1],
  ['reject I1', 'in_review', 1],
  ['take it into the room', 'in_review', 1],
])('“%s” is undone: the items are as they were', async (words, state, revision) => {
  const { ask, items, undo, thread } = await plan()
  const before = await items()
  const { message } = await ask(words)
  expect(asItWas(await items())).not.toEqual(asItWas(before))
  const undone = await undo(message.id)
  expect(await undone.json()).toMatchObject({
    labels: expect.arrayContaining(['I1']),
    message: expect.stringMatching(/as (?:it|they) (?:was|were)\.$/),
  })
  expect(asItWas(await items())).toEqual(asItWas(before))
  expect((await items())[0]).toMatchObject({ state, revision })
  expect((await thread()).at(-1)).toMatchObject({ changes: { isUndone: true } })
})

test('what was added is rejected, and keeps its place', async () => {
  const { ask, items, undo, decisions } = await plan()
  const { message } = await ask('one about wait time')
  expect(message.changes).toEqual({ labels: ['I3'], isUndone: false })
  await undo(message.id)
  expect((await items()).find(({ label }) => label === 'I3')).toMatchObject({ state: 'rejected', revision: 1 })
  expect(await decisions()).toEqual([{ decision: 'reject', revision: 1, reason: 'Undone' }])
})

test('an approval that stood stands again, on its next revision, and is on record', async () => {
  const { ask, items, undo, decide, decisions } = await plan()
  await decide('I1', { decision: 'edit', text: 'What were you hoping to hear from your students?' })
  const before = await items()
  const { message } = await ask('another I1')
  expect((await items())[0]).toMatchObject({ state: 'in_review', author: 'drafter', revision: 3 })
  await undo(message.id)
  expect(asItWas(await items())).toEqual(asItWas(before))
  expect((await items())[0]).toMatchObject({ state: 'approved', author: 'coach', revision: 4 })
  expect(await decisions()).toEqual([
    { decision: 'edit', revision: 1, reason: null },
    { decision: 'request_changes', revision: 2, reason: null },
    { decision: 'approve', revision: 4, reason: 'Undone' },
  ])
})

test('words that a check blocks by now wait for a decision again', async () => {
  const { ask, items, undo, decide, store, draftId } = await plan()
  await decide('I1', { decision: 'approve' })
  const { message } = await ask('another I1')
  const kept = await store.conversations.changes(
    'id of Lee',
    (await store.drafts.find(draftId, 'id of Lee'))?.conversationId ?? '',
    message.id,
  )
  // As if the rules had been others when it was approved.
  const was = 'You are the worst teacher in this school.'
  const changes = { ...kept, items: kept?.items.map(({ before, after }) => ({ before: before && { ...before, text: was }, after })) }
  await store.db
    .updateTable('message')
    .set({ changes: JSON.stringify(changes) })
    .where('id', '=', message.id)
    .execute()
  await undo(message.id)
  expect((await items())[0]).toMatchObject({ text: was, state: 'in_review', findings: [{ severity: 'block' }] })
})

test('“less leading” and what the agent did are undone together, each item once', async () => {
  const { ask, items, undo } = await plan(
    useTools([
      ['reword', { label: 'I2', text: 'At 10:03 you heard of a half. What did that tell you?' }],
      ['reword', { label: 'I1', text: softer }],
      ['another', { label: 'I1', gentler: true }],
      ['add_item', { text: 'At 10:02 I counted 4 hands. What do you make of that?', stage: 'Reality', evidence: ['E1'], passages: [] }],
      ['reword', { label: 'I3', text: 'At 10:02 I counted 4 hands. What did that tell you about the others?' }],
    ]),
    answer('Three of them sound otherwise now.'),
  )
  const before = await items()
  const { message } = await ask('could you go over all of this once for me, with the hands I counted?')
  expect(message.changes?.labels).toEqual(['I1', 'I2', 'I3'])
  expect(await (await undo(message.id)).json()).toMatchObject({ labels: ['I1', 'I2', 'I3'], message: 'I1, I2, and I3 are as they were.' })
  const after = await items()
  expect(asItWas(after.slice(0, 2))).toEqual(asItWas(before))
  expect(after[2]).toMatchObject({ label: 'I3', state: 'rejected' })
})

test('an item that has changed since stops it all, by its label', async () => {
  const { ask, items, undo, decide, thread } = await plan(
    useTools([
      ['reword', { label: 'I1', text: softer }],
      ['reword', { label: 'I2', text: 'At 10:03 you heard of a half. What did that tell you?' }],
    ]),
    answer('Both are plainer now.'),
  )
  const { message } = await ask('make both of these plainer, please, for a tired teacher')
  await decide('I2', { decision: 'approve' })
  const before = await items()
  const refused = await undo(message.id)
  expect([refused.status, await errorOf(refused)]).toEqual([
    409,
    { code: 'changed_since', message: 'I2 has been changed since, so nothing was undone.', next: expect.any(String) },
  ])
  expect(await items()).toEqual(before)
  expect((await thread()).find(({ id }) => id === message.id)).toMatchObject({ changes: { isUndone: false } })
})

test('moving an item is no change of it: it is put back where it now stands', async () => {
  const { ask, items, undo, post, draftId } = await plan()
  const { message } = await ask('another I1')
  const [first, second] = await items()
  await post(`/api/drafts/${draftId}/order`, {
    order: [
      { itemId: second?.id, stage: 'goal' },
      { itemId: first?.id, stage: 'reality' },
    ],
  })
  expect((await undo(message.id)).status).toBe(200)
  expect(await items()).toMatchObject([
    { label: 'I2', group: 'goal' },
    { label: 'I1', group: 'reality', text: 'What did you hope to hear from students?', position: 1 },
  ])
})

test('changes are undone one after the other, the last one first', async () => {
  const { ask, items, undo } = await plan()
  const before = await items()
  const [first, second] = [(await ask('another I1')).message, (await ask('approve I1')).message]
  expect((await undo(first.id)).status).toBe(409)
  expect((await undo(second.id)).status).toBe(200)
  expect((await undo(first.id)).status).toBe(200)
  expect(asItWas(await items())).toEqual(asItWas(before))
})

test('undone twice, also at once, it is undone once', async () => {
  const { ask, items, undo, decisions } = await plan()
  const { message } = await ask('another I1')
  await Promise.all([undo(message.id), undo(message.id)])
  const [after, logged] = [await items(), await decisions()]
  const again = await undo(message.id)
  expect([again.status, (await errorOf(again)).code]).toEqual([409, 'message.undone'])
  expect(await items()).toEqual(after)
  expect(logged).toHaveLength(2)
})

test('a plan beside it stays, and that is said', async () => {
  const { ask, undo, post, address } = await plan(
    useTools([
      ['reword', { label: 'I1', text: softer }],
      ['plan_with', { coachingModel: 'Impact Cycle' }],
    ]),
    answer('Both are there.'),
  )
  const { message } = await ask('round off the first one, and show me how this would go with Jim Knight')
  expect(message.changes).toEqual({ labels: ['I1'], isUndone: false })
  expect(await (await undo(message.id)).json()).toMatchObject({ message: 'I1 is as it was. The plan that was made beside it stays.' })
  expect((await (await post(`${address}/answer/stop`, {})).json()) as object).toEqual({ stopped: false })
})

test('what changed nothing, and whatever is not there, can’t be undone', async () => {
  const { ask, undo, post, address, thread } = await plan(
    useTools([['plan_with', { coachingModel: 'Impact Cycle' }]]),
    answer('It is there.'),
  )
  const codeOf = async (answer: Response | Promise<Response>) => (await errorOf(await answer)).code
  expect(await codeOf(undo((await ask('help')).message.id))).toBe('message.nothing_to_undo')
  expect(await codeOf(undo((await thread())[0]?.id))).toBe('message.nothing_to_undo')
  const planned = (await ask('how would this go the way Jim Knight does it?')).message
  const refused = await errorOf(await undo(planned.id))
  expect(refused).toMatchObject({ code: 'message.nothing_to_undo', message: expect.stringContaining('it stays') })
  expect((await undo('no-such-message')).status).toBe(404)
  const approved = (await ask('approve I1')).message
  expect((await post(`${address}/messages/${approved.id}/undo`, {}, { as: 'Kim' })).status).toBe(404)
  expect((await post(`/api/conversations/elsewhere/messages/${approved.id}/undo`, {})).status).toBe(404)
})

test('done but not marked as undone, it is done no second time', async () => {
  const { ask, items, undo, store } = await plan()
  const { message } = await ask('another I1')
  const { undone } = store.conversations
  store.conversations.undone = () => Promise.reject(new Error('disk full'))
  expect((await undo(message.id)).status).toBe(500)
  const after = await items()
  store.conversations.undone = undone
  expect((await undo(message.id)).status).toBe(200)
  expect(await items()).toEqual(after)
})

test('an approval that set a check aside stands again, with its reason, though the check still blocks', async () => {
  const { ask, items, undo, decide, decisions } = await plan()
  await decide('I1', { decision: 'edit', text: 'You are the worst teacher in this school. What do you make of that?' })
  await decide('I1', { decision: 'approve', reason: 'We joke like that' })
  const before = await items()
  expect(before[0]).toMatchObject({
    state: 'approved',
    setAside: 'We joke like that',
    findings: [{ severity: 'block' }, ...(before[0]?.findings.slice(1) ?? [])],
  })
  const { message } = await ask('another I1')
  await undo(message.id)
  expect(asItWas(await items())).toEqual(asItWas(before))
  expect((await decisions()).at(-1)).toEqual({ decision: 'approve', revision: 4, reason: 'We joke like that' })
})

test('what is to be said of the whole is said of it as it is again', async () => {
  const { ask, undo, decide, plan: whole } = await plan()
  await decide('I1', { decision: 'reject' })
  const before = (await whole()).findings
  expect(before).toMatchObject([{ rule: 'matches-stage' }])
  const { message } = await ask('one about wait time')
  await undo(message.id)
  expect((await whole()).findings).toEqual(before)
  const last = (await ask('reject I2')).message
  expect((await whole()).findings).not.toEqual(before)
  await undo(last.id)
  expect((await whole()).findings).toEqual(before)
})
