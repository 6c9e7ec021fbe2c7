import { expect, test } from 'vitest'
import type { ConversationSummary, Message } from '../domain/conversation.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'

type Conversation = {
  id: string
  title: string
  teacher: { name: string } | null
  messages: Message[]
  drafts: { id: string }[]
  materials: { id: string; kind: string }[]
  talk: object | null
  lastTalk: object | null
}

async function talking(options: { ahead?: number } = {}) {
  const app = await openTestApp(options)
  const begin = async (text: string, about: object = {}, options = {}) =>
    (await (await app.post('/api/conversations', { text, ...about }, options)).json()) as { id: string; draftId: string | null }
  const read = async (id: string, options = {}) => (await (await app.get(`/api/conversations/${id}`, options)).json()) as Conversation
  const say = async (id: string, text: string, options = {}) =>
    (await (await app.post(`/api/conversations/${id}/messages`, { text }, options)).json()) as { draftId: string | null }
  const wait = async (draftId: string | null) => void (await (await app.get(`/api/drafts/${draftId}/events`)).text())
  const list = async (query: string, options = {}) =>
    ((await (await app.get(`/api/conversations${query}`, options)).json()) as { conversations: ConversationSummary[] }).conversations
  return { ...app, begin, read, say, wait, list }
}

test('notes open a conversation: kept as they are, with a draft begun and said so in the thread', async () => {
  const { begin, read, get } = await talking()
  const { id, draftId } = await begin(notes, { teacher: 'Ms Ortiz' })
  const conversation = await read(id)
  expect(conversation).toMatchObject({
    title: expect.stringContaining('Ms Ortiz'),
    teacher: { name: 'Ms Ortiz' },
    drafts: [{ id: draftId }],
  })
  expect(conversation.messages).toMatchObject([
    { author: 'coach', materialId: conversation.materials[0]?.id, seq: 1 },
    { author: 'assistant', draftId, seq: 2 },
  ])
  const material = await (await get(`/api/materials/${conversation.materials[0]?.id}`)).json()
  expect(material).toMatchObject({
    kind: 'notes',
    text: notes,
    evidence: expect.arrayContaining([expect.objectContaining({ label: 'E1', dropped: false })]),
  })
})

test('a sentence with nothing to read asks for the notes, which may come later', async () => {
  const { begin, read, say } = await talking()
  const { id, draftId } = await begin('Ms Ortiz, fractions, we talk tomorrow')
  expect(draftId).toBeNull()
  expect((await read(id)).messages.at(-1)).toMatchObject({ author: 'assistant', text: expect.stringContaining('Paste your notes') })
  const added = await say(id, notes)
  expect(added.draftId).not.toBeNull()
  expect(await read(id)).toMatchObject({ drafts: [{ id: added.draftId }], teacher: { name: 'Ms Ortiz' } })
})

test('what was chosen at the front door holds for notes that come later', async () => {
  const { begin, say, get } = await talking()
  const chosen = { coachingModel: 'impact-cycle', approach: 'dialogical', goal: 'More students explain why', purpose: 'reflect' }
  const { id } = await begin('Ms Ortiz, fractions, we talk tomorrow', chosen)
  const { draftId } = await say(id, notes)
  expect(await (await get(`/api/drafts/${draftId}`)).json()).toMatchObject({ request: { ...chosen, teacher: 'Ms Ortiz' } })
})

test('whoever says at once that there are no notes is not asked for them', async () => {
  const { begin, read } = await talking()
  const { id, draftId } = await begin('A goal-setting talk with Mr Hale, without notes.')
  expect(draftId).not.toBeNull()
  expect(await read(id)).toMatchObject({ materials: [{ kind: 'goal' }], teacher: { name: 'Mr Hale' } })
})

