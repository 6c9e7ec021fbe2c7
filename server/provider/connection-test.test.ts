import { expect, test } from 'vitest'
import { answer } from '../testing/scripted-answers.ts'
import { hang, noSchema, status } from '../testing/scripted-faults.ts'
import { testConnection } from './connection-test.ts'
import { key, scripted } from './testing.ts'

test.each([
  ['a schema', [answer({ ready: true })], 'schema'],
  ['any JSON', [noSchema(), answer({ ready: true })], 'json'],
  ['nothing, though it took the schema', [answer('I am ready.')], 'text'],
] as const)('a server that can be held to %s is told as such', async (_what, script, structure) => {
  const { provider, double } = await scripted([...script])
  expect(await testConnection(provider)).toEqual({
    ok: true,
    model: 'scripted',
    origin: double.origin,
    structure,
    milliseconds: expect.any(Number),
  })
})

test('a fault is told in words and without the key', async () => {
  const { provider, double } = await scripted([status(401, { said: key })])
  const result = await testConnection(provider)
  expect(result).toMatchObject({ ok: false, origin: double.origin, fault: { code: 'llm.refused_key' } })
  expect(JSON.stringify(result)).not.toContain(key)
})

test('it can be stopped', async () => {
  const { provider } = await scripted([hang()])
  const why = new Error('The page was closed')
  await expect(testConnection(provider, AbortSignal.abort(why))).rejects.toBe(why)
})
