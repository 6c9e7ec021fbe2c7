import OpenAI from 'openai'
import { expect, onTestFinished, test } from 'vitest'
import { answer } from './scripted-answers.ts'
import { startScriptedProvider } from './scripted-provider.ts'

async function started(...script: Parameters<typeof startScriptedProvider>) {
  const double = await startScriptedProvider(...script)
  onTestFinished(() => double.close())
  return { double, client: new OpenAI({ apiKey: 'sk-test', baseURL: double.baseUrl, maxRetries: 0 }) }
}

const question = { model: 'scripted', messages: [{ role: 'user' as const, content: 'Zoë?' }] }

test('the openai SDK reads its answers, streamed and whole', async () => {
  const { double, client } = await started([answer('Good morning'), answer({ items: [] })])
  let text = ''
  const stream = await client.chat.completions.create({ ...question, stream: true, stream_options: { include_usage: true } })
  for await (const { choices, usage } of stream) text += choices[0]?.delta.content ?? (usage ? ` (${usage.total_tokens} tokens)` : '')
  expect(text).toBe('Good morning (150 tokens)')
  const whole = await client.chat.completions.create(question)
  expect(whole).toMatchObject({ choices: [{ message: { content: '{"items":[]}' }, finish_reason: 'stop' }], usage: { total_tokens: 150 } })
  expect(double.asked.map(({ body }) => body.stream ?? false)).toEqual([true, false])
})

test('it names its models, and gives the same text the same vector', async () => {
  const { client } = await started([], { model: 'small' })
  expect((await client.models.list()).data).toMatchObject([{ id: 'small' }])
  const { data } = await client.embeddings.create({ model: 'small', input: ['one', 'two', 'one'] })
  expect(data[0]?.embedding).toEqual(data[2]?.embedding)
  expect(data[0]?.embedding).not.toEqual(data[1]?.embedding)
})

test('it keeps every byte of what it is sent: address, headers, body', async () => {
  const { double } = await started([])
  await fetch(`${double.baseUrl}/files/Maya.txt`, { method: 'POST', headers: { 'x-student': 'Noah' }, body: 'Zoë' })
  expect(double.everything()).toMatch(/^POST \/v1\/files\/Maya\.txt HTTP\/1\.1\r\n.*x-student: Noah\r\n.*\r\n\r\nZoë$/s)
})

test('a question beyond its script is refused', async () => {
  const { double, client } = await started([])
  await expect(client.chat.completions.create(question)).rejects.toThrow('The script has ended')
  double.script(answer('Added'))
  expect((await client.chat.completions.create(question)).choices[0]?.message.content).toBe('Added')
})