test('a title of the coach’s own stays when the teacher is named, and ours takes the name in', async () => {
  const { begin, request, read } = await talking()
  const { id } = await begin(notes)
  await request('PATCH', `/api/conversations/${id}`, { body: { teacher: 'Ms Ortiz' } })
  expect((await read(id)).title).toMatch(/^Talk with Ms Ortiz/)
  await request('PATCH', `/api/conversations/${id}`, { body: { title: 'Fractions' } })
  await request('PATCH', `/api/conversations/${id}`, { body: { teacher: 'Mr Hale' } })
  expect(await read(id)).toMatchObject({ title: 'Fractions', teacher: { name: 'Mr Hale' } })
})

test('a title that we made follows the teacher, however the name was written', async () => {
  const { begin, request, read, post } = await talking()
  const titleAfter = async (id: string, body: object) => {
    await request('PATCH', `/api/conversations/${id}`, { body })
    return (await read(id)).title
  }
  await post('/api/conversations', { text: notes, teacher: 'Ms. Ortíz' })
  const { id } = await begin('ms. ortiz, fractions, we talk tomorrow', { teacher: 'ms. ortiz' })
  expect((await read(id)).title).toBe('Talk with ms. ortiz, fractions')
  expect(await titleAfter(id, { teacher: 'Mr Hale' })).toBe('Talk with Mr Hale, fractions')
  expect(await titleAfter(id, { teacher: 'Ms. Adams' })).toBe('Talk with Ms. Adams, fractions')
  expect(await titleAfter(id, { title: 'Talk with Ms. Adams about groups' })).toBe('Talk with Ms. Adams about groups')
  expect(await titleAfter(id, { teacher: 'Mr Hale' })).toBe('Talk with Ms. Adams about groups')
  expect(await titleAfter(id, { title: 'Groups', teacher: 'Ms. Adams' })).toBe('Groups')
})

test('a plan begun from one that is there is for the teacher the conversation is with by then', async () => {
  const { begin, request, say, wait, get } = await talking()
  const { id, draftId } = await begin(notes, { teacher: 'Ms. Adams' })
  await wait(draftId)
  await request('PATCH', `/api/conversations/${id}`, { body: { teacher: 'Mr Hale' } })
  const { draftId: other } = await say(id, 'compare with the Impact Cycle')
  await wait(other)
  for (const each of [draftId, other])
    expect(await (await get(`/api/drafts/${each}`)).json()).toMatchObject({
      request: { teacher: 'Mr Hale' },
      sheet: { teacher: 'Mr Hale' },
    })
})

test('without notes a talk can be planned by saying so', async () => {
  const { begin, read, say } = await talking()
  const { id } = await begin('Ms Ortiz, fractions, we talk tomorrow')
  const { draftId } = await say(id, 'plan without notes')
  expect(await read(id)).toMatchObject({ drafts: [{ id: draftId }], materials: [{ kind: 'goal' }] })
})

test('notes that happen to speak of planning without something are notes', async () => {
  const { begin, read, say } = await talking()
  const { id } = await begin('Ms Ortiz, fractions, we talk tomorrow')
  await say(id, `${notes}\n10:20 T: "I can't plan it without the chart, so we go ahead anyway."`)
  expect(await read(id)).toMatchObject({ materials: [{ kind: 'notes' }] })
})

test('a wrong guess is corrected by saying that these are notes', async () => {
  const { begin, read, say, get } = await talking()
  const { id } = await begin(
    'I taught fractions today and I felt rushed. My students were quiet, and I wonder what I could do differently tomorrow.',
  )
  expect((await read(id)).messages.at(-1)?.text).toContain('these are notes')
  const { draftId } = await say(id, 'No, these are notes.')
  const { materials } = await read(id)
  expect(await (await get(`/api/drafts/${draftId}`)).json()).toMatchObject({ materialId: materials.at(-1)?.id })
  expect(await (await get(`/api/materials/${materials.at(-1)?.id}`)).json()).toMatchObject({
    kind: 'notes',
    text: expect.stringContaining('I taught'),
  })
})

