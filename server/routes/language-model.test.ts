import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { prepare } from '../pipeline/prepare.ts'
import { openTestKnowledge } from '../pipeline/testing.ts'
import { openEmbeddings } from '../provider/embeddings.ts'
import { scripted, settingsFor } from '../provider/testing.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { status } from '../testing/scripted-faults.ts'
import { plan, planCutAfter } from '../testing/scripted-plan.ts'
import type { Behaviour } from '../testing/scripted-provider.ts'

vi.setConfig({ testTimeout: 60_000 })

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
}, 120_000)
afterAll(() => knowledge.close())

const notes = `10:02 T: "What do you notice about the two bars?" 4 hands. Waits about 1 sec.
10:05 Xiomara: "They're the same because you can cut the half into two." T: "Good."
10:12 Same 4 students answer. Thaddeus and 21 others silent.
10:19 TPS on problem 6. All pairs talking.`

/** The app with a language model that answers by a script. It runs here, and is treated as one that doesn't where `masks` says so. */
async function withLanguageModel(script: Behaviour[], { masks = true } = {}) {
  const { double, provider } = await scripted(script, { maskNames: masks ? 'always' : 'auto' })
  const app = await openTestApp({
    knowledge,
    provider,
    prepare: (request, drafter, standing, signal, telling) =>
      prepare(request, { knowledge, drafter, newId: () => crypto.randomUUID() }, standing, signal, telling),
  })
  /** As where the language model or its server is another one by now. */
  const unseen = () => app.store.db.deleteFrom('seen_sending').execute()
  const snapshot = async (id: string) => (await (await app.get(`/api/drafts/${id}`)).json()) as DraftSnapshot
  async function begun(body: object) {
    const answer = await app.post('/api/drafts', body)
    const { id } = (await answer.json()) as { id: string }
    if (answer.ok) await (await app.get(`/api/drafts/${id}/events`)).text()
    return { status: answer.status, draft: answer.ok ? await snapshot(id) : null }
  }
  return { ...app, double, snapshot, begun, unseen }
}

const json = async <Body>(answer: Response | Promise<Response>): Promise<Body> => (await answer).json() as Promise<Body>
type About = { languageModel: { hasSeen: boolean; used: { input: number; output: number } } | null }

test('a server that helps to search is named, and nothing else of how it is set up', async () => {
  const embeddings = openEmbeddings(settingsFor('https://vectors.example/v1', { apiKey: 'secret', model: 'small' }))
  const { get } = await openTestApp({ embeddings })
  const helps = { model: 'small', origin: 'https://vectors.example', masksNames: true }
  expect(await json(get('/api/provider'))).toEqual({ languageModel: null, embeddings: helps })
})

test('without a language model there is none to ask, and nothing to see', async () => {
  const { get, post } = await openTestApp()
  expect(await json(get('/api/provider'))).toEqual({ languageModel: null, embeddings: null })
  for (const path of ['/api/provider/test', '/api/provider/seen']) expect((await post(path, {})).status).toBe(400)
  const asked = await post('/api/drafts', { notes, drafter: 'llm' })
  expect([asked.status, await asked.json()]).toMatchObject([400, { error: { code: 'setup.missing' } }])
})

test('one on this computer writes at once; what was sent is kept word for word, with its tokens', async () => {
  const { begun, get, double } = await withLanguageModel([plan()], { masks: false })
  const { draft } = await begun({ notes })
  expect(draft).toMatchObject({ composing: 'done', status: 'in_review', request: { drafter: 'llm' } })
  expect(draft?.provenance).toMatchObject({
    drafter: 'llm',
    version: 'scripted',
    prompt: { file: 'prompts/conversation-plan.md' },
    tokens: { input: 120, output: 30, isEstimate: false },
    structure: 'schema',
  })
  const { sent } = await json<{ sent: { what: string; messages: object[] }[] }>(get(`/api/conversations/${draft?.conversationId}/sent`))
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ what: 'plan', messages: double.asked[0]?.body.messages })
  expect((await json<About>(get('/api/provider'))).languageModel?.used).toMatchObject({ input: 120, output: 30 })
  expect((await get(`/api/conversations/${draft?.conversationId}/sent`, { as: 'Ana' })).status).toBe(404)
})

test('before the first time, nothing is sent to one elsewhere: its coach sees what would be, word for word, and says so', async () => {
  const { begun, get, post, request, double } = await withLanguageModel([plan()])
  expect((await begun({ notes, drafter: 'llm' })).status).toBe(409)
  const { draft } = await begun({ notes })
  expect(draft?.provenance?.drafter).toBe('built-in')
  await request('PUT', '/api/roster', { body: { text: 'Xiomara Vega\nThaddeus Okafor' } })
  const asked = { materialId: draft?.materialId, coachingModel: 'grow' }
  const shown = await json<{ messages: { content: string }[]; replaced: { form: string; why: string }[] }>(
    post('/api/provider/preview', asked),
  )
  expect(double.requests).toEqual([])
  expect(shown.replaced).toEqual(expect.arrayContaining([expect.objectContaining({ form: 'Xiomara', why: 'roster' })]))
  expect((await post('/api/provider/preview', asked, { as: 'Ana' })).status).toBe(404)

  expect(await json<About>(post('/api/provider/seen', {}))).toMatchObject({ languageModel: { hasSeen: true } })
  expect(await json<About>(get('/api/provider', { as: 'Ana' }))).toMatchObject({ languageModel: { hasSeen: false } })
  const byModel = await begun({ ...asked, drafter: 'llm' })
  expect(byModel.draft?.provenance?.drafter).toBe('llm')
  const boundary = /=== [0-9a-f]+ ===/g
  const wordsOf = (messages: { content: string }[] = []) => messages.map(({ content }) => content.replace(boundary, '')).join('\n')
  expect(wordsOf(double.asked[0]?.body.messages)).toBe(wordsOf(shown.messages))
})

