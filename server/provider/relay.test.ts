import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { answer, bytes, callTool, events, say, stop, think, useTools, wholeAnswer } from '../testing/scripted-answers.ts'
import { endless, hang, noStreamOptions, status } from '../testing/scripted-faults.ts'
import type { Behaviour } from '../testing/scripted-provider.ts'
import { key, scripted } from './testing.ts'

/** A library that speaks the protocol by itself, over a relay to a scripted server. */
async function library(script: Behaviour[], mostCharacters = 1_000) {
  const { provider, double, waits } = await scripted(script)
  const stopping = new AbortController()
  const used: unknown[] = []
  const sent: unknown[] = []
  const relay = provider.relay({
    signal: stopping.signal,
    mostCharacters,
    onUsed: (one) => void used.push(one),
    onSent: (one) => void sent.push(one),
    lastLook: (text) => text.includes('Maya Lopez'),
  })
  const client = new OpenAI({ apiKey: 'not it', baseURL: relay.baseUrl, fetch: relay.fetch, maxRetries: 0, logLevel: 'off' })

  async function ask(content = 'What did you notice?', more: object = {}) {
    let text = ''
    const calls: { name: string; arguments: string }[] = []
    let finish: string | null = null
    const messages = [{ role: 'user' as const, content }]
    for await (const { choices } of await client.chat.completions.create({ model: relay.model, messages, stream: true, ...more })) {
      text += choices[0]?.delta.content ?? ''
      for (const call of choices[0]?.delta.tool_calls ?? []) calls.push(call.function as { name: string; arguments: string })
      finish = choices[0]?.finish_reason ?? finish
    }
    return { text, calls, finish }
  }
  return { ask, relay, double, waits, used, sent, stopping }
}

test.each<[string, Behaviour]>([
  ['as it is', answer('Here it is.')],
  ['all at once', wholeAnswer('Here it is.')],
  ['with thinking before it', answer('<think>Hm, a tool?</think>Here it is.', { reasoning: 'Hm' })],
  ['with its end said twice', events([say('Here it is.'), stop(), stop(), say('Here it is.'), '[DONE]'])],
  ['compressed, a character at a time', answer('Here it is.', { isGzipped: true, chunkSize: 1 })],
  ['without the mark of the end', bytes(`data: ${JSON.stringify(say('Here it is.'))}\r\n\r\ndata: ${JSON.stringify(stop())}`)],
])('an answer is handed on %s', async (_how, behaviour) => {
  const { ask } = await library([behaviour])
  expect(await ask()).toEqual({ text: 'Here it is.', calls: [], finish: 'stop' })
})

const part = (given: object, index?: number) => ({ choices: [{ index: 0, delta: { tool_calls: [{ index, ...given }] } }] })

test.each<[string, (object | string)[]]>([
  ['in parts', [part({ id: 'a', function: { name: 'look', arguments: '{"at":' } }, 0), part({ function: { arguments: '"I1"}' } }, 0)]],
  [
    'in parts without an index',
    [part({ id: 'a', function: { name: 'look', arguments: '{"at":' } }), part({ function: { arguments: '"I1"}' } })],
  ],
  ['as an object', [part({ function: { name: 'look', arguments: { at: 'I1' } } })]],
])('a call of a tool %s is handed on whole', async (_how, said) => {
  const { ask } = await library([events([...said, stop(), '[DONE]'])])
  expect(await ask()).toEqual({ text: '', calls: [{ name: 'look', arguments: '{"at":"I1"}' }], finish: 'tool_calls' })
})

test('two calls under one index are two', async () => {
  const { ask } = await library([
    events([
      part({ id: 'a', function: { name: 'look', arguments: '{}' } }, 0),
      part({ id: 'b', function: { name: 'show', arguments: '{}' } }, 0),
      stop('tool_calls'),
    ]),
  ])
  expect((await ask()).calls.map(({ name }) => name)).toEqual(['look', 'show'])
})

test('arguments that are no object are handed on as one that says so; none are an empty one', async () => {
  const { ask } = await library([
    useTools([
      ['look', 'I1, please'],
      ['show', ''],
    ]),
  ])
  expect((await ask()).calls).toEqual([
    { name: 'look', arguments: '{"unreadable":"I1, please"}' },
    { name: 'show', arguments: '{}' },
  ])
})

test('each answer has an id of its own', async () => {
  const { relay } = await library([answer('One'), answer('Two')])
  const body = JSON.stringify({ model: 'scripted', messages: [{ role: 'user', content: 'x' }] })
  const idOf = async () =>
    /"id":"([^"]+)"/.exec(await (await relay.fetch(`${relay.baseUrl}/chat/completions`, { method: 'POST', body })).text())?.[1]
  expect(await idOf()).not.toBe(await idOf())
})

test('parts of a text become the text, and what only some servers know is left out', async () => {
  const { ask, double } = await library([answer('Here')])
  const tools = [
    { type: 'function', function: { name: 'look', description: 'Looks', parameters: { $schema: 'x', type: 'object', properties: {} } } },
  ]
  const messages = [
    { role: 'system', content: [{ type: 'text', text: 'You help.' }] },
    { role: 'assistant', name: 'model', content: '', tool_calls: [] },
    { role: 'tool', name: 'look', tool_call_id: 'a', content: 'I1' },
  ]
  await ask('', { tools, messages })
  expect(double.asked[0]?.body.messages).toEqual([
    { role: 'system', content: 'You help.' },
    { role: 'assistant', content: '', tool_calls: [] },
    { role: 'tool', tool_call_id: 'a', content: 'I1', name: 'look' },
  ])
  expect(double.asked[0]?.body.tools?.[0]?.function.parameters).toEqual({ type: 'object', properties: {} })
})

