import { expect, test } from 'vitest'
import type { DraftItem } from '../../domain/draft-item.ts'
import { closedGate, held } from '../../testing/held.ts'
import { answer, callTool, events, say, stop, useTools } from '../../testing/scripted-answers.ts'
import { hang } from '../../testing/scripted-faults.ts'
import type { Received } from '../../testing/scripted-provider.ts'
import { chatting, textOf } from './testing.ts'

const leading = 'Don’t you think the transitions were long?'

/** Puts a leading question into the plan, as a check sees it. */
async function withALeadingOne({ store, draftId, items, post }: Awaited<ReturnType<typeof chatting>>) {
  const [first] = await items()
  await post(`/api/drafts/${draftId}/decisions`, { itemId: first?.id, revision: 1, decision: 'edit', text: leading })
  await store.items.change(draftId, 'id of Lee', new Date().toISOString(), ({ items }) => ({
    items: items.map((item) => (item.id === first?.id ? { ...item, state: 'in_review' } : item)),
    decisions: [],
  }))
}

async function chattingWithDrafts(script: Parameters<typeof chatting>[0]) {
  const chat = await chatting(script)
  const drafts = async () => ((await (await chat.get(chat.address)).json()) as { drafts: unknown[] }).drafts
  return { ...chat, drafts }
}

const told = (asked: Received | undefined) => asked?.body.messages.map(({ content }) => content).join('\n')

test('“less leading”, “switch to the Impact Cycle” and “one about wait time” need no language model, where there is one too', async () => {
  const chat = await chatting([])
  await withALeadingOne(chat)
  expect((await chat.ask('less leading')).message).toMatchObject({ changes: { labels: ['I1'], isUndone: false } })
  expect((await chat.ask('one about wait time')).message).toMatchObject({ changes: { labels: ['I3'] } })
  const { answering, message } = await chat.ask('switch to the Impact Cycle')
  expect({ answering, draftId: message.draftId === chat.draftId, changes: message.changes }).toEqual({
    answering: false,
    draftId: false,
    changes: null,
  })
  expect(chat.double.asked).toEqual([])
})

test('the same said in other words is done by the language model, through the same acts', async () => {
  const chat = await chatting([
    useTools([['less_leading', {}]]),
    answer('I1 asks what she noticed now.'),
    useTools([['add_about', { focus: 'wait-time' }]]),
    answer('I2 is about the pauses.'),
    useTools([['plan_with', { coachingModel: 'the Impact Cycle' }]]),
    answer('Both plans stand side by side.'),
  ])
  await withALeadingOne(chat)
  expect(await chat.ask('Some of these feel a bit pushy to me, can you calm them down?')).toMatchObject({
    answering: true,
    text: 'I1 asks what she noticed now.',
    message: { changes: { labels: ['I1'] } },
  })
  expect((await chat.items())[0]).toMatchObject({ text: 'What did you notice about the transitions?', state: 'in_review' })
  expect((await chat.ask('I would like to get at how long she waits somehow')).message).toMatchObject({ changes: { labels: ['I3'] } })
  expect((await chat.items()).find(({ label }) => label === 'I3')).toMatchObject({ state: 'in_review' })
  const { events, message } = await chat.ask('How would this look the way Jim Knight does it?')
  const last = events.at(-1)
  expect(last).toMatchObject({ type: 'done', messageId: message.id })
  const other = last?.type === 'done' ? last.draftId : null
  expect(await (await chat.get(`/api/drafts/${other}`)).json()).toMatchObject({ request: { coachingModel: 'impact-cycle' } })
  expect(message.changes).toBeNull()
})

test('“why this one?” is answered from the line and the passage, and changes nothing', async () => {
  const { ask, double, items } = await chatting([useTools([['why', { label: 'I2' }]]), answer('I2 stands on E2: Maya cut the half.')])
  const before = await items()
  const { events, text, message } = await ask('why this one? I mean the second')
  expect(events[0]).toEqual({ type: 'doing', what: 'Looking up what I2 stands on' })
  expect(text).toBe('I2 stands on E2: Maya cut the half.')
  expect(message.changes).toBeNull()
  expect(told(double.asked[1])).toMatch(
    /E2 10:03 heard: "You can cut the half into two\."\nCoaching knowledge:\nP1 Reality: Stay with what happened\./,
  )
  expect(await items()).toEqual(before)
})

test('“what would you ask if she gets defensive?” is answered in words, as they come', async () => {
  const said = 'She may want an effort to be seen. You could say:\nWhich moment of that hour would you keep?'
  const { ask, items } = await chatting([answer(said)])
  const before = await items()
  const { events, text } = await ask('what would you ask if she gets defensive?')
  expect(events.map(({ type }) => type)).toEqual([...events.slice(1).map(() => 'delta'), 'done'])
  expect([textOf(events), text]).toEqual([said, said])
  expect(await items()).toEqual(before)
})

