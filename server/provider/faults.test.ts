import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { answer, bytes, events, refuse, say, stop, think, wholeAnswer } from '../testing/scripted-answers.ts'
import { cutAfter, endless, html, noSchema, redirect, reset, status } from '../testing/scripted-faults.ts'
import type { Behaviour } from '../testing/scripted-provider.ts'
import { key, messages, scripted } from './testing.ts'

/** Said by servers that repeat what they were sent; none of it may come out again. */
const echo = `${key} and What did you notice? and lantern`
const begun = 'One item is whole.'

const thrice = (behaviour: Behaviour) => [behaviour, behaviour, behaviour]

type Row = [what: string, script: Behaviour[], code: string, message: string]
const faults: Row[] = [
  ['429', thrice(status(429, { said: echo })), 'llm.busy', 'too much to do at this moment'],
  ['500', thrice(status(500, { said: echo })), 'llm.failed', 'a fault of its own'],
  ['408', thrice(status(408, { said: echo })), 'llm.failed', 'a fault of its own'],
  ['an error in its stream', thrice(events([{ error: { message: echo, code: 502 } }])), 'llm.failed', 'a fault of its own'],
  ['an error with status 200', thrice(bytes(JSON.stringify({ error: echo }), 'application/json')), 'llm.failed', 'a fault of its own'],
  ['too many requests, in its stream', thrice(events([{ error: { message: echo, code: 429 } }])), 'llm.busy', 'too much to do'],
  ['401', [status(401, { said: echo })], 'llm.refused_key', 'does not accept our key'],
  ['403', [status(403, { said: echo })], 'llm.refused_key', 'does not accept our key'],
  ['404', [status(404, { said: echo })], 'llm.no_such_model', 'no language model called scripted at http://127.0.0.1:'],
  ['an unknown model', [status(400, { said: `The model ${echo} does not exist` })], 'llm.no_such_model', 'called scripted'],
  ['402', [status(402, { said: echo })], 'llm.no_credit', 'used up'],
  [
    'an account that is used up',
    [status(429, { said: { error: { message: echo, code: 'insufficient_quota' } } })],
    'llm.no_credit',
    'used up',
  ],
  ['413', [status(413, { said: echo })], 'llm.too_much', 'more text than'],
  ['a question over its context', [status(400, { said: `${echo} exceeds the context size` })], 'llm.too_much', 'more text than'],
  [
    'a refusal by a filter before it',
    [status(400, { said: { error: { code: 'content_filter', message: echo } } })],
    'llm.declined',
    'declined',
  ],
  ['422 whatever it is asked', thrice(status(422, { said: echo })), 'llm.not_accepted', 'does not accept the way it is asked'],
  ['a refusal', [refuse(echo)], 'llm.declined', 'declined'],
  [
    'a whole refusal',
    [bytes(JSON.stringify({ choices: [{ message: { refusal: echo }, finish_reason: 'stop' }] }))],
    'llm.declined',
    'declined',
  ],
  ['an answer taken back by a filter', [events([stop('content_filter'), '[DONE]'])], 'llm.declined', 'declined'],
  ['nothing', thrice(bytes('')), 'llm.unreadable', 'was empty'],
  ['an empty answer', thrice(answer('')), 'llm.unreadable', 'was empty'],
  ['an empty whole answer', thrice(wholeAnswer('')), 'llm.unreadable', 'was empty'],
  ['thinking and no answer', thrice(answer('<think>Well, well', { reasoning: 'Well' })), 'llm.unreadable', 'was empty'],
  ['thinking up to the limit of its length', [events([think('Well'), stop('length')])], 'llm.cut_off', 'broke off'],
  ['a page to sign in', [html()], 'llm.unreadable', 'no answer of a language model'],
  ['events of another kind', [bytes('data: {"choices":"none"}\n\n')], 'llm.unreadable', 'no answer of a language model'],
  ['an event without an end', [bytes(`data: ${'x'.repeat(1_100_000)}`)], 'llm.unreadable', 'no answer of a language model'],
  ['the beginning of a whole answer', thrice(bytes('{"choices":[{"message":{"con')), 'llm.cut_off', 'broke off'],
  ['a redirect', [redirect('http://127.0.0.1:1/v1/chat/completions')], 'llm.moved', 'points to another address, which was not followed'],
  ['a reset before the first byte', thrice(reset()), 'llm.unreachable', 'can’t be reached at http://127.0.0.1:'],
  ['the end before the first word', thrice(cutAfter('')), 'llm.cut_off', 'broke off'],
  ['text and then the limit of its length', [events([say(begun), stop('length'), '[DONE]'])], 'llm.cut_off', 'broke off'],
  ['text and then an error', [events([say(begun), { error: { message: echo } }])], 'llm.failed', 'a fault of its own'],
  ['text and then a filter', [events([say(begun), stop('content_filter'), '[DONE]'])], 'llm.declined', 'declined'],
  ['text and then the end, within an event', [cutAfter(begun)], 'llm.cut_off', 'broke off'],
  ['text and then the end, between events', [cutAfter(begun, { within: false })], 'llm.cut_off', 'broke off'],
  [
    'text and then an event that is broken',
    [bytes(`data: ${JSON.stringify(say(begun))}\n\ndata: {"cho\n\ndata: [DONE]\n\n`)],
    'llm.cut_off',
    'broke off',
  ],
]