test('the key is ours, what is sent is told, and what was used is counted', async () => {
  const { ask, double, sent, used } = await library([
    answer('Here', { usage: { input: 8, output: 2 } }),
    events([think('x'.repeat(8)), say('y'.repeat(8)), stop()]),
  ])
  await ask()
  await ask()
  expect(double.asked[0]?.headers.authorization).toBe(`Bearer ${key}`)
  expect(sent).toMatchObject([{ body: double.asked[0]?.text }, { body: double.asked[1]?.text }])
  expect(used).toEqual([
    { input: 8, output: 2, isEstimate: false },
    { input: Math.ceil((double.asked[1]?.text.length ?? 0) / 4), output: 4, isEstimate: true },
  ])
})

test('what must not leave is not sent', async () => {
  const { ask, double, relay } = await library([answer('never')])
  await expect(ask('Ask Maya Lopez')).rejects.toThrow()
  expect(relay.fault()).toMatchObject({ code: 'llm.not_sent' })
  expect(double.everything()).toBe('')
})

test('repeats are two for all its questions together', async () => {
  const { ask, double, relay, waits } = await library([
    status(500),
    answer('One'),
    status(503),
    answer('Two'),
    status(500),
    answer('never'),
  ])
  expect([(await ask()).text, (await ask()).text]).toEqual(['One', 'Two'])
  await expect(ask()).rejects.toThrow()
  expect(relay.fault()).toMatchObject({ code: 'llm.failed' })
  expect([double.asked.length, waits]).toEqual([5, [1_000, 4_000]])
})

test('what a server does not know it is not asked a second time', async () => {
  const { ask, double } = await library([noStreamOptions(), answer('One'), answer('Two')])
  await ask()
  await ask()
  expect(double.asked.map(({ body }) => body.stream_options)).toEqual([{ include_usage: true }, undefined, undefined])
})

test('an answer far too long is ended with the line, and what went wrong is known though the library wraps it', async () => {
  const { ask, double, relay } = await library([endless('again ')], 100)
  await expect(ask()).rejects.toThrow()
  expect(relay.fault()).toMatchObject({ code: 'llm.too_long' })
  expect(await double.asked[0]?.closed).toEqual({ isAnswered: false })
})

test('stopping closes the line at once', async () => {
  const { ask, double, stopping } = await library([hang('One')])
  const asked = ask().catch((cause: unknown) => cause)
  await expect.poll(() => double.asked.length).toBe(1)
  stopping.abort(new Error('The coach pressed Stop'))
  expect(await double.asked[0]?.closed).toEqual({ isAnswered: false })
  expect(await asked).toBeInstanceOf(Error)
})

test('a tool that is called where none was offered is nothing to a question of our own', async () => {
  const { ask } = await scripted([events([callTool('look', {}), say('Here'), stop('tool_calls'), '[DONE]'])])
  expect(await ask({ format: null })).toMatchObject({ text: 'Here', fault: null })
})

test('it waits as long as the server asks, and asks no more of one that wants to be left alone for long', async () => {
  const { ask, relay, waits, double } = await library([
    status(429, { retryAfter: '7' }),
    answer('Here'),
    status(429, { retryAfter: '150' }),
    answer('never'),
  ])
  expect((await ask()).text).toBe('Here')
  expect(waits).toEqual([7_000])
  await expect(ask()).rejects.toThrow()
  expect(relay.fault()).toMatchObject({ code: 'llm.busy' })
  expect([double.asked.length, waits]).toEqual([3, [7_000]])
})

test('once it is stopped nothing more is asked: not while it waits, and not of a library that goes on', async () => {
  const stopping = new AbortController()
  const reason = new Error('The coach pressed Stop')
  const { provider, double } = await scripted(
    [status(500), answer('never'), answer('never')],
    {},
    { wait: async () => stopping.abort(reason) },
  )
  const relay = provider.relay({ signal: stopping.signal, mostCharacters: 1_000 })
  const body = JSON.stringify({ model: 'scripted', messages: [{ role: 'user', content: 'x' }] })
  const asked = () => relay.fetch(`${relay.baseUrl}/chat/completions`, { method: 'POST', body })
  await expect(asked()).rejects.toBe(reason)
  await expect(asked()).rejects.toBe(reason)
  expect(double.asked).toHaveLength(1)
})

test('the line is closed when nobody reads any further', async () => {
  const { relay, double, used } = await library([hang('One')])
  const body = JSON.stringify({ model: 'scripted', messages: [{ role: 'user', content: 'x' }] })
  const reader = (await relay.fetch(`${relay.baseUrl}/chat/completions`, { method: 'POST', body })).body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('One')
  await reader?.cancel()
  expect(await double.asked[0]?.closed).toEqual({ isAnswered: false })
  expect(used).toHaveLength(1)
})
