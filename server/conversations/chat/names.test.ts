import { expect, test } from 'vitest'
import { answer, useTools } from '../../testing/scripted-answers.ts'
import type { Behaviour } from '../../testing/scripted-provider.ts'
import { chatting } from './testing.ts'

const text = [
  '10:02 T: "What makes these equal?" 4 hands. Calls on Maya.',
  '10:03 Maya Lopez: "You can cut the half into two."',
  '10:05 O’Brien’s table argues. Jean-Luc: "No, it is the same amount."',
  '10:09 T to Zoë: "Show me where you folded." Waits 6 sec.',
].join('\n')
const roster = 'Maya Lopez\nConnor O’Brien\nJean-Luc Petit\nZoë Kim\nWill Foster'
const names = /maya|lopez|connor|brien|jean|petit|zo[eë]|\bkim\b|ortiz|\bana\b|555-0199|@school/i

/** A roster, and a language model elsewhere: whatever reaches it is recorded. */
async function masked(...script: Behaviour[]) {
  const chat = await chatting(script, { text, settings: { maskNames: 'always' } })
  await chat.request('PUT', '/api/roster', { body: { text: roster } })
  return { ...chat, sent: () => chat.double.everything() }
}

test('no name reaches the language model: of notes, plan, thread, words, arguments or what a tool answers', async () => {
  const { ask, sent, double, post, draftId, items } = await masked(
    useTools([
      ['look_at_plan', {}],
      ['why', { label: 'I2' }],
      ['reword', { label: 'I1', text: 'At 10:03 {Student1} said “You can cut the half into two.” What did that tell you?' }],
      ['reword', { label: '{Student1}', text: 'What did you hear?' }],
      ['add_item', { text: 'What did {Student4} show you where she folded?', stage: '{Student1}', evidence: ['{Student1}'], passages: [] }],
      ['plan_with', { coachingModel: '{Student1} and {Teacher1}' }],
      ['another', { label: 'I2', gentler: true }],
    ]),
    answer('I1 opens with {Student1} now.'),
    answer('{Student2} and {Teacher1} both want the table to talk.'),
  )
  const [first] = await items()
  await post(`/api/drafts/${draftId}/decisions`, {
    itemId: first?.id,
    revision: 1,
    decision: 'edit',
    text: 'Maya’s half, and what Zoe folded: what did you see, Ana?',
  })
  await ask('Ms. Ana Ortiz likes maya a lot. Could the first one start from Maya L.’s words? My number is 555-0199, or lee@school.org')
  await ask('and what would Connor O’Brien or Ms Ortiz say to that?')
  expect(double.asked).toHaveLength(3)
  expect(sent()).toContain('{Student1}')
  expect(sent().match(names)).toBeNull()
})

test('they come back right in the answer, wherever it was cut, and in the plan', async () => {
  for (const chunkSize of [1, 3, 8]) {
    const { ask, items } = await masked(
      useTools([['reword', { label: 'I2', text: 'At 10:03 {Student1} said “You can cut the half into two.” What did that tell you?' }]]),
      answer('I2 quotes {Student1} word for word. {Student2}’s table and {student4} come later, and {Student77} never.', { chunkSize }),
    )
    const { text: said, shown } = await ask('Could the second one name who said it? Not Connor O’Brien, and not Zoë.')
    expect(said).toBe('I2 quotes Maya word for word. Connor O’Brien’s table and Zoë come later, and someone never.')
    expect(shown).toBe(said)
    expect((await items())[1]?.text).toBe('At 10:03 Maya said “You can cut the half into two.” What did that tell you?')
  }
})

test('who was never handed out is put into no item', async () => {
  const { ask, items, double } = await masked(
    useTools([['reword', { label: 'I1', text: 'What did {Student88} show you?' }]]),
    answer('I could not do that.'),
  )
  const before = await items()
  await ask('Could the first one be about somebody else?')
  expect(double.asked[1]?.body.messages.at(-1)?.content).toContain('somebody who was not handed out')
  expect(await items()).toEqual(before)
})

test('what stands in for whom is the same for the whole thread', async () => {
  const { ask, double } = await masked(answer('{Student1} opens it.'), answer('Yes.'))
  await ask('why does it open with Maya Lopez, I wonder?')
  await ask('and is Zoë in it at all, I wonder?')
  const [first, second] = double.asked.map(({ body }) => body.messages.at(-1)?.content ?? '')
  expect(first).toMatch(/why does it open with \{Student1\w?\}, I wonder/)
  expect(second).toMatch(/Coach: why does it open with \{Student1\w?\}, I wonder\?\nYou: \{Student1\w?\} opens it\./)
})

test('a language model on this computer is told the names', async () => {
  const { ask, double } = await chatting([answer('It opens with Maya.')], { text })
  await ask('why does it open with Maya, I wonder?')
  expect(double.everything()).toContain('Maya')
})

test('whom the talk is with is masked though nothing but the thread names them', async () => {
  const { double, say, read, store, id } = await chatting([answer('Yes.')], { text, settings: { maskNames: 'always' } })
  const { find } = store.conversations
  store.conversations.find = async (ownerId, threadId) => {
    const thread = await find(ownerId, threadId)
    return thread && threadId === id ? { ...thread, teacher: { id: 't', name: 'Ms Winter' } } : thread
  }
  await say('what if Winter says that it went fine?')
  await read()
  expect(double.everything()).toContain('what if {Teacher')
  expect(double.everything()).not.toContain('Winter')
})

test('who was named in the thread before is masked in the plan too, however they are written there', async () => {
  const { ask, double, items, post, draftId } = await chatting([answer('Yes.'), answer('So.')], { text, settings: { maskNames: 'always' } })
  await ask('My colleague Mr. Rufus Tarbell says it opens too early, does it?')
  const [first] = await items()
  const edit = { itemId: first?.id, revision: 1, decision: 'edit', text: 'What would tarbell have seen there?' }
  await post(`/api/drafts/${draftId}/decisions`, edit)
  await ask('and what would you ask, do you think?')
  expect(double.asked).toHaveLength(2)
  expect(double.everything()).not.toMatch(/tarbell/i)
})

test('what can’t be seen in what the coach says is not sent', async () => {
  const { ask, double } = await masked(answer('Yes.'))
  await ask('why does it open with Ma\u200By\u00ADa \u{E0041}\u{E0042}Lopez, I wonder?')
  expect(double.everything()).not.toMatch(/[\u200B\u00AD\u{E0041}\u{E0042}]/u)
  expect(double.everything()).toMatch(/why does it open with \{Student1\w?\}, I wonder/)
})

test('should a name have slipped through all the same, nothing is sent', async () => {
  const { ask, double, request } = await masked(answer('Yes.'))
  // Our own words are not masked: somebody who is called as they are is found in them.
  await request('PUT', '/api/roster', { body: { text: 'Coaching Knowledge' } })
  const { events } = await ask('why does it open so?')
  expect(events.at(-1)).toMatchObject({ type: 'failed' })
  expect(double.asked).toEqual([])
})