test('words of its own wait for a decision, and say what they stand on', async () => {
  const { ask, items } = await chatting([
    useTools([
      ['add_item', { text: 'At 10:02 I counted 4 hands. What do you make of that?', stage: 'Reality', evidence: ['E1'], passages: [] }],
    ]),
    answer('I3 lays the four hands on the table.'),
  ])
  expect((await ask('Put in something about the hands I counted')).message).toMatchObject({ changes: { labels: ['I3'] } })
  expect((await items()).at(-1)).toMatchObject({
    label: 'I3',
    group: 'reality',
    state: 'in_review',
    author: 'drafter',
    evidence: ['E1'],
    passages: [],
    unsourced: ['passage'],
  })
})

test('what a check finds in its words is told once; a better try is taken, and what still warns is shown to the coach', async () => {
  const { ask, items, double } = await chatting([
    useTools([['reword', { label: 'I1', text: leading }]]),
    useTools([['reword', { label: 'I1', text: 'Did you notice the transitions?' }]]),
    answer('I1 asks about the transitions.'),
  ])
  await ask('Make the opening about the transitions')
  expect(told(double.asked[1])).toMatch(/Nothing was changed: a check has something to say.*\n- not-leading/)
  expect((await items())[0]).toMatchObject({ text: 'Did you notice the transitions?', revision: 2, findings: [{ rule: 'open-question' }] })
  expect(told(double.asked[2])).toContain('A check still says, and the coach will see it')
})

test('what a check refuses never stands, however often it is tried', async () => {
  const fake = { label: 'I1', text: 'Maya said “I hate fractions”. What did that tell you?' }
  const { ask, items } = await chatting([useTools([['reword', fake]]), useTools([['reword', fake]]), answer('Done: I1 quotes Maya now.')])
  const before = await items()
  expect((await ask('Quote Maya in the first one')).message.changes).toBeNull()
  expect(await items()).toEqual(before)
})

test('a page is opened by showing it, and nothing is taken out', async () => {
  const { ask } = await chatting([useTools([['show', { what: 'evidence-sheet' }]]), answer('It lies open.')])
  expect((await ask('Where do I see my counts again?')).message).toMatchObject({ show: 'evidence-sheet', changes: null })
})

test('what was said before goes along, the last ten lines of it, and what the coach says now comes last', async () => {
  const { ask, double } = await chatting(Array.from({ length: 7 }, (_, at) => answer(`Answer number ${at}.`)))
  for (let at = 0; at < 7; at += 1) await ask(`Remark number ${at} on my plan`)
  const user = double.asked[6]?.body.messages.at(-1)?.content ?? ''
  expect(user).toMatch(/The coach says now\n\nRemark number 6 on my plan$/)
  expect(user).not.toContain('Remark number 0')
  expect(user).toMatch(/Coach: Remark number 1 on my plan\nYou: Answer number 1\./)
})

test('two messages at once are answered in turn, each knowing the other', async () => {
  const first = held(answer('The first.'))
  const { say, read, thread, double } = await chatting([first.behaviour, answer('The second.')])
  expect(await Promise.all([say('A remark on the goal'), say('A remark on the hands')])).toMatchObject([
    { answering: true },
    { answering: true },
  ])
  const early = read()
  await expect.poll(() => double.asked.length).toBe(1)
  first.letGo()
  expect(textOf(await early)).toBe('The first.')
  await read()
  expect((await thread()).slice(-2).map(({ text }) => text)).toEqual(['The first.', 'The second.'])
  expect(told(double.asked[1])).toContain('You: The first.')
})

