import { expect, test } from 'vitest'
import { closedGate } from '../../testing/held.ts'
import { answer, useTools } from '../../testing/scripted-answers.ts'
import { chatting } from './testing.ts'

const softer = 'What did you hope to hear from them?'

type Chatting = Awaited<ReturnType<typeof chatting>>

/** The next answer can't be kept. */
function loseAnswer({ store: { conversations } }: Chatting) {
  const { add } = conversations
  conversations.add = (parts, key) => {
    if (parts.messages[0]?.author !== 'assistant') return add(parts, key)
    conversations.add = add
    return Promise.reject(new Error('disk full'))
  }
}

const said = async ({ items }: Chatting) => (await items()).map(({ text, state }) => ({ text, state }))

const leading = 'Don’t you think the transitions were long?'
async function withALeadingOne({ store, draftId, items, post }: Chatting) {
  const [first] = await items()
  await post(`/api/drafts/${draftId}/decisions`, { itemId: first?.id, revision: 1, decision: 'edit', text: leading })
  await store.items.change(draftId, 'id of Lee', new Date().toISOString(), ({ items }) => ({
    items: items.map((item) => (item.id === first?.id ? { ...item, state: 'in_review' } : item)),
    decisions: [],
  }))
}

test.each([
  ['another I1', ['I1'], 'There is another one in the place of I1.'],
  ['approve I1', ['I1'], 'I1 is approved.'],
  ['reject I2', ['I2'], 'I2 is rejected.'],
  ['take it into the room', ['I1', 'I2'], '2 items are approved.'],
  ['one about wait time', ['I3'], 'I added I3, about wait time.'],
  ['less leading', ['I1'], 'I1 says it with less push now.'],
])('“%s” whose answer was lost is told of, and undone, when it is said again', async (words, labels, text) => {
  const chat = await chatting([])
  await withALeadingOne(chat)
  const before = await said(chat)
  loseAnswer(chat)
  await chat.say(words, 'k')
  const after = await said(chat)
  expect(after).not.toEqual(before)
  await chat.say(words, 'k')
  expect(await said(chat)).toEqual(after)
  const message = (await chat.thread()).at(-1)
  expect(message).toMatchObject({ author: 'assistant', changes: { labels, isUndone: false } })
  expect(message?.text).toContain(text)
  expect((await chat.undo(message?.id)).status).toBe(200)
  expect((await said(chat)).slice(0, before.length)).toEqual(before)
  expect((await said(chat)).slice(before.length)).toMatchObject(labels[0] === 'I3' ? [{ state: 'rejected' }] : [])
})

test('what the language model changed before its answer was lost is told of, and undone, with what it changes then', async () => {
  const chat = await chatting([
    useTools([['reword', { label: 'I1', text: softer }]]),
    answer('I1 is rounder.'),
    useTools([
      ['reword', { label: 'I1', text: 'What were you listening for?' }],
      ['reword', { label: 'I2', text: 'At 10:03 you heard of a half. What did that tell you?' }],
    ]),
    answer('Both are rounder.'),
  ])
  const before = await said(chat)
  loseAnswer(chat)
  await chat.say('make these rounder, please', 'k')
  expect((await chat.read()).at(-1)).toMatchObject({ type: 'failed' })
  expect((await chat.items())[0]?.text).toBe(softer)
  await chat.say('make these rounder, please', 'k')
  await chat.read()
  const message = (await chat.thread()).at(-1)
  expect(message).toMatchObject({ text: 'Both are rounder.', changes: { labels: ['I1', 'I2'] } })
  expect((await chat.undo(message?.id)).status).toBe(200)
  expect(await said(chat)).toEqual(before)
})

test('what it changed before its answer was lost is told of though it changes nothing then', async () => {
  const chat = await chatting([useTools([['less_leading', {}]]), answer('I1 is softer.'), answer('I have softened I1.')])
  await withALeadingOne(chat)
  loseAnswer(chat)
  await chat.say('some of these feel a bit pushy to me', 'k')
  await chat.read()
  await chat.say('some of these feel a bit pushy to me', 'k')
  await chat.read()
  expect((await chat.thread()).at(-1)).toMatchObject({ text: 'I have softened I1.', changes: { labels: ['I1'] } })
})

test('a message that is sent again in the moment in which it is answered is answered once', async () => {
  const chat = await chatting([
    answer('It opens her view.'),
    useTools([['reword', { label: 'I1', text: softer }]]),
    answer('I1 is rounder.'),
  ])
  const { addedBefore } = chat.store.conversations
  const gate = closedGate()
  let asked = 0
  const first = chat.say('why is this one the opening?', 'k')
  expect(await first).toMatchObject({ answering: true })
  // What it finds is from before the answer, though it goes on after it.
  chat.store.conversations.addedBefore = async (ownerId, key) => {
    if (!key?.key.startsWith('answer to') || asked++ > 0) return addedBefore(ownerId, key)
    await gate.opened
    return null
  }
  const again = chat.say('why is this one the opening?', 'k')
  await expect.poll(() => asked).toBeGreaterThan(0)
  await chat.read()
  gate.open()
  expect(await again).toMatchObject({ answering: true })
  await chat.read()
  expect(chat.double.asked).toHaveLength(1)
  expect((await chat.thread()).slice(2).map(({ author }) => author)).toEqual(['coach', 'assistant'])
  expect((await chat.items())[0]?.revision).toBe(1)
})

test('answered elsewhere meanwhile, what was changed here is told too', async () => {
  const chat = await chatting([useTools([['reword', { label: 'I1', text: softer }]]), answer('I1 is rounder.')])
  const { add } = chat.store.conversations
  chat.store.conversations.add = async (parts, key) => {
    const [message] = parts.messages
    if (message?.author === 'assistant' && key !== null) {
      const other = { ...message, id: 'from elsewhere', text: 'Answered elsewhere.', changes: null }
      await add({ ...parts, messages: [other] }, key)
    }
    return add(parts, key)
  }
  await chat.say('make the first one rounder, please', 'k')
  await chat.read()
  const [elsewhere, here] = (await chat.thread()).slice(-2)
  expect([elsewhere?.text, here?.text]).toEqual(['Answered elsewhere.', 'I1 is rounder.'])
  expect((await chat.undo(here?.id)).status).toBe(200)
})
