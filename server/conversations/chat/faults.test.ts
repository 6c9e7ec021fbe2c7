import { beforeAll, expect, test } from 'vitest'
import { answer, bytes, events, refuse, say, stop, useTools } from '../../testing/scripted-answers.ts'
import { cutAfter, drip, hang, html, noStreamOptions, ping, redirect, reset, status } from '../../testing/scripted-faults.ts'
import type { Behaviour } from '../../testing/scripted-provider.ts'
import { chatting } from './testing.ts'

// Loading it takes longer than some of the limits here.
beforeAll(() => Promise.all([import('langchain'), import('@langchain/openai')]), 60_000)

const thrice = (behaviour: Behaviour) => [behaviour, behaviour, behaviour]
const begun = 'It opens her view.'
const question = 'why is this one the opening?'
const echo = 'lantern'

type Row = [what: string, script: Behaviour[], message: RegExp]
const faults: Row[] = [
  ['429', thrice(status(429, { said: echo })), /too much to do at this moment/],
  ['429 for three minutes', [status(429, { retryAfter: '150' })], /left alone for 3 minutes/],
  ['500', thrice(status(500, { said: echo })), /a fault of its own/],
  ['401', [status(401, { said: echo })], /does not accept our key/],
  ['a model without tools', [status(400, { said: 'registry.ollama.ai/gemma does not support tools' })], /can’t use tools/],
  ['a reset', thrice(reset()), /can’t be reached/],
  ['nothing', thrice(bytes('')), /was empty/],
  ['an empty answer', thrice(answer('')), /was empty/],
  ['a page to sign in', [html()], /no answer of a language model/],
  ['events of another kind', [bytes('data: {"choices":"none"}\n\n')], /no answer of a language model/],
  ['a refusal', [refuse(echo)], /declined/],
  ['a redirect', [redirect('http://127.0.0.1:1/v1/chat/completions')], /points to another address/],
  ['text and then the end', [cutAfter(begun)], /broke off/],
  ['text and then the limit of its length', [events([say(begun), stop('length'), '[DONE]'])], /broke off/],
  ['text and then an error', [events([say(begun), { error: { message: echo } }])], /a fault of its own/],
  ['text and then half an event', [bytes(`data: ${JSON.stringify(say(begun))}\n\ndata: {"cho\n\n`)], /broke off/],
]

test.each(faults)('%s ends in a plain message; what was said stays, with what had come', async (what, script, message) => {
  const { ask, double, thread } = await chatting(script)
  const { events, text } = await ask(question)
  expect(events.at(-1)).toMatchObject({ type: 'failed', message: expect.stringMatching(message), next: expect.stringMatching(/\w\.$/) })
  expect(text).toMatch(message)
  expect(text).toMatch(/What you said is kept\.$/)
  expect(text.startsWith(begun)).toBe(what.startsWith('text'))
  expect(text).not.toContain(echo)
  expect(double.asked).toHaveLength(script.length)
  expect((await thread()).at(-2)).toMatchObject({ author: 'coach', text: question })
})

test.each<[string, Behaviour, object, RegExp]>([
  ['does not begin', hang(), { startMs: 40 }, /did not begin to answer/],
  ['falls silent', hang(begun), { idleMs: 40 }, /fell silent/],
  ['says one byte at a time', drip('x'.repeat(500), 5), { totalMs: 400 }, /was not done/],
  ['only says that it is alive', ping(5), { totalMs: 400 }, /was not done/],
])('a server that %s is given up in time, and the line closed', async (_what, behaviour, limits, message) => {
  const { ask, double } = await chatting([behaviour], { settings: { limits } })
  expect((await ask(question)).text).toMatch(message)
  expect(await double.asked[0]?.closed).toEqual({ isAnswered: false })
})

test('the time in all counts for every call together', async () => {
  const slow: Behaviour = async (exchange) => {
    await new Promise((resolve) => setTimeout(resolve, 60))
    await useTools([['look_at_plan', {}]])(exchange)
  }
  const { ask, double } = await chatting([slow, slow, slow, slow, slow], { settings: { limits: { totalMs: 150 } } })
  expect((await ask(question)).text).toMatch(/was not done/)
  expect(double.asked.length).toBeLessThan(5)
})