test('a command in the thread does what the button does', async () => {
  const { begin, say, wait, read, get } = await talking()
  const { id, draftId } = await begin(notes)
  await wait(draftId)
  await say(id, 'another I1')
  await say(id, 'reject I2')
  expect(await (await get(`/api/drafts/${draftId}`)).json()).toMatchObject({ items: [{ revision: 2 }, { state: 'rejected' }] })
  await say(id, 'take it into the room')
  expect(await (await get(`/api/drafts/${draftId}`)).json()).toMatchObject({ status: 'approved' })
  expect((await read(id)).messages.at(-1)).toMatchObject({ author: 'assistant', text: expect.stringMatching(/approved/) })
})

test('a second coaching model makes a second draft on the same notes', async () => {
  const { begin, say, wait, read } = await talking()
  const { id, draftId } = await begin(notes)
  await wait(draftId)
  const second = await say(id, 'compare with the Impact Cycle')
  expect(second.draftId).not.toBe(draftId)
  const { drafts, materials } = await read(id)
  expect(drafts).toMatchObject([
    { id: draftId, coachingModel: 'grow' },
    { id: second.draftId, coachingModel: 'impact-cycle' },
  ])
  expect(materials).toHaveLength(1)
})

test('what the chat can’t do it says plainly, and what can’t be done now is an answer, not an error', async () => {
  const { begin, say, wait, read } = await talking()
  const { id, draftId } = await begin(notes)
  await wait(draftId)
  await say(id, 'Write me a poem about it')
  expect((await read(id)).messages.at(-1)?.text).toContain('Without a language model')
  await say(id, 'approve I9')
  expect((await read(id)).messages.at(-1)).toMatchObject({ author: 'assistant' })
  await say(id, 'another I1')
  await say(id, 'another I1')
  expect((await read(id)).messages.at(-1)?.text).toContain('There is no other one')
})

test('said twice with one key, it is done once', async () => {
  const { begin, say, wait, read } = await talking()
  const key = { headers: { 'Idempotency-Key': 'k1' } }
  const first = await begin(notes, {}, key)
  expect(await begin(notes, {}, key)).toEqual(first)
  await wait(first.draftId)
  for (const _ of [1, 2]) await say(first.id, 'another I1', { headers: { 'Idempotency-Key': 'k2' } })
  expect((await read(first.id)).messages.filter(({ text }) => text === 'another I1')).toHaveLength(1)
})

test('said again after its answer was lost, a message leads to the same draft', async () => {
  const { begin, say, wait, read } = await talking()
  const { id, draftId } = await begin(notes)
  await wait(draftId)
  const key = { headers: { 'Idempotency-Key': 'k3' } }
  const second = await say(id, 'compare with the Impact Cycle', key)
  expect(await say(id, 'compare with the Impact Cycle', key)).toEqual(second)
  expect((await read(id)).drafts).toHaveLength(2)
})

test.each([
  ['stop', 'This plan is finished; there is nothing to stop.', {}],
  ['go on', 'This plan is finished; there is no rest to go on with.', {}],
  ['would you approve I1?', 'That is for you to decide.', { items: [{ state: 'in_review' }, { state: 'in_review' }] }],
  ['make the plan again', 'again', {}],
  ['approve I1', 'approved', { items: [{ state: 'approved' }, { state: 'in_review' }] }],
  ['help', 'You can say', {}],
  ['five-minute version', 'five minutes', {}],
])('“%s” is answered in the thread', async (words, answer, draft) => {
  const { begin, say, wait, read, get } = await talking()
  const { id, draftId } = await begin(notes)
  await wait(draftId)
  await say(id, words)
  expect((await read(id)).messages.at(-1)?.text).toContain(answer)
  expect(await (await get(`/api/drafts/${draftId}`)).json()).toMatchObject(draft)
})

