import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Brief } from '../../../domain/brief.ts'
import type { ComposedItem } from '../../../domain/draft-item.ts'
import { PlanRequest } from '../../../domain/plan-request.ts'
import type { Knowledge } from '../../../knowledge/knowledge.ts'
import { groundwork } from '../../../pipeline/groundwork.ts'
import { retrievePassages } from '../../../pipeline/retrieve.ts'
import { openTestKnowledge } from '../../../pipeline/testing.ts'
import type { Wish } from '../../drafter.ts'
import { builtInDrafter } from '../drafter.ts'
import { planCalled } from './testing/plans.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
})
afterAll(() => knowledge.close())

const drafter = () => builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity })

async function drafted(plan: string): Promise<{ brief: Brief; items: ComposedItem[] }> {
  const request = PlanRequest.parse({ notes: planCalled(plan), coachingModel: 'lesson-feedback' })
  const { brief } = await groundwork(request, null, knowledge, { lastTalk: null, written: [], roster: [] })
  const cited = { ...brief, passages: await retrievePassages(brief, knowledge, null) }
  const items: ComposedItem[] = []
  for await (const item of drafter().compose(cited)) items.push(item)
  return { brief: { ...cited, written: items }, items }
}

const wish = (items: ComposedItem[], more: Partial<Wish> = {}): Wish => ({
  place: null,
  focus: null,
  gentler: false,
  avoid: items.map(({ text }) => text),
  ...more,
})

const placeOf = (item: ComposedItem | undefined): Wish['place'] => item ?? null

test.each(['wonderings', 'suggestions', 'before-the-lesson', 'strengths'])(
  'another one of %s is new, of its section and its kind',
  async (group) => {
    const { brief, items } = await drafted('history-discussion')
    const there = items.find((item) => item.group === group)
    const found = await drafter().another(brief, wish(items, { place: placeOf(there) }))
    if (found === null) return expect(group).toBe('strengths')
    expect(found).toMatchObject({ group, kind: there?.kind })
    expect(items.map(({ text }) => text)).not.toContain(found.text)
  },
)

test('what is gentler than a suggestion is a question', async () => {
  const { brief, items } = await drafted('history-discussion')
  const suggestion = items.find(({ kind }) => kind === 'offer')
  expect(await drafter().another(brief, wish(items, { place: placeOf(suggestion), gentler: true }))).toMatchObject({ kind: 'question' })
})

test('one about an area is about it, and says that it was asked for', async () => {
  const { brief, items } = await drafted('fractions')
  const found = await drafter().another(brief, wish(items, { focus: 'pacing-and-transitions' }))
  expect(found === null || /^You asked for one about/.test(found.rationale)).toBe(true)
})

test('it ends when all has been said', async () => {
  const { brief, items } = await drafted('thin')
  const said = [...items]
  for (let at = 0; at < 60; at += 1) {
    const found = await drafter().another({ ...brief, written: said }, wish(said))
    if (found === null) break
    expect(said.map(({ text }) => text)).not.toContain(found.text)
    said.push(found)
  }
  expect(said.length).toBeLessThan(items.length + 60)
  expect(await drafter().another({ ...brief, written: said }, wish(said))).toBeNull()
})
