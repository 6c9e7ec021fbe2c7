import { expect, test } from 'vitest'
import { openTestStore } from '../store/testing.ts'
import { createSending, type Dependencies, sentIn } from './sending.ts'

const elsewhere = { model: 'large', origin: 'https://model.example', isLoopback: false, masksNames: true }
const body = JSON.stringify({ model: 'large', messages: [{ role: 'user', content: 'What was seen?' }] })
const sent = { url: 'https://model.example/v1/chat/completions', body }

async function opened() {
  const { sendings } = await openTestStore()
  const kept: object[] = []
  const store: Dependencies['store'] = { sendings: { ...sendings, keep: async (one) => void kept.push(one) } }
  const to = (provider: Dependencies['provider']) => createSending({ store, provider, now: () => new Date(), onFault: () => {} })
  return { to, kept }
}

test('what is sent has been seen of one server and of one model of it, by one person', async () => {
  const { to } = await opened()
  await to(elsewhere).see('Lee')
  const maySend = (change: object, who = 'Lee') => to({ ...elsewhere, ...change }).mayBeSent(who)
  expect([await maySend({}), await maySend({ model: 'larger' }), await maySend({ origin: 'https://other.example' })]).toEqual([
    true,
    false,
    false,
  ])
  expect(await maySend({}, 'Ana')).toBe(false)
  expect(await maySend({ model: 'larger', isLoopback: true, masksNames: false })).toBe(true)
})

test('a model whose words have yet to be seen writes for nobody who names it, and the built-in drafter for all who don’t', async () => {
  const { to } = await opened()
  const sending = to(elsewhere)
  await expect(sending.drafterFor('Lee', 'llm')).rejects.toMatchObject({ code: 'sending.see_first', status: 409 })
  expect([await sending.drafterFor('Lee', undefined), await sending.drafterFor('Lee', 'built-in')]).toEqual(['built-in', 'built-in'])
  await sending.see('Lee')
  expect([await sending.drafterFor('Lee', 'llm'), await sending.drafterFor('Lee', undefined)]).toEqual(['llm', 'llm'])
  await expect(to(null).drafterFor('Lee', 'llm')).rejects.toMatchObject({ code: 'setup.missing' })
})

test('whatever asks, nothing is sent or kept before it has been seen', async () => {
  const { to, kept } = await opened()
  const { onSent } = to(elsewhere).telling('Lee', 'c1', 'plan')
  await expect((async () => onSent?.(sent))()).rejects.toMatchObject({ code: 'sending.see_first' })
  expect(kept).toEqual([])
  await to(elsewhere).see('Lee')
  await onSent?.(sent)
  expect(kept).toMatchObject([{ llm: 'large', origin: 'https://model.example', what: 'plan', conversationId: 'c1' }])
})

test('words in parts, calls of tools, and what may be called are kept too', () => {
  const messages = [
    {
      role: 'user',
      content: [
        { type: 'text', text: 'One' },
        { type: 'text', text: 'Two' },
      ],
    },
    { role: 'assistant', content: null, tool_calls: [{ id: 'a' }] },
  ]
  expect(sentIn(JSON.stringify({ model: 'm', messages, tools: [{ name: 'look' }], input: ['wait time'] }))).toEqual({
    llm: 'm',
    messages: [
      { role: 'user', content: 'One\nTwo' },
      { role: 'assistant', content: '{"tool_calls":[{"id":"a"}]}' },
      { role: 'tools', content: '[{"name":"look"}]' },
      { role: 'search', content: 'wait time' },
    ],
  })
})
