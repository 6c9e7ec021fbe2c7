import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KeptPassage } from '../domain/own-document.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { packVector } from '../knowledge/vectors.ts'
import { readNames } from '../privacy/names.ts'
import { rosterOf } from '../privacy/testing.ts'
import { maskBrief } from '../prompting/masked-brief.ts'
import { namesOf } from '../prompting/names.ts'
import { sayPassages } from '../prompting/say-brief.ts'
import { groundwork } from './groundwork.ts'
import { retrievePassages } from './retrieve.ts'
import { noteCalled, openTestKnowledge, planOf } from './testing.ts'

const texts = [
  'Questions asked in our school: every question about fractions is asked twice, then pairs talk, then Maya Lopez’s team writes. Ask questions of every student.',
  'Questions asked when she told me that her stepdad hits her: every question asked about it waits for the nurse.',
]
const document = { id: 'd1', ownerId: 'lee', title: 'Asking questions at Maya Lopez School', sharedWith: 'me' as const, version: 1 }

let knowledge: Knowledge
beforeAll(async () => {
  const passages: KeptPassage[] = []
  const shelf = { versions: async () => [document], passages: async () => passages }
  knowledge = await openTestKnowledge({ shelf })
  const heading = document.title
  const vectors = await knowledge.embed(texts.map((text) => `${heading} ${text}`))
  for (const [at, vector] of vectors.entries())
    passages.push({ key: `d1/norms/${at}`, heading, text: texts[at] ?? '', hash: `h${at}`, vector: packVector(vector), isFlagged: false })
}, 120_000)
afterAll(() => knowledge.close())

const goal = 'every student answers the questions asked about fractions'
const request = PlanRequest.parse({ notes: noteCalled('fraction'), goal })

test('a plan may draw on what its coach has added, and on nobody else’s', async () => {
  const own = await planOf(knowledge, request, { viewerId: 'lee' })
  expect(own.passages.filter(({ kind }) => kind === 'document').map(({ sourceId }) => sourceId)).toEqual(['d1'])
  for (const viewerId of ['ana', null]) {
    const { passages } = await planOf(knowledge, request, { viewerId })
    expect(passages.length).toBeGreaterThan(3)
    expect(passages.filter(({ kind }) => kind === 'document')).toEqual([])
  }
})

test('what may be a sign that someone is at risk is drawn on by no plan', async () => {
  const { passages } = await planOf(knowledge, request, { viewerId: 'lee' })
  expect(JSON.stringify(passages)).not.toMatch(/stepdad/)
})

test('names in a document are masked before a language model is told of it', async () => {
  const { brief } = await groundwork(request, null, knowledge, { lastTalk: null, written: [], roster: rosterOf(['Maya Lopez']) })
  const whole = { ...brief, passages: await retrievePassages(brief, knowledge, null, 'lee') }
  const names = namesOf(whole, readNames)
  const { passages } = maskBrief(whole, names)
  const told = sayPassages({ evidence: [], passages })
  expect(told).toContain('every question about fractions')
  expect(told).not.toMatch(/Maya|Lopez/)
})