test('after a fault that may pass it asks again, twice at most for a message, and says nothing of it', async () => {
  const { ask, double, waits } = await chatting([status(500), useTools([['why', { label: 'I1' }]]), cutAfter(''), answer(begun)])
  expect((await ask(question)).text).toBe(begun)
  expect([double.asked.length, waits]).toEqual([4, [1_000, 4_000]])
})

test('a server that knows no usage is asked without, and tokens are estimated', async () => {
  const { ask, double, get } = await chatting([noStreamOptions(), answer(begun, { usage: null })])
  expect((await ask(question)).text).toBe(begun)
  expect(double.asked[1]?.body).not.toHaveProperty('stream_options')
  expect(await (await get('/api/provider')).json()).toMatchObject({ languageModel: { used: { isEstimate: true } } })
})

test('a fault after something was changed says so, keeps it, and it can be undone', async () => {
  const { ask, items, undo } = await chatting([
    useTools([['reword', { label: 'I1', text: 'What did you hope to hear from them?' }]]),
    ...thrice(status(500)),
  ])
  const before = (await items())[0]?.text
  const { message } = await ask('make the first one rounder')
  expect(message).toMatchObject({ changes: { labels: ['I1'], isUndone: false }, text: expect.stringContaining('a fault of its own') })
  expect((await undo(message.id)).status).toBe(200)
  expect((await items())[0]?.text).toBe(before)
})

test('a tool that fails is told to the language model in plain words, and the rest goes on', async () => {
  const { ask, store, double } = await chatting([
    useTools([['reword', { label: 'I1', text: 'What did you hope to hear?' }]]),
    answer('It could not be done now.'),
  ])
  store.items.change = () => Promise.reject(new Error('SQLITE_IOERR: /home/lee/.data/store.db'))
  const { text, message } = await ask('make the first one rounder')
  expect({ text, changes: message.changes }).toEqual({ text: 'It could not be done now.', changes: null })
  expect(double.asked[1]?.body.messages.at(-1)?.content).toBe(
    'Nothing was done. Something went wrong on our side. Try again. What you entered is still there.',
  )
  expect(double.everything()).not.toContain('SQLITE')
})

test('nothing goes anywhere else, whatever the environment says', async () => {
  const elsewhere = await chatting([])
  const set = {
    LANGSMITH_TRACING: 'true',
    LANGCHAIN_TRACING_V2: 'true',
    LANGCHAIN_VERBOSE: 'true',
    LANGSMITH_ENDPOINT: elsewhere.double.origin,
    LANGSMITH_API_KEY: 'x',
    LANGSMITH_GATEWAY: 'true',
  }
  const before = { ...process.env }
  const { fetch } = globalThis
  const reached: string[] = []
  globalThis.fetch = (input, init) => {
    reached.push(new URL(String(input instanceof Request ? input.url : input)).origin)
    return fetch(input, init)
  }
  try {
    Object.assign(process.env, set)
    const { ask, double } = await chatting([useTools([['why', { label: 'I1' }]]), answer(begun, { usage: null })])
    expect((await ask(question)).text).toBe(begun)
    expect(new Set(reached)).toEqual(new Set([double.origin]))
    expect(elsewhere.double.everything()).toBe('')
  } finally {
    globalThis.fetch = fetch
    for (const name of Object.keys(set)) delete process.env[name]
    Object.assign(process.env, before)
  }
})

test('when the app is closed, an answer ends with what had come, and is not begun any more', async () => {
  const { say, chat, thread, double } = await chatting([hang(begun)])
  await say(question)
  await expect.poll(() => double.asked.length).toBe(1)
  await chat?.close()
  expect((await thread()).at(-1)?.text).toMatch(
    /Thinking Partner was closed before this was answered\. Say it again\. What you said is kept\.$/,
  )
  expect(await say('and why is the other one second?')).toMatchObject({ answering: false })
})
