import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Knowledge, openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { prepare } from '../pipeline/prepare.ts'
import { openEmbeddings } from '../provider/embeddings.ts'
import { openProvider } from '../provider/provider.ts'
import { settingsFor } from '../provider/testing.ts'
import { openTestApp } from '../testing/app.ts'
import { plan } from '../testing/scripted-plan.ts'
import { startScriptedProvider } from '../testing/scripted-provider.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A server that embeds and writes. It runs here, and is treated as one that doesn't. */
let double: Awaited<ReturnType<typeof startScriptedProvider>>
let knowledge: Knowledge
beforeAll(async () => {
  double = await startScriptedProvider()
  const dataDir = mkdtempSync(join(tmpdir(), 'embeddings-'))
  const embeddings = openEmbeddings(settingsFor(double.baseUrl, { model: 'small', maskNames: 'always' }))
  knowledge = await openKnowledge({ directory: shippedKnowledgeBase, dataDir, embeddings })
  await knowledge.ready()
  // Whoever is answered with the help of the server has sent it the words.
  await vi.waitFor(async () => {
    await knowledge.search({ ours: 'ready' })
    expect(inputs()).toContain('ready')
  }, 60_000)
}, 120_000)
afterAll(async () => {
  await knowledge.close()
  await double.close()
})

const notes = `10:02 T: "What do you notice about the two bars?" 4 hands. Waits about 1 sec.
10:05 Wynstana: "They're the same because you can cut the half into two." T: "Good."
10:12 Same 4 students answer. Thaddeus and 21 others silent.
10:19 TPS on problem 6. All pairs talking.`
const about = { notes, teacher: 'Ms. Ottilie Brandt', goal: 'Thaddeus and wynstana’s table explain quokkas to each other, with Ms. Brandt' }
const names = /wynstana|vega|thaddeus|quillfeather|ottilie|brandt/i

const inputs = (): string[] =>
  double.requests.filter(({ path }) => path.endsWith('/embeddings')).flatMap(({ text }) => (JSON.parse(text) as { input: string[] }).input)

async function opened() {
  const settings = settingsFor(double.baseUrl, { maskNames: 'always' })
  const app = await openTestApp({
    knowledge,
    provider: openProvider(settings, { log: () => {} }),
    prepare: (request, drafter, standing, signal, telling) =>
      prepare(request, { knowledge, drafter, newId: () => crypto.randomUUID() }, standing, signal, telling),
  })
  await app.request('PUT', '/api/roster', { body: { text: 'Wynstana Vega\nThaddeus Quillfeather' } })
  async function drafted(body: object) {
    const begun = (await (await app.post('/api/drafts', body)).json()) as { id: string; conversationId: string }
    await (await app.get(`/api/drafts/${begun.id}/events`)).text()
    return begun
  }
  return { ...app, drafted }
}

let before: number
beforeEach(() => {
  before = inputs().length
})
const since = () => inputs().slice(before)

test('what a coach wrote is not searched with elsewhere before the coach has seen what is sent', async () => {
  const { get, drafted } = await opened()
  await drafted(about)
  expect((await get('/api/knowledge/search?q=quokkas%20at%20the%20door')).status).toBe(200)
  expect(since().join('\n')).not.toMatch(/quokkas/)
})

test('a plan that the built-in drafter writes sends nothing that a coach wrote', async () => {
  const { post, drafted } = await opened()
  await post('/api/provider/seen', {})
  await drafted({ ...about, drafter: 'built-in' })
  expect(since().join('\n')).not.toMatch(/quokkas/)
})

test('afterwards a goal and a search leave without a name, and what left for a plan is kept word for word', async () => {
  const { get, post, drafted } = await opened()
  await post('/api/provider/seen', {})
  double.script(plan())
  const { conversationId } = await drafted(about)
  const goals = since().filter((text) => text.includes('quokkas'))
  expect(goals).toEqual([expect.stringContaining('a student and a student’s table explain quokkas to each other, with Ms. a teacher')])
  const { sent } = (await (await get(`/api/conversations/${conversationId}/sent`)).json()) as { sent: object[] }
  expect(sent).toEqual(
    expect.arrayContaining([expect.objectContaining({ what: 'plan', llm: 'small', messages: [{ role: 'search', content: goals[0] }] })]),
  )
  const found = await get(`/api/knowledge/search?q=${encodeURIComponent('quokkas for Wynstana Vega, thaddeus and Ms. Ottilie Brandt')}`)
  expect(found.status).toBe(200)
  expect(since().at(-1)).toBe('quokkas for a student, a student and Ms. a teacher')
  expect(double.everything()).not.toMatch(names)
})

test('a search for what may be about someone at risk is answered here, and nothing of it leaves', async () => {
  const { get, post } = await opened()
  await post('/api/provider/seen', {})
  const q = encodeURIComponent('Quokka told me that her stepdad hits her, what do I ask')
  const found = (await (await get(`/api/knowledge/search?q=${q}`)).json()) as { passages: object[] }
  expect(found.passages.length).toBeGreaterThan(0)
  expect(since()).toEqual([])
})