test('“stop” and “go on” say what became of a plan that is being written', async () => {
  const { begin, say, read, pacing, get, wait } = await talking({ ahead: 3 })
  const { id, draftId } = await begin(notes)
  await expect.poll(async () => ((await (await get(`/api/drafts/${draftId}`)).json()) as { seq: number }).seq).toBe(3)
  const answerTo = async (words: string) => {
    await say(id, words)
    return (await read(id)).messages.at(-1)?.text
  }
  expect(await answerTo('go on')).toBe('This plan is being written at this moment.')
  expect(await answerTo('stop')).toBe('Stopped. What had arrived is kept.')
  pacing.finish()
  expect(await answerTo('go on')).toBe('Going on with the rest.')
  await wait(draftId)
  expect(await answerTo('stop')).toContain('finished')
})

test('“less leading” rewords what is open and flagged, leaves what the coach approved, and waits for a decision', async () => {
  const { begin, say, wait, read, get, post, store } = await talking()
  const { id, draftId } = await begin(notes)
  await wait(draftId)
  const items = async () => ((await (await get(`/api/drafts/${draftId}`)).json()) as { items: DraftItem[] }).items
  await say(id, 'less leading')
  expect((await read(id)).messages.at(-1)?.text).toContain('No check finds')
  const [first, second] = await items()
  const leading = 'Don’t you think the transitions were long?'
  await post(`/api/drafts/${draftId}/decisions`, { itemId: first?.id, revision: 1, decision: 'edit', text: leading })
  const { findings } = (await items())[0] as DraftItem
  await store.items.change(draftId ?? '', 'id of Lee', '2025-11-21T10:00:00.000Z', () => ({
    items: second ? [{ ...second, text: leading, findings: findings.map((finding) => ({ ...finding, itemId: second.id })) }] : [],
    decisions: [],
  }))
  await say(id, 'less leading')
  expect(await items()).toMatchObject([
    { text: leading, state: 'approved' },
    { text: 'What did you notice about the transitions?', state: 'in_review', revision: 2, author: 'drafter' },
  ])
})

test('a key used for something else is refused, and nothing of what came with it is kept', async () => {
  const { post, get } = await talking()
  const headers = { 'Idempotency-Key': 'k1' }
  await post('/api/conversations', { text: notes }, { headers })
  for (const text of ['10:02 T: "What do you notice?" 4 hands.', 'We talk tomorrow.']) {
    const answer = await post('/api/conversations', { text, teacher: 'Mr Hale' }, { headers })
    expect([answer.status, (await errorOf(answer)).code]).toEqual([422, 'request.idempotency_key_reused'])
  }
  expect(await (await get('/api/teachers')).json()).toEqual({ teachers: [] })
})

test('past work is found by its words, its teacher and its questions, by its owner alone', async () => {
  const { begin, wait, list } = await talking()
  const { id, draftId } = await begin(notes, { teacher: 'Ms Ortiz' })
  await wait(draftId)
  await begin('10:00 T: "Open your books." All do.\n10:05 Silent reading, 12 of 20 turn pages.')
  expect((await list('')).length).toBe(2)
  for (const q of ['cut the half', 'ORTIZ', 'hope hear students'])
    expect((await list(`?q=${encodeURIComponent(q)}`)).map((each) => each.id)).toEqual([id])
  expect((await list('?q=half'))[0]?.found).toContain('half')
  expect(await list('?q=%25')).toEqual([])
  expect(await list('?q=half', { as: 'Kim' })).toEqual([])
})

test('what stays of a talk is kept, and opens the next conversation with that teacher', async () => {
  const { begin, request, read, get } = await talking()
  const { id } = await begin(notes, { teacher: 'Ms Ortiz' })
  const talk = { herWords: 'I talk too much.', herChoice: 'Wait after each question.', when: 'by Friday', promised: 'Film one lesson.' }
  const kept = await request('PUT', `/api/conversations/${id}/talk`, { body: talk })
  expect(await kept.json()).toMatchObject({ talk: { ...talk, conversationId: id } })
  expect(
    (await request('PUT', `/api/conversations/${id}/talk`, { body: { herWords: ' ', herChoice: '', when: '', promised: '' } })).status,
  ).toBe(400)
  const next = await begin(notes, { teacher: 'ms ortiz' })
  expect(await read(next.id)).toMatchObject({ talk: null, lastTalk: talk })
  expect(await (await get('/api/teachers')).json()).toMatchObject({ teachers: [{ name: 'Ms Ortiz', conversations: 2, lastTalk: talk }] })
})

