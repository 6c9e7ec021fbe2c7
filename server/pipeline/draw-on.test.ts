import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { pageToDrawOn } from './draw-on.ts'
import { developmentNotes, noteCalled, openTestKnowledge, planOf } from './testing.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
}, 120_000)
afterAll(() => knowledge.close())

const notes = noteCalled('fraction')
const planDrawingOn = (drawOn: string, about: object = {}) => planOf(knowledge, { notes, drawOn, ...about })
const offered = (plan: Awaited<ReturnType<typeof planOf>>) => plan.items.filter(({ kind }) => kind === 'offer' || kind === 'practice')
const cites = (plan: Awaited<ReturnType<typeof planOf>>, id: string) => {
  const labels = plan.passages.filter(({ sourceId }) => sourceId === id).map(({ label }) => label)
  return plan.items.filter(({ passages }) => passages.some((label) => labels.includes(label)))
}

test('a strategy that was asked for is offered first, with a second beside it, and the items say where it comes from', async () => {
  for (const id of ['jigsaw', 'retrieval-practice', 'greeting-at-the-door']) {
    const strategy = knowledge.base.strategies.find((page) => page.id === id)
    const plan = await planDrawingOn(id)
    const [offer, ...more] = offered(plan)
    expect(more).toEqual([])
    expect(offer?.text).toContain(`: ${strategy?.option}, or `)
    expect(offer?.rationale).toContain('because you asked for it')
    expect(cites(plan, id)).toContain(offer)
    expect(plan.items.flatMap(({ findings }) => findings)).toEqual([])
    const without = await planDrawingOn(id, { drawOn: undefined, approach: 'dialogical' })
    expect(offered(without)[0]?.text).not.toContain(strategy?.option)
  }
})

test('the step to practise is the one that was asked for', async () => {
  const [practice] = offered(await planDrawingOn('exit-ticket', { approach: 'directive' }))
  expect(practice?.rationale).toMatch(/you asked for it/)
})

test('an approach that was chosen, and one that the purpose suggests, stay', async () => {
  for (const about of [{ approach: 'facilitative' as const }, { purpose: 'reflect on the lesson' }])
    expect(offered(await planDrawingOn('jigsaw', about))).toEqual([])
})

test('what the notes show at work is asked about and not offered, and the coach is told', async () => {
  const seen = developmentNotes.map(([name, text]) => ({ name, text, wish: atWorkIn(text) })).filter(({ wish }) => wish !== undefined)
  expect(seen.length).toBeGreaterThan(2)
  for (const { text, wish } of seen.slice(0, 3)) {
    const plan = await planOf(knowledge, { notes: text, drawOn: wish?.id })
    expect(plan.notices.map(({ message }) => message).join()).toContain(`Your notes show “${wish?.title}” at work already`)
    expect(
      offered(plan)
        .map((item) => item.text)
        .join(),
    ).not.toContain(wish?.option)
  }
})

const atWorkIn = (text: string) =>
  knowledge.base.strategies.find(({ names }) => names.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(text)))

test('any page to plan with brings its passages along, before others', async () => {
  const { frameworks, pages, waysOfWorking } = knowledge.base
  for (const id of [
    frameworks[0]?.id,
    waysOfWorking[0]?.id,
    ...pages.filter(({ kind }) => kind === 'practice').map((page) => page.id),
  ].slice(0, 8)) {
    const plan = await planDrawingOn(id ?? '')
    const others = plan.passages.filter(({ sourceId }) => sourceId !== 'grow')
    expect(others[0]?.sourceId, id).toBe(id)
    expect(plan.items.length, id).toBeGreaterThanOrEqual(5)
  }
})

test('what ends coaching, and people to rehearse with, are nothing to plan with', () => {
  const { base } = knowledge
  for (const { id } of [...base.personas, ...base.scenarios, ...base.pages.filter(({ kind }) => kind === 'scope')])
    expect(pageToDrawOn(id, base)).toBeNull()
  expect(pageToDrawOn('__proto__', base)).toBeNull()
})
