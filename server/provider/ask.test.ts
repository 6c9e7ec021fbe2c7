import { expect, onTestFinished, test, vi } from 'vitest'
import { answer, bytes, callTool, events, say, stop, think, wholeAnswer } from '../testing/scripted-answers.ts'
import { key, messages, scripted } from './testing.ts'

const plan = { items: [{ text: 'What did “½ = 2/4” tell you about Zoë?' }] }
const words = JSON.stringify(plan)

test('an answer comes piece by piece, as it was said', async () => {
  const { ask, double } = await scripted([answer(plan)])
  const { text, pieces, fault } = await ask()
  expect({ text, fault }).toEqual({ text: words, fault: null })
  expect(pieces.length).toBeGreaterThan(2)
  expect(double.asked[0]?.body).toMatchObject({ model: 'scripted', messages, stream: true, stream_options: { include_usage: true } })
})

test.each([
  ['with lines that end as in Windows', answer(plan, { newline: '\r\n' })],
  ['with lines that end as in old Macs', answer(plan, { newline: '\r' })],
  ['with comments between the events', answer(plan, { comment: 'OPENROUTER PROCESSING' })],
  ['one character at a time', answer(plan, { chunkSize: 1 })],
  ['compressed', answer(plan, { isGzipped: true })],
  ['without the mark of the end', answer(plan, { done: false })],
  ['with the mark of the end alone', answer(plan, { finish: null })],
  ['all at once, though a stream was asked for', wholeAnswer(plan)],
  [
    'all at once, after white space that kept the line open',
    bytes(`\n \n${JSON.stringify({ choices: [{ message: { content: words } }] })}`),
  ],
  ['after thinking in a field of its own', answer(plan, { reasoning: 'The coach wants one question.' })],
  ['after thinking aloud', answer(`\n<think>Perhaps {"items": []}? No.</think>${words}`, { chunkSize: 3 })],
  [
    'in parts of which some are thinking',
    events([
      say([
        { type: 'thinking', thinking: [] },
        { type: 'text', text: words },
      ]),
      stop(),
      '[DONE]',
    ]),
  ],
  ['beside a second answer', events([say('No.', 1), say(words), say('No.', 1), stop('stop', 1), stop(), '[DONE]'])],
  ['beside tools nobody offered', events([callTool('delete_notes', { all: true }), say(words), stop('tool_calls'), '[DONE]'])],
  ['with its end said twice, and more after it', events([say(words), stop(), stop(), say(words), '[DONE]', say(words), '[DONE]'])],
  ['with events that hold nothing', events([{ choices: [] }, { choices: null }, {}, say(words), { choices: [{ delta: null }] }, stop()])],
  ['with its last line not ended', bytes(`data: ${JSON.stringify(say(words))}\n\ndata: [DONE]`)],
  ['as another type than it is', bytes(`data: ${JSON.stringify(say(words))}\r\n\r\ndata: [DONE]\r\n\r\n`, 'application/json')],
])('an answer is read %s', async (_manner, behaviour) => {
  const { ask, double } = await scripted([behaviour])
  const { text, fault } = await ask()
  expect({ text: text.trim(), fault }).toEqual({ text: words, fault: null })
  expect(double.asked).toHaveLength(1)
})

test('a connection that breaks after the last word takes nothing away', async () => {
  const { ask } = await scripted([bytes(`data: ${JSON.stringify(say(words))}\n\ndata: ${JSON.stringify(stop())}\n\ndata: {"choi`)])
  expect(await ask()).toMatchObject({ text: words, fault: null })
})

test('tokens are those the server counted, the thinking included', async () => {
  const { ask } = await scripted([
    answer(plan, { usage: { input: 812, output: 64 } }),
    wholeAnswer(plan, { usage: { input: 9, output: 8 } }),
  ])
  expect((await ask()).used).toEqual([{ input: 812, output: 64, isEstimate: false }])
  expect((await ask()).used).toEqual([{ input: 9, output: 8, isEstimate: false }])
})

test('where the server counts no tokens, they are a quarter of the characters, and said to be an estimate', async () => {
  const { ask } = await scripted([answer('x'.repeat(40), { usage: null }), events([think('y'.repeat(20)), say('x'.repeat(20)), stop()])])
  const asked = messages.reduce((sum, { content }) => sum + content.length, 0)
  const estimate = { input: Math.ceil(asked / 4), output: 10, isEstimate: true }
  expect((await ask()).used).toEqual([estimate])
  expect((await ask()).used).toEqual([estimate])
})

test('the key goes along in its header and nowhere else; no key, no header', async () => {
  const { ask, double } = await scripted([answer(plan)])
  await ask()
  expect(double.asked[0]?.headers.authorization).toBe(`Bearer ${key}`)
  expect(double.everything().split(key)).toHaveLength(2)
  const keyless = await scripted([answer(plan)], { apiKey: null })
  await keyless.ask()
  expect(keyless.double.asked[0]?.headers).not.toHaveProperty('authorization')
})

test('headers say nothing of this computer, its system or its settings', async () => {
  vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'X-School: Hill Street')
  vi.stubEnv('OPENAI_ORG_ID', 'hill-street')
  onTestFinished(() => void vi.unstubAllEnvs())
  const { ask, double } = await scripted([answer(plan)])
  await ask()
  expect(Object.keys(double.asked[0]?.headers ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'accept-language',
    'authorization',
    'connection',
    'content-length',
    'content-type',
    'host',
    'sec-fetch-mode',
    'user-agent',
  ])
  expect(double.asked[0]?.headers['user-agent']).toBe('thinking-partner')
})

test('what is shown beforehand is what is sent, and what is told meanwhile', async () => {
  const { ask, provider, double } = await scripted([answer(plan)])
  const shown = provider.preview({ messages, format: null })
  const told: unknown[] = []
  expect(double.requests).toEqual([])
  await ask({ format: null, onSent: (sent) => void told.push(sent) })
  expect(shown).toEqual({ url: `${double.baseUrl}/chat/completions`, body: double.asked[0]?.text })
  expect(told).toEqual([shown])
})

test('names are masked unless the model runs here, or where that is asked for', async () => {
  expect((await scripted([])).provider).toMatchObject({ isLoopback: true, masksNames: false })
  expect((await scripted([], { maskNames: 'always' })).provider).toMatchObject({ isLoopback: true, masksNames: true })
  const elsewhere = await scripted([], { baseUrl: new URL('https://llm.school.example/v1') })
  expect(elsewhere.provider).toMatchObject({ origin: 'https://llm.school.example', isLoopback: false, masksNames: true })
})
