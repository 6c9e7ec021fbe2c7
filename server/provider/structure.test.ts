import { expect, test } from 'vitest'
import { z } from 'zod'
import { answer } from '../testing/scripted-answers.ts'
import { noSchema, noStreamOptions, status } from '../testing/scripted-faults.ts'
import type { Behaviour, Received } from '../testing/scripted-provider.ts'
import { scripted } from './testing.ts'

const formats = (asked: Received[]) => asked.map(({ body }) => body.response_format?.type ?? 'none')
const usage = (asked: Received[]) => asked.map(({ body }) => body.stream_options?.include_usage ?? false)

test('an answer is held to its shape by a strict schema, and which way was used is told', async () => {
  const { ask, double } = await scripted([answer('{}')])
  expect((await ask()).structures).toEqual(['schema'])
  expect(double.asked[0]?.body.response_format).toMatchObject({
    type: 'json_schema',
    json_schema: { name: 'plan', strict: true, schema: { type: 'object', required: ['items'], additionalProperties: false } },
  })
})

test('limits on the length of a text stay out of the schema, a field called so does not', async () => {
  const schema = z.object({ maxLength: z.string().min(1).max(600), list: z.array(z.string().max(9)).max(3) })
  const { ask, double } = await scripted([answer('{}')])
  await ask({ format: { name: 'lengths', schema } })
  expect(double.asked[0]?.body.response_format?.json_schema?.schema).toMatchObject({
    properties: { maxLength: { type: 'string' }, list: { type: 'array', items: { type: 'string' } } },
    required: ['maxLength', 'list'],
  })
  expect(double.asked[0]?.text).not.toMatch(/"m(?:ax|in)Length":\d/)
})

test('a question without a format asks for none', async () => {
  const { ask, double } = await scripted([answer('Good morning')])
  expect((await ask({ format: null })).structures).toEqual(['text'])
  expect(formats(double.asked)).toEqual(['none'])
})

const noJson = () => status(400, { said: { error: "'response_format.type' must be 'text'" } })
const silentNo = () => status(400, { said: { detail: 'Bad Request' } })
type Row = [what: string, script: Behaviour[], formats: string[], usage: boolean[], told: string]

test.each<Row>([
  ['knows no schemas', [noSchema()], ['json_schema', 'json_object'], [true, true], 'json'],
  ['knows neither schemas nor JSON', [noSchema(), noJson()], ['json_schema', 'json_object', 'none'], [true, true, true], 'text'],
  ['counts no tokens', [noStreamOptions()], ['json_schema', 'json_schema'], [true, false], 'schema'],
  [
    'knows neither schemas nor counting',
    [noStreamOptions(), noSchema()],
    ['json_schema', 'json_schema', 'json_object'],
    [true, false, false],
    'json',
  ],
  ['does not say what it minds', [silentNo(), silentNo()], ['json_schema', 'json_object', 'none'], [true, true, false], 'text'],
  [
    'minds schemas with 404',
    [status(404, { said: 'No endpoint supports response_format' })],
    ['json_schema', 'json_object'],
    [true, true],
    'json',
  ],
])('a server that %s is asked for less, without a wait, and remembered for it', async (_what, script, asked, counted, told) => {
  const { ask, double, waits } = await scripted([...script, answer('{}'), answer('{}')])
  expect(await ask()).toMatchObject({ text: '{}', fault: null, structures: [told] })
  expect([formats(double.asked), usage(double.asked)]).toEqual([asked, counted])
  expect(await ask()).toMatchObject({ text: '{}', structures: [told] })
  expect(double.asked).toHaveLength(script.length + 2)
  expect(formats(double.asked).at(-1)).toBe(asked.at(-1))
  expect(waits).toEqual([])
})

test('what a server names is remembered even where three attempts did not do', async () => {
  const { ask, double } = await scripted([noStreamOptions(), noSchema(), noJson(), answer('{}')])
  expect((await ask()).fault).toMatchObject({ code: 'llm.not_accepted' })
  expect(await ask()).toMatchObject({ text: '{}', structures: ['text'] })
  expect(formats(double.asked)).toEqual(['json_schema', 'json_schema', 'json_object', 'none'])
})

test('a refusal for no reason that never came to an answer is not remembered', async () => {
  const { ask, double } = await scripted([silentNo(), silentNo(), silentNo(), answer('{}')])
  expect((await ask()).fault).toMatchObject({ code: 'llm.not_accepted' })
  expect(await ask()).toMatchObject({ structures: ['schema'] })
  expect(double.asked).toHaveLength(4)
})

test('a plain question that is refused for no reason is asked once more, as plainly as can be', async () => {
  const { ask, double } = await scripted([silentNo(), silentNo()])
  expect((await ask({ format: null })).fault).toMatchObject({ code: 'llm.not_accepted' })
  expect(usage(double.asked)).toEqual([true, false])
})
