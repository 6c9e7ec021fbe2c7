import { expect, test } from 'vitest'
import { answer, useTools } from '../../testing/scripted-answers.ts'
import type { Received } from '../../testing/scripted-provider.ts'
import { chatting } from './testing.ts'

const text = [
  '10:02 T: "What makes these equal?" 4 hands. Calls on Maya.',
  '10:03 Maya Lopez: "You can cut the half into two."',
  '10:05 Zoë: "No, it is the same amount." My number is 555-019-1234, or lee@school.org',
].join('\n')
const sentNames = /maya|lopez|zo[eë]|\bkim\b|ortiz|555-019|lee@/i

type Chat = Awaited<ReturnType<typeof chatting>>

/** A plan that names people, a roster, and a language model elsewhere. */
async function masked(...script: Parameters<typeof chatting>[0]) {
  const chat = await chatting(script, { text, settings: { maskNames: 'always' } })
  await chat.request('PUT', '/api/roster', { body: { text: 'Maya Lopez\nZoë Kim' } })
  return chat
}

/** Puts words into an item as they are, with what a check would find in them. */
const put = ({ store, draftId }: Chat, label: string, change: object) =>
  store.items.change(draftId, 'id of Lee', new Date().toISOString(), ({ items }) => ({
    items: items.map((item) => (item.label === label ? { ...item, ...change } : item)),
    decisions: [],
  }))

const results = (asked: Received | undefined): string[] =>
  asked?.body.messages.flatMap(({ role, content }) => (role === 'tool' ? [content] : [])) ?? []

test('what a tool answers names nobody, whichever it is', async () => {
  const chat = await masked(
    useTools([
      ['reword', { label: 'I1', text: 'What did {Student1} and {Student2} show you at 10:03?' }],
      ['less_leading', {}],
      ['why', { label: 'I2' }],
    ]),
    answer('So.'),
  )
  const finding = { rule: 'not-leading', severity: 'warn', span: [0, 5], reason: 'It leads.', rewrite: 'What did Zoë Kim see?' } as const
  const [, second] = await chat.items()
  const replies = [{ heard: 'Maya Lopez was lost', say: 'What did Zoë show you?' }]
  await put(chat, 'I2', { text: 'Didn’t Maya Lopez see it?', replies, findings: [{ ...finding, itemId: second?.id }] })
  await chat.ask('could you go over all of these for me?')
  const told = results(chat.double.asked[1])
  expect(told[0]).toContain('I1 says now: What did {Student1}')
  expect(told[1]).toMatch(/I2: What did \{Student2\w*\} see\?/)
  expect(told[2]).toMatch(/If she says: \{Student1\w*\} was lost Then: What did \{Student2\w*\} show you\?/)
  expect(chat.double.everything().match(sentNames)).toBeNull()
})

test.each<[string, object, RegExp]>([
  ['another', { label: 'I1', gentler: null }, /^I1 says now: .*\{Student1\w*\}/],
  ['add_about', { focus: 'wait-time' }, /^I3 is new: .*\{Student1\w*\}/],
])('what a drafter found is told without names by “%s” too', async (name, given, told) => {
  const chat = await masked(useTools([[name, given]]), answer('So.'))
  const { change } = chat.store.items
  chat.store.items.change = async (draftId, ownerId, at, act, key) => {
    const changed = await change(draftId, ownerId, at, act, key)
    return changed.map((item) => ({ ...item, text: `${item.text} Maya Lopez` }))
  }
  await chat.ask('could you find me other ones for these?')
  expect(results(chat.double.asked[1])[0]).toMatch(told)
  expect(chat.double.everything().match(sentNames)).toBeNull()
})

