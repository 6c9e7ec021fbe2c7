import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KnowledgePage, ShownQuestion, SourceLine, UsedIn } from '../domain/knowledge-page.ts'
import { type Knowledge, openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'

describe('the knowledge, browsed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'knowledge-'))
  let knowledge: Knowledge
  let app: Awaited<ReturnType<typeof openTestApp>>
  beforeAll(async () => {
    knowledge = await openKnowledge({ directory: shippedKnowledgeBase, dataDir })
    app = await openTestApp({ knowledge })
  })
  afterAll(async () => {
    await knowledge.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const json = async <Answer>(path: string, options?: Parameters<typeof app.get>[1]) =>
    (await (await app.get(`/api/knowledge/${path}`, options)).json()) as Answer
  const page = (id: string, options?: Parameters<typeof app.get>[1]) => json<KnowledgePage & { usedIn: UsedIn[] }>(`sources/${id}`, options)

  test('every page is listed under its family, with a line in plain words', async () => {
    const { families } = await json<{ families: { kind: string; sources: SourceLine[] }[] }>('sources')
    expect(families.map(({ kind }) => kind)).toEqual([
      'coaching-model',
      'strategy',
      'question',
      'framework',
      'practice',
      'scope',
      'persona',
      'scenario',
    ])
    const listed = families.flatMap(({ sources }) => sources)
    expect(new Set(knowledge.passages.map(({ sourceId }) => sourceId))).toEqual(new Set(listed.map(({ id }) => id)))
    for (const { id, title, line } of listed) {
      expect(title, id).not.toBe('')
      expect(line, id).toMatch(/^\S.{10,}[.!?”"]$/)
      expect(line, id).not.toMatch(/[#*_`]/)
    }
  })

  test('every page can be read, and each of its passages stands on it', async () => {
    const plain = (words: string) => words.replace(/[#>*_`\s-]+/g, ' ')
    for (const id of new Set(knowledge.passages.map(({ sourceId }) => sourceId))) {
      const { body, passages, facts, kind } = await page(id)
      expect(facts.kind).toBe(kind)
      expect(passages.length, id).toBeGreaterThan(0)
      if (kind === 'question') continue
      for (const { key, text } of passages) {
        expect(key.startsWith(`${id}/`)).toBe(true)
        expect(plain(body), key).toContain(plain(text).trim())
      }
    }
  })

  test('a page has what its family holds, its sources and its neighbours', async () => {
    const grow = await page('grow')
    expect(grow).toMatchObject({
      kind: 'coaching-model',
      title: 'GROW',
      facts: { kind: 'coaching-model', stages: [{ id: 'goal', movesOnWhen: expect.any(String) }, { id: 'reality' }, {}, {}] },
      sources: expect.arrayContaining([{ author: 'John Whitmore', year: 1992, title: 'Coaching for Performance' }]),
      usedIn: [],
    })
    const waitTime = await page('wait-time')
    expect(waitTime.facts).toMatchObject({ kind: 'strategy', strength: 'moderate', lookFors: expect.any(Array), subjects: [] })
    expect(waitTime.related.map(({ id }) => id)).toContain('silence')
    expect((await page('silence')).related.map(({ id }) => id)).toContain('wait-time')
    expect((await page('bloom')).body).toContain('### Remember')
  })

  test('what a rehearsal keeps hidden from its player is on no page', async () => {
    const scenario = knowledge.base.scenarios[0]
    if (!scenario) throw new Error('there is no scenario')
    const said = JSON.stringify([await page(scenario.id), await page(scenario.persona)])
    const persona = knowledge.base.personas.find(({ id }) => id === scenario.persona)
    const hidden = [
      ...Object.values(scenario.concern),
      ...scenario.topics.flatMap(({ lines }) => lines.open),
      ...(persona?.thoughts.warmer ?? []),
    ]
    for (const words of hidden) expect(said).not.toContain(JSON.stringify(words).slice(1, -1))
    expect(said).toContain(JSON.stringify(scenario['opens-with']).slice(1, -1))
  })

  test('a page tells which of one’s own plans stand on it, and no one else’s', async () => {
    const begun = await app.drafted(notes)
    const { usedIn } = await page('grow')
    expect(usedIn).toMatchObject([{ conversationId: begun.conversationId, draftId: begun.id, title: expect.any(String) }])
    expect((await page('grow', { as: 'Kim' })).usedIn).toEqual([])
    expect((await page('wait-time')).usedIn).toEqual([])
  })

  test('what is not there is said', async () => {
    for (const id of ['nothing', '%25', 'x'.repeat(200)]) {
      const answer = await app.get(`/api/knowledge/sources/${id}`)
      expect(answer.status).toBe(404)
      expect(await errorOf(answer)).toMatchObject({ message: 'There is no such page.' })
    }
    for (const path of ['sources', 'sources/grow', 'questions', 'search?q=x']) {
      expect((await app.get(`/api/knowledge/${path}`, { as: null })).status).toBe(401)
    }
  })

  test('a document is a page for its owner, for others once it is shared, and else is not there', async () => {
    const [ownerId, id, at] = ['id of Lee', 'c0ffee00-0000-4000-8000-000000000001', '2025-11-22T10:00:00.000Z']
    const text = {
      title: 'Our three',
      fileName: 'three.md',
      kind: 'markdown' as const,
      text: 'One.',
      hidden: [],
      notes: ['A picture was left out.'],
    }
    const passage = { key: `${id}/1`, heading: 'Our three', text: 'One.', hash: 'h', vector: 'v', isFlagged: true }
    await app.store.documents.add({ id, ownerId, sharedWith: 'me', ...text }, at)
    await app.store.documents.putPassages(id, at, [passage])
    await app.store.documents.flag(id, at, [passage.key])
    expect(await page(id)).toEqual({
      id,
      kind: 'document',
      title: 'Our three',
      line: 'three.md',
      body: '',
      facts: {
        kind: 'document',
        keptAs: 'markdown',
        fileName: 'three.md',
        sharedWith: 'me',
        isYours: true,
        state: 'ready',
        hidden: [],
        notes: text.notes,
        updatedAt: at,
      },
      sources: [],
      passages: [{ key: passage.key, heading: 'Our three', text: 'One.', isFlagged: true }],
      related: [],
      usedIn: [],
    })
    expect((await app.get(`/api/knowledge/sources/${id}`, { as: 'Kim' })).status).toBe(404)
    await app.store.documents.change(ownerId, id, { sharedWith: 'team' })
    expect(await page(id, { as: 'Kim' })).toMatchObject({ title: 'Our three', facts: { isYours: false, sharedWith: 'team' } })
  })

  test('the question bank is narrowed by arc, stage, focus and depth, and read page by page', async () => {
    const ask = (query: string) => json<{ total: number; questions: ShownQuestion[] }>(`questions?${query}`)
    const all = await ask('limit=100')
    expect(all.total).toBe(knowledge.base.questions.length)
    expect(all.questions).toHaveLength(100)
    const next = await ask('limit=100&from=100')
    expect(next.questions.some(({ id }) => all.questions.some((one) => one.id === id))).toBe(false)

    const aims = await ask('arc=aim')
    expect(new Set(aims.questions.map(({ arc }) => arc))).toEqual(new Set(['aim']))
    const ofArcs = await Promise.all(
      ['aim', 'recall', 'interpret', 'possibilities', 'commitment', 'none'].map(async (arc) => (await ask(`arc=${arc}`)).total),
    )
    expect(ofArcs.reduce((sum, total) => sum + total)).toBe(all.total)

    for (const { focus } of (await ask('focus=wait-time')).questions) expect(focus).toContain('wait-time')
    for (const { depth } of (await ask('depth=deep')).questions) expect(depth).toBe('deep')
    expect((await ask('stage=grow/goal')).total).toBeGreaterThan(10)
    expect(await ask('stage=grow/nothing')).toEqual({ total: 0, questions: [] })
    expect(await ask('id=hope-for-the-door')).toMatchObject({
      total: 1,
      questions: [{ stages: [{ model: 'GROW', stage: 'Goal' }, {}, {}] }],
    })
    expect((await app.get('/api/knowledge/questions?focus=waiting')).status).toBe(400)
  })

  test('what a search finds says which page it is on', async () => {
    const { passages } = await json<{ passages: { id: string; sourceId: string }[] }>('search?q=wait%20time&kind=strategy')
    expect(passages[0]).toMatchObject({ sourceId: 'wait-time', id: expect.stringMatching(/^wait-time\//) })
  })
})