test('a talk kept before the teacher was named opens the next one with that teacher all the same', async () => {
  const { begin, request, read } = await talking()
  const { id } = await begin(notes)
  await request('PUT', `/api/conversations/${id}/talk`, { body: { herWords: '', herChoice: 'Wait longer.', when: '', promised: '' } })
  await request('PATCH', `/api/conversations/${id}`, { body: { teacher: 'Ms Ortiz' } })
  const next = await begin(notes, { teacher: 'Ms Ortiz' })
  expect(await read(next.id)).toMatchObject({ lastTalk: { herChoice: 'Wait longer.' } })
})

test('a conversation can be called something else', async () => {
  const { begin, request, read } = await talking()
  const { id } = await begin(notes)
  await request('PATCH', `/api/conversations/${id}`, { body: { title: 'Fractions, second visit', teacher: 'Mr Hale' } })
  expect(await read(id)).toMatchObject({ title: 'Fractions, second visit', teacher: { name: 'Mr Hale' } })
})

test('evidence is corrected on the material; a plan made before keeps its own and knows of it', async () => {
  const { begin, wait, read, get, post } = await talking()
  const { id, draftId } = await begin(notes)
  await wait(draftId)
  const materialId = (await read(id)).materials[0]?.id
  const corrected = await post(`/api/materials/${materialId}/corrections`, { type: 'drop', label: 'E1' })
  expect(await corrected.json()).toMatchObject({
    evidence: expect.arrayContaining([expect.objectContaining({ label: 'E1', dropped: true })]),
  })
  expect(await (await get(`/api/drafts/${draftId}`)).json()).toMatchObject({ corrected: true })
  expect((await post(`/api/materials/${materialId}/corrections`, { type: 'drop', label: 'E99' })).status).toBe(404)
  expect((await post(`/api/materials/${materialId}/corrections`, { type: 'add', start: 5, end: 99_999 })).status).toBe(400)
})

test('nobody else’s conversation, material or thread is there', async () => {
  const { begin, read, get, post, request } = await talking()
  const { id } = await begin(notes, { teacher: 'Ms Ortiz' })
  const materialId = (await read(id)).materials[0]?.id
  const as = 'Kim'
  const answers = await Promise.all([
    get(`/api/conversations/${id}`, { as }),
    request('PATCH', `/api/conversations/${id}`, { as, body: { title: 'Mine' } }),
    post(`/api/conversations/${id}/messages`, { text: 'help' }, { as }),
    request('PUT', `/api/conversations/${id}/talk`, { as, body: { herWords: 'x', herChoice: '', when: '', promised: '' } }),
    get(`/api/materials/${materialId}`, { as }),
    post(`/api/materials/${materialId}/corrections`, { type: 'drop', label: 'E1' }, { as }),
    post('/api/drafts', { materialId }, { as }),
    post('/api/checks', { items: [{ text: 'What did you see?' }], materialId }, { as }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
  expect(await (await get('/api/teachers', { as })).json()).toEqual({ teachers: [] })
})

test.each([
  {},
  { text: '' },
  { text: ' \n ' },
  { text: 'x'.repeat(200_001) },
  { text: notes, approach: 'bossy' },
  { text: notes, coachingModel: 'growl' },
])('what can’t be begun from is refused with words (%#)', async (body) => {
  const { post, list } = await talking()
  const answer = await post('/api/conversations', body)
  expect(answer.status).toBe(400)
  expect(await errorOf(answer)).toMatchObject({ message: expect.any(String), next: expect.any(String) })
  expect(await list('')).toEqual([])
})