test('names and contacts that are put into arguments come back to nobody', async () => {
  const chat = await masked(
    useTools([
      ['why', { label: '{Email1}' }],
      ['why', { label: '{Phone1}' }],
      ['why', { label: 'zz{Student1}' }],
      ['reword', { label: 'I1', text: 'What did xx{Student1}xx show you there?' }],
      ['add_item', { text: 'What did you hear?', stage: null, evidence: ['{Email1}', 'zz{Student1}'], passages: [] }],
      ['add_item', { text: 'What did you hear?', stage: '{Phone1}', evidence: [], passages: [] }],
    ]),
    answer('Say zz{Student1}zz to her.'),
    answer('So.'),
  )
  await chat.ask('Could Maya be in the first one? My number is 555-019-1234, or lee@school.org')
  const refused = expect.stringMatching(/^Nothing was done\./)
  expect(results(chat.double.asked[1])).toEqual([refused, refused, refused, expect.not.stringMatching(sentNames), refused, refused])
  await chat.ask('and what would you say to that?')
  expect(chat.double.everything().match(sentNames)).toBeNull()
})

test.each([
  ...['I2', 'i2', 'item 2', '2', 'Item I2', 'question 2', '#2', 'I2 (Reality)', 'the 1st version of I2', 'I02'].map((label) => [
    label,
    'I2',
  ]),
  ...['E2', 'P2', 'I1 or I2', '1st, or 2nd', 'E2 of I', 'the second', 'I2nd', '', '10:02'].map((label) => [label, null]),
])('“%s” is %s', async (label, meant) => {
  const { ask, double } = await chatting([useTools([['why', { label }]]), answer('So.')])
  await ask('what is behind that one?')
  expect(results(double.asked[1])[0]).toMatch(
    meant ? /^=== \w+ ===\nI2 \(/ : /^Nothing was done\. There is no such item in this plan\. It has I1, I2\./,
  )
})

test('material of the plan is told between boundaries by tools too', async () => {
  const { ask, double } = await chatting([
    useTools([
      ['look_at_plan', {}],
      ['why', { label: 'I1' }],
    ]),
    answer('So.'),
  ])
  await ask('what do you think of these two?')
  for (const result of results(double.asked[1])) expect(result).toMatch(/^(=== [0-9a-f]{12} ===)\n[\s\S]+\n\1$/)
})

test('no more is added at once, and no more begun beside it, than a coach can look at', async () => {
  const add = (n: number): [string, object] => [
    'add_item',
    { text: `At 10:0${n} I counted hands. What did table ${n} show?`, stage: 'Reality', evidence: [], passages: [] },
  ]
  const { ask, items, double, get, address } = await chatting([
    useTools([add(1), add(1), add(2), add(3), ['add_about', { focus: 'wait-time' }]]),
    useTools([
      ['plan_with', { coachingModel: 'Impact Cycle' }],
      ['plan_with', { coachingModel: 'Impact Cycle' }],
    ]),
    answer('So.'),
  ])
  await ask('put all of that into the plan, would you?')
  const told = results(double.asked[2])
  expect((await items()).length).toBe(5)
  expect(told[4]).toMatch(/No more than 3 items are added at a time/)
  expect(told[6]).toMatch(/One plan was begun beside this one just now/)
  expect(((await (await get(address)).json()) as { drafts: unknown[] }).drafts).toHaveLength(2)
})

test('words that are far too long to be said are not put into an item', async () => {
  const { ask, items, double } = await chatting([
    useTools([['reword', { label: 'I1', text: `What did you hope to hear${' and to hear'.repeat(50)}?` }]]),
    answer('So.'),
  ])
  const before = await items()
  await ask('could the first one be longer?')
  expect(results(double.asked[1])[0]).toContain('far too long')
  expect(await items()).toEqual(before)
})

test('once it is stopped, what a drafter finds is not put into the plan', async () => {
  const chat = await chatting([useTools([['another', { label: 'I1', gentler: null }]]), answer('So.')])
  const before = await chat.items()
  const { list } = chat.store.items
  let looks = 0
  chat.store.items.list = async (draftId) => {
    looks += 1
    // Between the look at the plan and the change.
    if (looks === 3) void chat.post(`${chat.address}/answer/stop`, {})
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate)
    return list(draftId)
  }
  await chat.ask('I would never ask the first one like that')
  chat.store.items.list = list
  expect(looks).toBeGreaterThan(2)
  expect(await chat.items()).toEqual(before)
})