test('no listed name is in a byte that leaves, and each is back in what comes', async () => {
  const quoting = { S2: { text: 'At 10:05 {Student1} explained it. What did you make of that?', evidence: ['E3'] } }
  const { begun, post, request, double } = await withLanguageModel([plan(quoting)])
  await request('PUT', '/api/roster', { body: { text: 'Xiomara Vega\nThaddeus Okafor\nStaff:\nMs. Ottilie Brandt' } })
  await post('/api/provider/seen', {})
  const { draft } = await begun({ notes, teacher: 'Ms. Ottilie Brandt', goal: 'Thaddeus speaks more often' })
  expect(draft?.items.map(({ text }) => text)).toContain('At 10:05 Xiomara explained it. What did you make of that?')
  for (const name of ['Xiomara', 'Vega', 'Thaddeus', 'Okafor', 'Ottilie', 'Brandt']) expect(double.everything()).not.toContain(name)
})

test('a plan that breaks off keeps what came, says so, and goes on with what is missing', async () => {
  const { begun, post, get, snapshot, double } = await withLanguageModel([planCutAfter(3), status(500), status(500), plan()], {
    masks: false,
  })
  const { draft } = await begun({ notes })
  expect(draft).toMatchObject({ composing: 'interrupted', interruption: { next: expect.any(String) } })
  const before = draft?.items ?? []
  expect(before.length).toBeGreaterThan(0)
  await post(`/api/drafts/${draft?.id}/resume`, {})
  await (await get(`/api/drafts/${draft?.id}/events?after=${draft?.seq}`)).text()
  await vi.waitFor(async () => expect((await snapshot(draft?.id ?? '')).composing).toBe('done'), 10_000)
  const whole = await snapshot(draft?.id ?? '')
  expect(whole.items.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(whole.items.length).toBeGreaterThan(before.length)
  expect(double.asked.length).toBeLessThanOrEqual(4)
})

test.each<[string, (draft: DraftSnapshot) => [string, object]]>([
  ['another item', ({ id, items }) => [`/api/drafts/${id}/items/${items[0]?.id}/another`, { revision: 1 }]],
  ['one more item', ({ id }) => [`/api/drafts/${id}/items`, { focus: 'wait-time' }]],
])('%s for a plan of a language model is not sent for before its coach has seen what is sent to it', async (_what, asked) => {
  const { begun, post, snapshot, unseen, double } = await withLanguageModel([
    plan(),
    plan({ S1: { text: 'What was it that the pairs were talking about on problem 6?', purpose: 'examine' } }),
  ])
  await post('/api/provider/seen', {})
  const { draft } = await begun({ notes })
  if (!draft) throw new Error('there is no plan')
  await unseen()
  const [path, body] = asked(draft)
  const answer = await post(path, body)
  expect([answer.status, await errorOf(answer)]).toMatchObject([
    409,
    { code: 'sending.see_first', next: expect.stringContaining('Look at it') },
  ])
  expect(double.asked).toHaveLength(1)
  expect((await snapshot(draft.id)).items).toEqual(draft.items)

  await post('/api/provider/seen', {})
  expect((await post(path, body)).ok).toBe(true)
  expect(double.asked.length).toBeGreaterThan(1)
})

test('what is said in the thread of such a plan is answered by what is to be seen first, and changes nothing', async () => {
  // The check knows no other words for it, so that another one is looked for.
  const pushes = { text: 'Could you, would you, did you?' }
  const { begun, post, get, snapshot, unseen, double } = await withLanguageModel([plan({ S2: pushes }), plan({ S1: pushes })])
  await post('/api/provider/seen', {})
  const { draft } = await begun({ notes })
  const before = double.asked.length
  await unseen()
  const thread = `/api/conversations/${draft?.conversationId}`
  for (const text of ['another I2', 'one about wait time', 'less leading', 'what would you ask if she gets defensive?']) {
    await post(`${thread}/messages`, { text })
    const { messages } = await json<{ messages: { author: string; text: string }[] }>(get(thread))
    expect([text, messages.at(-1)]).toEqual([
      text,
      expect.objectContaining({ author: 'assistant', text: expect.stringMatching(/look at .*sent|seen yet what would be sent/i) }),
    ])
  }
  expect(double.asked).toHaveLength(before)
  expect((await snapshot(draft?.id ?? '')).items).toEqual(draft?.items)
})

test('a plan that was broken off is not gone on with before its coach has seen what is sent, and then it is', async () => {
  const { begun, post, get, snapshot, unseen, double } = await withLanguageModel([planCutAfter(3), status(500), status(500), plan()])
  await post('/api/provider/seen', {})
  const { draft } = await begun({ notes })
  expect(draft?.composing).toBe('interrupted')
  const before = double.asked.length
  await unseen()
  const answer = await post(`/api/drafts/${draft?.id}/resume`, {})
  expect([answer.status, (await errorOf(answer)).code]).toEqual([409, 'sending.see_first'])
  expect(await snapshot(draft?.id ?? '')).toEqual(draft)
  expect(double.asked).toHaveLength(before)

  await post('/api/provider/seen', {})
  await post(`/api/drafts/${draft?.id}/resume`, {})
  await (await get(`/api/drafts/${draft?.id}/events?after=${draft?.seq}`)).text()
  await vi.waitFor(async () => expect((await snapshot(draft?.id ?? '')).composing).toBe('done'), 10_000)
})
