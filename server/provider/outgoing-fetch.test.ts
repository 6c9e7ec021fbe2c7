import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { answer } from '../testing/scripted-answers.ts'
import { redirect } from '../testing/scripted-faults.ts'
import { outgoingFetch } from './outgoing-fetch.ts'
import { key, scripted, settingsFor } from './testing.ts'

const holds = (name: string) => (text: string) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text)

test.each([
  'http://127.0.0.1:9/v1/models',
  'https://api.openai.com/v1/models',
  'https://evil.example/v1/models',
  'https://llm.school.example.evil.example/v1/models',
  'http://llm.school.example/v1/models',
  'https://llm.school.example:8443/v1/models',
  'https://user@llm.school.example/v1/models',
  'https://llm.school.example/v1/models?notes=Maya',
  'https://llm.school.example/v1/../admin',
  'https://llm.school.example/v10/models',
])('nothing goes to %s, which is not what is configured', async (url) => {
  const sent: unknown[] = []
  const fetch = outgoingFetch(settingsFor('https://llm.school.example/v1'), {}, async (input) => {
    sent.push(input)
    return new Response()
  })
  await expect(fetch(url)).rejects.toMatchObject({ code: 'llm.not_sent' })
  expect(sent).toEqual([])
})

test('without https nothing goes to a host that is not trusted, whoever configured it', async () => {
  const sent: unknown[] = []
  const fetching = (trustedHosts: string[]) =>
    outgoingFetch(settingsFor('http://llm.school.example/v1', { trustedHosts }), {}, async (input) => {
      sent.push(String(input))
      return new Response()
    })('http://llm.school.example/v1/models')
  await expect(fetching([])).rejects.toMatchObject({ code: 'llm.not_sent' })
  expect(sent).toEqual([])
  expect((await fetching(['llm.school.example'])).status).toBe(200)
})

test('a Request has no other way out', async () => {
  const { provider, double } = await scripted([])
  await expect(provider.outgoing({})(new Request(double.origin))).rejects.toMatchObject({ code: 'llm.not_sent' })
  expect(double.everything()).toBe('')
})

test.each([
  ['in a sentence', 'What did Maya say?'],
  ['at the beginning of a line', 'E1\nMaya: You can cut the half into two.'],
  ['after a tab', 'E1\tMaya'],
  ['between quotation marks', '"Maya"'],
])('the last look sees a name %s, and nothing is sent', async (_where, content) => {
  const { ask, double } = await scripted([answer('never')])
  const messages = [{ role: 'user' as const, content }]
  expect((await ask({ messages, lastLook: holds('Maya') })).fault).toMatchObject({
    code: 'llm.not_sent',
    message: expect.stringMatching(/Nothing was sent\.$/),
  })
  expect(double.everything()).toBe('')
})

test('the last look lets pass what holds no name, and sees bodies that are no JSON', async () => {
  const { ask, double, provider } = await scripted([answer('Here')])
  expect(await ask({ lastLook: holds('Maya') })).toMatchObject({ text: 'Here' })
  const body = new FormData()
  body.set('file', new Blob(['notes']), 'Maya.txt')
  const upload = provider.outgoing({ lastLook: holds('Maya') })(`${double.baseUrl}/files`, { method: 'POST', body })
  await expect(upload).rejects.toMatchObject({ code: 'llm.not_sent' })
  expect(double.requests).toHaveLength(1)
})

test('what speaks to the server by itself goes the same way: key, last look and what is told', async () => {
  const { provider, double } = await scripted([])
  const told: { url: string; body: string }[] = []
  const fetch = provider.outgoing({ onSent: (sent) => void told.push(sent), lastLook: holds('Maya') })
  const client = new OpenAI({ apiKey: 'none of its business', baseURL: double.baseUrl, fetch, maxRetries: 0 })
  const { data } = await client.embeddings.create({ model: 'small', input: ['wait time', 'who answers'] })
  expect(data.map(({ embedding }) => embedding.length)).toEqual([8, 8])
  expect((await client.models.list()).data).toMatchObject([{ id: 'scripted' }])
  expect(told.map(({ url }) => url)).toEqual([`${double.baseUrl}/embeddings`, `${double.baseUrl}/models`])
  expect(double.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${key}`, `Bearer ${key}`])
  await expect(client.embeddings.create({ model: 'small', input: 'Maya' })).rejects.toThrow()
  expect(double.everything()).not.toContain('Maya')
})

test('a Request is sent as it is, and stops by its signal', async () => {
  const { provider, double } = await scripted([answer('{}')])
  const request = new Request(`${double.baseUrl}/chat/completions`, { method: 'POST', body: '{"messages":[],"model":"m","stream":true}' })
  expect((await provider.outgoing({})(request)).status).toBe(200)
  expect(double.asked[0]?.text).toBe('{"messages":[],"model":"m","stream":true}')
  const stopped = new Request(`${double.baseUrl}/models`, { signal: AbortSignal.abort() })
  await expect(provider.outgoing({})(stopped)).rejects.toThrow(/abort/)
})

test.each([301, 302, 303, 307, 308])('a redirect by %s is not followed', async (code) => {
  const { provider, double } = await scripted([redirect('/v1/models', code)])
  const asked = provider.outgoing({})(`${double.baseUrl}/chat/completions`, { method: 'POST', body: '{}' })
  await expect(asked).rejects.toMatchObject({ code: 'llm.moved' })
  expect(double.requests).toHaveLength(1)
})

test('what can’t be kept is not sent', async () => {
  const { double, provider } = await scripted([answer('Never asked for.')])
  const failing = provider.outgoing({
    onSent: async () => {
      throw new Error('the disk is full')
    },
  })
  await expect(failing(`${double.baseUrl}/chat/completions`, { method: 'POST', body: '{}' })).rejects.toThrow('the disk is full')
  expect(double.requests).toEqual([])
})
