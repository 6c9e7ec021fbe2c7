import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KeptPassage } from '../../domain/own-document.ts'
import { planCalled } from '../../drafters/built-in/feedback/testing/plans.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { packVector } from '../../knowledge/vectors.ts'
import { openTestKnowledge, planOf } from '../testing.ts'
import { topics } from './topics.ts'

const text =
  'River Street look-fors for a lesson plan: checks for understanding reach every student, and every student shows what they think.'
const document = { id: 'd1', ownerId: 'lee', title: 'River Street lesson plan template', sharedWith: 'me' as const, version: 1 }

let knowledge: Knowledge
beforeAll(async () => {
  const passages: KeptPassage[] = []
  knowledge = await openTestKnowledge({ shelf: { versions: async () => [document], passages: async () => passages } })
  const [vector] = await knowledge.embed([`${document.title} ${text}`])
  if (vector)
    passages.push({ key: 'd1/look-fors/0', heading: document.title, text, hash: 'h', vector: packVector(vector), isFlagged: false })
}, 120_000)
afterAll(() => knowledge.close())

const request = { notes: planCalled('photosynthesis'), coachingModel: 'lesson-feedback' }

test('every topic names a page and a criterion that are there', () => {
  const known = new Set(knowledge.base.frameworks.flatMap(({ id, criteria }) => criteria.map(({ title }) => `${id}: ${title}`)))
  for (const { page } of Object.values(topics)) expect(known).toContain(`${page.id}: ${page.words}`)
})

test('what the school has written down is cited before the frameworks where it was asked for', async () => {
  const { items, passages } = await planOf(knowledge, { ...request, drawOn: 'd1' }, { viewerId: 'lee' })
  const label = passages.find(({ kind }) => kind === 'document')?.label
  expect(label).toBeDefined()
  expect(items.some((item) => item.passages.includes(label ?? ''))).toBe(true)
})

test('nobody else’s documents are drawn on', async () => {
  for (const viewerId of ['ana', null]) {
    const { passages } = await planOf(knowledge, { ...request, drawOn: 'd1' }, { viewerId })
    expect(passages.filter(({ kind }) => kind === 'document')).toEqual([])
  }
})

test('a criterion is cited with the section that is about it', async () => {
  const { items, passages } = await planOf(knowledge, { ...request, framework: 'rosenshine' })
  const asked = items.find(({ rationale }) => rationale.startsWith('Small steps'))
  expect(passages.find(({ label }) => label === asked?.passages[0])?.heading).toMatch(/Small steps$/)
})