test('whoever comes late reads all there is so far, and where nothing is being written the stream only ends', async () => {
  const gate = closedGate()
  const { say, read, get, address } = await chatting([
    async ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const write = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`)
      write({ choices: [{ index: 0, delta: { content: 'It opens her view. Then' } }] })
      await gate.opened
      write({ choices: [{ index: 0, delta: { content: ' it asks.' } }] })
      write(stop())
      response.end('data: [DONE]\n\n')
    },
  ])
  await say('why is this one the opening?')
  const early = await get(`${address}/answer`)
  const reader = early.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('It opens her view.')
  const late = read()
  gate.open()
  expect(textOf(await late)).toBe('It opens her view. Then it asks.')
  await reader?.cancel()
  expect(await read()).toEqual([{ type: 'done', messageId: null, draftId: null }])
})

test('stopped by its button, it keeps what was said and done, and nothing goes on', async () => {
  const { say, post, address, thread, items, double } = await chatting([
    useTools([['reword', { label: 'I1', text: 'What did you hope to hear from them?' }]], 'I reword it first. '),
    hang('It is softer now. And'),
  ])
  await say('make the first one rounder')
  await expect.poll(() => double.asked.length).toBe(2)
  await expect.poll(async () => (await items())[0]?.revision).toBe(2)
  expect(await (await post(`${address}/answer/stop`, {})).json()).toEqual({ stopped: true })
  expect(await double.asked[1]?.closed).toEqual({ isAnswered: false })
  const last = (await thread()).at(-1)
  expect(last).toMatchObject({ changes: { labels: ['I1'] } })
  expect(last?.text).toMatch(/^I reword it first\.[\s\S]*Stopped\. What had been said and done by then is kept\.$/)
  expect(await (await post(`${address}/answer/stop`, {})).json()).toEqual({ stopped: false })
})

test('“stop” stops the answer where one is being written', async () => {
  const { say, thread, double } = await chatting([hang('It is')])
  await say('why is this one the opening?')
  await expect.poll(() => double.asked.length).toBe(1)
  expect(await say('stop')).toMatchObject({ answering: false })
  expect((await thread()).slice(-2).map(({ text }) => text)).toEqual([
    expect.stringContaining('Stopped. What had been said'),
    'Stopped. What had arrived is kept.',
  ])
})

test('before the coach has seen what is sent, nothing is sent, and the answer says what to do first', async () => {
  const { ask, double, post } = await chatting([answer('It opens her view.')], { hasSeen: false, settings: { maskNames: 'always' } })
  const { answering, text } = await ask('why is this one the opening?')
  expect(answering).toBe(false)
  expect(text).toMatch(/^Before scripted answers you here, look at what it is sent.*“another I2”/)
  expect(double.everything()).toBe('')
  await post('/api/provider/seen', {})
  expect((await ask('why is this one the opening?')).text).toBe('It opens her view.')
})

test('words that may be a sign that someone is at risk go nowhere, now or later', async () => {
  const { ask, double } = await chatting([answer('It opens her view.')])
  const { answering, text } = await ask('Maya told me after class that her stepdad hits her, what do I ask her?')
  expect(answering).toBe(false)
  expect(text).toMatch(/may be a sign that someone is at risk.*Nobody has been alerted by this.*record exact words/)
  await ask('why is this one the opening?')
  expect(double.asked).toHaveLength(1)
  expect(double.everything()).not.toMatch(/stepdad|hits/)
})

test('a message as long as a lesson is not sent', async () => {
  const { ask, double } = await chatting([])
  expect((await ask('Why is this one the opening? '.repeat(200))).text).toContain('more than I can answer')
  expect(double.asked).toEqual([])
})

test.each([
  'I like the opening but I worry that she’ll feel attacked when I bring up the four hands, since she told me last week that she is trying hard to call on everyone. Could you bring the count in more gently, after she has told me what she noticed herself?',
  'Please make the whole plan a bit shorter and warmer. She has had a rough week, two of her students moved away and the principal was in her room on Monday. Three questions are plenty. Keep the one about Maya, because that is where I learned the most.',
])('a wish in a few sentences is no lesson that was seen (%#)', async (words) => {
  const { ask, drafts } = await chattingWithDrafts([answer('Here is how it could sound.')])
  expect((await ask(words)).text).toBe('Here is how it could sound.')
  expect(await drafts()).toHaveLength(1)
})

test('notes of another lesson are still notes', async () => {
  const { say, double, drafts } = await chattingWithDrafts([])
  const more =
    '10:02 T: "What is a half? Could you show me?" 4 hands.\n10:03 Maya: "You can cut it." \n10:05 T: "Please turn to your partner." All 22 talk.\n10:09 Noah: "Why is this one bigger?"'
  expect(await say(more)).toMatchObject({ answering: false })
  expect(await drafts()).toHaveLength(2)
  expect(double.asked).toEqual([])
})

test('an item that holds what may be about somebody at risk is kept out of what is sent', async () => {
  const { ask, double, post, draftId, items } = await chatting([useTools([['look_at_plan', {}]]), answer('I see two items.')])
  const [first] = await items()
  const text = 'Maya told me that her stepdad hits her. What have you noticed?'
  await post(`/api/drafts/${draftId}/decisions`, { itemId: first?.id, revision: 1, decision: 'edit', text })
  await ask('what do you think of the order of these two?')
  expect(double.asked).toHaveLength(2)
  expect(double.everything()).not.toMatch(/stepdad|hits/)
  expect(told(double.asked[0])).toContain('(kept out)')
})

test('what is sent is kept word for word, tools included, and what it used is counted', async () => {
  const { ask, double, get, address } = await chatting([
    useTools([['why', { label: 'I1' }]]),
    answer('It opens.', { usage: { input: 900, output: 20 } }),
  ])
  await ask('why is this one the opening?')
  const { sent } = (await (await get(`${address}/sent`)).json()) as {
    sent: { what: string; messages: { role: string; content: string }[] }[]
  }
  expect(sent.map(({ what }) => what)).toEqual(['chat', 'chat'])
  expect(sent.flatMap(({ messages }) => messages.map(({ content }) => content)).join('\n')).toContain(
    told(double.asked[0])?.slice(0, 3_000),
  )
  expect(sent[0]?.messages.at(-1)).toMatchObject({ role: 'tools', content: expect.stringContaining('"reword"') })
  const { languageModel } = (await (await get('/api/provider')).json()) as {
    languageModel: { used: { input: number; isEstimate: boolean } }
  }
  expect(languageModel.used.input).toBeGreaterThan(900)
  expect(languageModel.used.isEstimate).toBe(true)
})

test('sent again with its key while it is being answered, or after, a message is answered once', async () => {
  const only = held(answer('It opens her view.'))
  const { say, read, thread, double } = await chatting([only.behaviour])
  expect(await say('why is this one the opening?', 'k')).toMatchObject({ answering: true })
  expect(await say('why is this one the opening?', 'k')).toMatchObject({ answering: true })
  only.letGo()
  await read()
  expect(await say('why is this one the opening?', 'k')).toMatchObject({ answering: false })
  expect((await thread()).slice(2).map(({ author }) => author)).toEqual(['coach', 'assistant'])
  expect(double.asked).toHaveLength(1)
})

test('a message whose answer could not be kept is answered when it is sent again', async () => {
  const { say, read, thread, store } = await chatting([answer('It opens her view.'), answer('It opens her view indeed.')])
  const { add } = store.conversations
  let isOut = true
  store.conversations.add = (parts, key) => {
    const fails = isOut && parts.messages[0]?.author === 'assistant'
    if (fails) isOut = false
    return fails ? Promise.reject(new Error('disk full')) : add(parts, key)
  }
  await say('why is this one the opening?', 'k')
  expect((await read()).at(-1)).toMatchObject({ type: 'failed', message: expect.any(String), next: expect.any(String) })
  expect((await thread()).at(-1)).toMatchObject({ author: 'coach' })
  expect(await say('why is this one the opening?', 'k')).toMatchObject({ answering: true })
  await read()
  expect((await thread()).at(-1)).toMatchObject({ author: 'assistant', text: 'It opens her view indeed.' })
})

test('another one is the drafter’s, which for a plan by the language model asks it', async () => {
  const given = {
    items: [
      {
        slot: 'S1',
        evidence: ['E1'],
        passages: [],
        purpose: 'recall',
        text: 'At 10:02 I counted 4 hands. What do you make of that?',
        rationale: 'It starts from a count.',
        listenFor: null,
        followUp: null,
        replies: [],
      },
    ],
  }
  const { ask, items, double } = await chatting(
    [useTools([['another', { label: 'I2', gentler: null }]]), answer(given), answer('I2 starts from your count.')],
    { drafter: 'llm' },
  )
  expect((await ask('I would never ask the second one like that')).text).toBe('I2 starts from your count.')
  expect((await items())[1]).toMatchObject({
    text: 'At 10:02 I counted 4 hands. What do you make of that?',
    revision: 2,
    state: 'in_review',
  } satisfies Partial<DraftItem>)
  expect(double.asked).toHaveLength(3)
})

test('a tool called without words before or after is answered for', async () => {
  const { ask } = await chatting([
    useTools([['reword', { label: 'I2', text: 'At 10:03 Maya spoke of a half. What did that tell you?' }]]),
    events([say(' '), stop(), '[DONE]']),
  ])
  expect((await ask('could the second one be plainer somehow?')).text).toBe('I2 is changed. Look at the words before you approve them.')
})

test('arguments in parts, as an object, or as no JSON at all are read or told', async () => {
  const part = (given: object) => ({ choices: [{ index: 0, delta: { tool_calls: [given] } }] })
  const { ask, items, double } = await chatting([
    events([
      part({ index: 0, id: 'a', function: { name: 'reword', arguments: '{"label":"I1","te' } }),
      part({ index: 0, function: { arguments: 'xt":"What did you hope to hear?"}' } }),
      stop('tool_calls'),
      '[DONE]',
    ]),
    events([part({ function: { name: 'show', arguments: { what: 'export' } } }), stop(), '[DONE]']),
    events([callTool('reword', 'I2, please'), stop(), '[DONE]']),
    answer('That is all.'),
  ])
  expect((await ask('could the first one be plainer somehow?')).message).toMatchObject({ show: 'export', changes: { labels: ['I1'] } })
  expect((await items()).map(({ text }) => text)).toEqual(['What did you hope to hear?', expect.stringContaining('Maya said')])
  expect(told(double.asked[3])).toMatch(/label/)
})
