import { expect, onTestFinished, test } from 'vitest'
import { AppError } from '../errors.ts'
import { bytes } from '../testing/scripted-answers.ts'
import { endless, hang, html, redirect, reset, status } from '../testing/scripted-faults.ts'
import { type Behaviour, sendJson, startScriptedProvider } from '../testing/scripted-provider.ts'
import { openEmbeddings } from './embeddings.ts'
import type { ProviderSettings } from './settings.ts'
import { key, settingsFor } from './testing.ts'

/** A server that answers as scripted, then well; and what asks it. Waits between attempts are counted, not slept. */
async function opened(script: Behaviour[] = [], changed: Partial<ProviderSettings> = {}) {
  const double = await startScriptedProvider([], { embeddings: script })
  onTestFinished(() => double.close())
  const waits: number[] = []
  const embeddings = openEmbeddings(settingsFor(double.baseUrl, { model: 'small', ...changed }), {
    wait: async (ms) => void waits.push(ms),
  })
  return { double, embeddings, waits }
}

const codeOf = async (asking: Promise<unknown>): Promise<string> => {
  const fault = await asking.then(
    () => null,
    (cause: unknown) => cause,
  )
  if (!(fault instanceof AppError)) throw new Error(`no fault, or of another kind: ${fault}`)
  return fault.code
}

/** Answers with these vectors, as objects of the protocol or as they are. */
const giving =
  (...data: unknown[]): Behaviour =>
  ({ response }) =>
    sendJson(response, { object: 'list', data })
const at = (index: number, embedding: unknown) => ({ object: 'embedding', index, embedding })

test('texts become vectors of length 1, one for each, in their order', async () => {
  const { embeddings, double } = await opened([giving(at(1, [0, 5]), at(0, [3, 4]))])
  expect((await embeddings.embed(['one', 'two'])).map((vector) => [...vector].map((value) => value.toFixed(2)))).toEqual([
    ['0.60', '0.80'],
    ['0.00', '1.00'],
  ])
  expect(JSON.parse(double.requests[0]?.text ?? '')).toEqual({ model: 'small', input: ['one', 'two'], encoding_format: 'float' })
  expect(double.requests[0]?.headers.authorization).toBe(`Bearer ${key}`)
})

test('vectors without a place are taken in their order', async () => {
  const { embeddings } = await opened([giving({ embedding: [2, 0] }, { embedding: [0, 2] })])
  expect(await embeddings.embed(['one', 'two'])).toEqual([Float32Array.of(1, 0), Float32Array.of(0, 1)])
})

test.each<[string, Behaviour]>([
  ['too few vectors', giving(at(0, [1, 0]))],
  ['too many vectors', giving(at(0, [1, 0]), at(1, [1, 0]), at(2, [1, 0]))],
  ['one place twice', giving(at(0, [1, 0]), at(0, [1, 0]))],
  ['a place that nobody asked for', giving(at(0, [1, 0]), at(7, [1, 0]))],
  ['vectors of two lengths', giving(at(0, [1, 0]), at(1, [1, 0, 0]))],
  ['a vector of zeros', giving(at(0, [0, 0]), at(1, [1, 0]))],
  ['numbers beyond all numbers', bytes('{"data":[{"index":0,"embedding":[1e999,0]},{"index":1,"embedding":[1,0]}]}', 'application/json')],
  ['vectors as text', giving(at(0, 'AACAPwAAAAA='), at(1, 'AACAPwAAAAA='))],
  ['words in a vector', giving(at(0, ['NaN', 1]), at(1, [1, 0]))],
  ['half an answer', bytes('{"data":[{"index":0,"emb', 'application/json')],
  ['a page of HTML', html()],
  ['nothing', bytes('', 'application/json')],
  ['more than any vectors are', endless('0.1,')],
])('%s is no answer', async (_what, behaviour) => {
  const { embeddings, double } = await opened([behaviour])
  expect(await codeOf(embeddings.embed(['one', 'two']))).toBe('llm.unreadable')
  expect(double.requests).toHaveLength(1)
})

test.each<[string, Behaviour]>([
  ['500', status(500)],
  ['429', status(429, { retryAfter: '0' })],
  ['a reset', reset()],
])('after %s it is asked again, three times in all', async (_what, behaviour) => {
  const { embeddings, double, waits } = await opened([behaviour, behaviour])
  expect(await embeddings.embed(['one'])).toHaveLength(1)
  expect(double.requests).toHaveLength(3)
  expect(waits).toHaveLength(2)
  double.scriptEmbeddings(behaviour, behaviour, behaviour)
  await expect(embeddings.embed(['one'])).rejects.toBeInstanceOf(AppError)
  double.scriptEmbeddings(behaviour)
  await expect(embeddings.embed(['one'], { attempts: 1 })).rejects.toBeInstanceOf(AppError)
})

test.each<[string, Behaviour, string]>([
  ['a key that is refused', status(401, { said: key }), 'llm.refused_key'],
  ['a model that is not there', status(404), 'llm.no_such_model'],
  ['a redirect', redirect('/v1/models'), 'llm.moved'],
  ['a server that wants to be left alone', status(429, { retryAfter: '120' }), 'llm.busy'],
])('%s is not asked again', async (_what, behaviour, code) => {
  const { embeddings, double } = await opened([behaviour])
  expect(await codeOf(embeddings.embed(['one']))).toBe(code)
  expect(double.requests).toHaveLength(1)
})

test('a server that is silent is waited for as long as is said, and the connection is closed', async () => {
  const { embeddings, double } = await opened([hang()])
  expect(await codeOf(embeddings.embed(['one'], { limitMs: 50, attempts: 1 }))).toBe('llm.too_slow')
  expect(await double.requests[0]?.closed).toEqual({ isAnswered: false })
})

test('it stops when it is stopped, with the reason', async () => {
  const { embeddings, double } = await opened([hang()])
  const stop = new AbortController()
  const asking = embeddings.embed(['one'], { signal: stop.signal })
  await expect.poll(() => double.requests.length).toBe(1)
  stop.abort(new Error('closed'))
  await expect(asking).rejects.toThrow('closed')
})

test('what the last look sees is not sent', async () => {
  const { embeddings, double } = await opened()
  expect(await codeOf(embeddings.embed(['What did Maya say?'], { lastLook: (text) => text.includes('Maya') }))).toBe('llm.not_sent')
  expect(double.everything()).toBe('')
})

test('names are masked for every server but those on this computer, and there where that is wished', () => {
  const masks = (address: string, maskNames: ProviderSettings['maskNames'] = 'auto') =>
    openEmbeddings(settingsFor(address, { maskNames })).masksNames
  expect([masks('https://llm.example/v1'), masks('http://127.0.0.1:1/v1'), masks('http://127.0.0.1:1/v1', 'always')]).toEqual([
    true,
    false,
    true,
  ])
})
