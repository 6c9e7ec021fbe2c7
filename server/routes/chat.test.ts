import { expect, test } from 'vitest'
import { chatting, eventsIn } from '../conversations/chat/testing.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { held } from '../testing/held.ts'
import { notes } from '../testing/sample-plan.ts'
import { answer } from '../testing/scripted-answers.ts'
import { hang } from '../testing/scripted-faults.ts'

const question = 'why is this one the opening?'

test('nobody else’s answer is there to be read, stopped or undone', async () => {
  const { say, get, post, address, double, thread } = await chatting([hang('It')])
  await say(question)
  await expect.poll(() => double.asked.length).toBe(1)
  const [first] = await thread()
  for (const as of ['Kim', null]) {
    const answers = [
      await get(`${address}/answer`, { as }),
      await post(`${address}/answer/stop`, {}, { as }),
      await post(`${address}/messages/${first?.id}/undo`, {}, { as }),
      await post(`${address}/messages`, { text: question }, { as }),
    ]
    expect(answers.map(({ status }) => status)).toEqual(Array(4).fill(as === null ? 401 : 404))
  }
  expect(await (await post(`${address}/answer/stop`, {})).json()).toEqual({ stopped: true })
})

test('the end of a login ends its stream within about a second, in words, and not the answer', async () => {
  const only = held(answer('It opens her view.'))
  const { say, get, address, signOut, double, store, id } = await chatting([only.behaviour])
  await say(question)
  await expect.poll(() => double.asked.length).toBe(1)
  const stream = await get(`${address}/answer`)
  signOut('Lee')
  expect(eventsIn(await stream.text())).toMatchObject([{ type: 'failed', message: 'You are not signed in.' }])
  only.letGo()
  await expect.poll(async () => (await store.conversations.find('id of Lee', id))?.messages.at(-1)?.text).toBe('It opens her view.')
})

test('a stream that waits says that it is alive, and is not to be kept', async () => {
  const { say, get, post, address } = await chatting([hang()], { app: { heartbeatMs: 5 } })
  await say(question)
  const stream = await get(`${address}/answer`)
  expect(stream.headers.get('cache-control')).toBe('no-store')
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const reader = stream.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain(': still here')
  await reader?.cancel()
  await post(`${address}/answer/stop`, {})
})

test('without a language model nothing is ever being answered, and what the buttons do can be undone', async () => {
  const { post, get } = await openTestApp()
  const { id, draftId } = (await (await post('/api/conversations', { text: notes })).json()) as { id: string; draftId: string }
  await (await get(`/api/drafts/${draftId}/events`)).text()
  expect(await (await post(`/api/conversations/${id}/messages`, { text: question })).json()).toEqual({ draftId, answering: false })
  expect(eventsIn(await (await get(`/api/conversations/${id}/answer`)).text())).toEqual([{ type: 'done', messageId: null, draftId: null }])
  expect(await (await post(`/api/conversations/${id}/answer/stop`, {})).json()).toEqual({ stopped: false })
  await post(`/api/conversations/${id}/messages`, { text: 'approve I1' })
  const { messages } = (await (await get(`/api/conversations/${id}`)).json()) as {
    messages: { id: string; text: string; changes: unknown }[]
  }
  expect(messages.map(({ changes }) => changes).filter(Boolean)).toEqual([{ labels: ['I1'], isUndone: false }])
  expect(messages.find(({ text }) => text.startsWith('Without a language model'))).toBeDefined()
  expect(await (await post(`/api/conversations/${id}/messages/${messages.at(-1)?.id}/undo`, {})).json()).toEqual({
    draftId,
    labels: ['I1'],
    message: 'I1 is as it was.',
  })
})

test('what can be no conversation is not there', async () => {
  const { get } = await openTestApp()
  const refused = await get(`/api/conversations/${'x'.repeat(101)}/answer`)
  expect([refused.status, (await errorOf(refused)).code]).toEqual([404, 'request.not_found'])
})