test.each(faults)(
  '%s ends in a plain message, after at most three attempts, and keeps what had come',
  async (what, script, code, message) => {
    const { ask, double, lines } = await scripted(script)
    const { text, fault } = await ask()
    expect(fault).toMatchObject({ code, message: expect.stringContaining(message), next: expect.stringMatching(/\w\.$/) })
    expect(double.asked).toHaveLength(script.length)
    expect(text).toBe(what.startsWith('text') ? begun : '')
    expect(JSON.stringify([fault, lines])).not.toMatch(/lantern|notice/)
  },
)

test('what is kept of a fault for the log holds neither the key nor a word of what was sent or came', async () => {
  for (const [, script] of faults) {
    const { provider } = await scripted(script)
    const stream = provider.ask({ messages, format: null })
    const fault = await (async () => {
      for await (const _ of stream);
    })().catch((cause: unknown) => cause)
    expect(fault).toBeInstanceOf(AppError)
    const { message, stack, cause, ...rest } = fault as AppError
    const inner = cause as Error
    expect(JSON.stringify([message, stack, inner.message, inner.stack, Object.entries(inner), rest])).not.toMatch(/lantern|did you notice/)
  }
})

test('a redirect is not followed, so neither key nor question goes anywhere else', async () => {
  const elsewhere = await scripted([answer('Mine now')])
  const { ask } = await scripted([redirect(`${elsewhere.double.baseUrl}/chat/completions`, 308)])
  expect((await ask()).fault).toMatchObject({ code: 'llm.moved' })
  expect(elsewhere.double.everything()).toBe('')
})

test('a connection that is reset in the middle of an answer keeps what had come', async () => {
  let seen = () => {}
  const { provider, double } = await scripted([
    reset(
      400,
      'x'.repeat(400),
      new Promise<void>((resolve) => {
        seen = resolve
      }),
    ),
  ])
  const pieces: string[] = []
  const asked = async () => {
    for await (const piece of provider.ask({ messages, format: null })) {
      pieces.push(piece)
      seen()
    }
  }
  await expect(asked()).rejects.toMatchObject({ code: 'llm.cut_off' })
  expect(pieces.join('')).toMatch(/^x+$/)
  expect(double.asked).toHaveLength(1)
})

test('an answer far beyond what was asked for is stopped, the line closed, and what fits kept', async () => {
  const { ask, double } = await scripted([endless('{"text": "again"}')])
  const { text, fault } = await ask({ mostCharacters: 1_000 })
  expect(text).toHaveLength(1_000)
  expect(fault).toMatchObject({ code: 'llm.too_long' })
  expect(await double.asked[0]?.closed).toEqual({ isAnswered: false })
})

test('nobody at the address', async () => {
  const { double, ask, waits } = await scripted([])
  await double.close()
  expect((await ask()).fault).toMatchObject({ code: 'llm.unreachable' })
  expect(waits).toEqual([1_000, 4_000])
})

test('a mistake of ours is not taken for a fault of the server', async () => {
  const { ask } = await scripted([answer('never asked')])
  const onSent = () => {
    throw new RangeError('a mistake')
  }
  await expect(ask({ onSent })).rejects.toThrow(RangeError)
})

test('after a fault the same provider answers again', async () => {
  const { ask } = await scripted([status(401), noSchema(), answer('here'), cutAfter('x'), answer('there')])
  expect((await ask()).fault).toMatchObject({ code: 'llm.refused_key' })
  expect(await ask()).toMatchObject({ text: 'here', fault: null })
  expect((await ask()).fault).toMatchObject({ code: 'llm.cut_off' })
  expect(await ask()).toMatchObject({ text: 'there', fault: null })
})
