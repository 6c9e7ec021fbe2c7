import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ComposedItem, DraftItem } from '../domain/draft-item.ts'
import { FocusArea } from '../domain/focus.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import { builtInDrafter } from '../drafters/built-in/drafter.ts'
import type { Drafter, Wish } from '../drafters/drafter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { checkAgain, composeAnother } from './again.ts'
import { noteCalled, openTestKnowledge, planOf } from './testing.ts'

vi.setConfig({ testTimeout: 60_000 })

type Plan = Awaited<ReturnType<typeof planOf>>

const request = PlanRequest.parse({ notes: noteCalled('fraction'), approach: 'dialogical' })
let knowledge: Knowledge
let drafter: Drafter
let plan: Plan
beforeAll(async () => {
  knowledge = await openTestKnowledge()
  drafter = builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity })
  plan = await planOf(knowledge, request)
}, 120_000)
afterAll(() => knowledge.close())

const rules = () => checkAgain(request, plan.evidence, { knowledge }, [])
const wish = (change: Partial<Wish> = {}): Wish => ({ place: null, focus: null, gentler: false, avoid: [], ...change })
const another = (change: Partial<Wish> = {}, instead: Drafter = drafter) =>
  composeAnother(request, plan.evidence, plan.passages, plan.items, wish(change), { knowledge, drafter: instead })
const itemOf = (kind: DraftItem['kind'], change: Partial<DraftItem> = {}): DraftItem => {
  const found = plan.items.find((item) => item.kind === kind)
  if (!found) throw new Error(`the plan has no ${kind}`)
  return { ...found, ...change } as DraftItem
}
const standing = (item: ComposedItem): DraftItem => ({
  ...item,
  id: 'new',
  label: 'I99',
  position: 99,
  revision: 1,
  state: 'in_review',
  author: 'drafter',
  setAside: null,
  findings: [],
})

describe('the rules over a plan that exists', () => {
  test('say nothing of what the drafter wrote, and what they always say of a person’s own words', () => {
    const { item, whole } = rules()
    expect([...plan.items.flatMap(item), ...whole(plan.items)]).toEqual([])
    const edited = { ...(plan.items[1] as DraftItem), text: 'Don’t you think “nobody said this” was too fast?' }
    expect(item(edited).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['not-leading', 'verified-quotes']))
  })

  test('leave out what the coach keeps, but never a block', () => {
    const edited = { ...(plan.items[1] as DraftItem), text: 'Don’t you think “nobody said this” was too fast?' }
    const kept = rules()
      .item(edited)
      .map(({ rule, span }) => ({ rule, words: edited.text.slice(...span).toLowerCase() }))
    const left = checkAgain(request, plan.evidence, { knowledge }, kept).item(edited)
    expect(left.map(({ severity }) => severity)).toEqual(['block'])
  })

  test('count an item that was rejected as gone', () => {
    const reject = (item: DraftItem): DraftItem => ({ ...item, state: 'rejected' })
    const twin = { ...(plan.items[1] as DraftItem), id: 'twin' }
    expect(
      rules()
        .whole([...plan.items, twin])
        .map(({ rule }) => rule),
    ).toEqual(['distinct'])
    expect(rules().whole([...plan.items, reject(twin)])).toEqual([])
    const withoutWill = plan.items.map((item) => (item.group === 'will' ? reject(item) : item))
    expect(
      rules()
        .whole(withoutWill)
        .map(({ rule }) => rule),
    ).toEqual(['matches-stage'])
  })

  test('find a quotation in what stayed of the last talk', () => {
    const talk = { herWords: 'They can do more than I let them.', herChoice: '', when: '', promised: '', savedAt: '2025-11-14T10:00:00Z' }
    const quoting = {
      ...(plan.items[0] as DraftItem),
      text: 'Last time you said, “They can do more than I let them.” What have you noticed since then?',
    }
    expect(
      rules()
        .item(quoting)
        .map(({ rule }) => rule),
    ).toEqual(['verified-quotes'])
    expect(checkAgain(request, plan.evidence, { knowledge }, [], talk).item(quoting)).toEqual([])
  })
})

describe('another one', () => {
  test('takes the same place, with new words on new evidence', async () => {
    for (const place of plan.items.filter((item) => item.kind === 'question')) {
      const found = await another({ place })
      expect(found?.item).toMatchObject({ kind: place.kind, group: place.group, core: place.core, fiveMinutes: place.fiveMinutes })
      for (const other of plan.items) {
        expect(found?.item.followUp).not.toBe(other.followUp)
        for (const label of found?.item.evidence ?? []) expect(other.evidence).not.toContain(label)
      }
    }
  })

  test.each(['question', 'appreciation', 'offer', 'agreement'] as const)(
    'asked for a %s again and again, gives distinct ones that no rule has anything to say about, until none is left',
    async (kind) => {
      const place = itemOf(kind)
      const texts = plan.items.map((item) => item.text)
      const given: string[] = []
      for (let asked = 0; asked < 24; asked++) {
        const found = await another({ place, avoid: given })
        if (!found) break
        expect([...texts, ...given]).not.toContain(found.item.text)
        expect(found.item.kind).toBe(kind)
        expect(rules().item(standing(found.item))).toEqual([])
        given.push(found.item.text)
      }
      expect(given.length).toBeGreaterThan(0)
      if (kind !== 'question') expect(await another({ place, avoid: given })).toBeNull()
    },
  )

  test('of a step is another step, and ends when none fits', async () => {
    const directive = PlanRequest.parse({ ...request, approach: 'directive' })
    const { items, evidence, passages } = await planOf(knowledge, directive)
    const place = items.find((item) => item.kind === 'practice') ?? null
    const given: string[] = []
    for (;;) {
      const found = await composeAnother(directive, evidence, passages, items, wish({ place, avoid: given }), { knowledge, drafter })
      if (!found) break
      expect(found.item.text).toMatch(/^One step: /)
      given.push(found.item.text)
    }
    expect(new Set([place?.text, ...given]).size).toBe(given.length + 1)
    expect(given.length).toBeGreaterThan(0)
  })

  test('says truly what it stands on, and numbers on the passages it brings', async () => {
    const known = new Set(plan.evidence.map((span) => span.label))
    const labels = plan.passages.map((passage) => passage.label)
    for (const focus of FocusArea.options) {
      const found = await another({ focus })
      expect(found).not.toBeNull()
      const { item, passages } = found as NonNullable<typeof found>
      for (const label of item.evidence) expect(known).toContain(label)
      expect(item.unsourced.includes('evidence')).toBe(item.evidence.length === 0)
      expect(passages.map((passage) => passage.label)).toEqual(passages.map((_, index) => `P${labels.length + 1 + index}`))
      for (const label of item.passages) expect([...labels, ...passages.map((passage) => passage.label)]).toContain(label)
      for (const passage of passages) expect(plan.passages.map(({ key }) => key)).not.toContain(passage.key)
    }
  })
})

describe('one about a focus', () => {
  test('stands on evidence of that focus where there is some', async () => {
    const { item } = (await another({ focus: 'feedback-to-students' })) ?? {}
    expect(item?.evidence.length).toBeGreaterThan(0)
    for (const label of item?.evidence ?? [])
      expect(plan.evidence.find((span) => span.label === label)?.focus.concat('feedback-to-students')).toContain('feedback-to-students')
    expect(item).toMatchObject({ core: false, fiveMinutes: false })
    expect(item?.rationale).toContain('You asked for one about feedback to students.')
  })

  test('stands by itself where there is none, and says so', async () => {
    const { item } = (await another({ focus: 'technology' })) ?? {}
    expect(item).toMatchObject({ evidence: [], unsourced: ['evidence'] })
    expect(knowledge.base.questions.find((question) => question.text === item?.text)?.focus).toContain('technology')
  })

  test('is found for every focus and coaching model, and for notes that say next to nothing', async () => {
    for (const { id } of knowledge.base.coachingModels) {
      const thin = PlanRequest.parse({ notes: 'Math. 4 hands up.', coachingModel: id })
      const { items, evidence, passages } = await planOf(knowledge, thin)
      for (const focus of FocusArea.options) {
        const found = await composeAnother(thin, evidence, passages, items, wish({ focus }), { knowledge, drafter })
        expect([id, focus, found !== null]).toEqual([id, focus, true])
      }
    }
  })
})

describe('a gentler one', () => {
  test('is a question that no rule of the facilitative approach has anything to say about, even in place of an offer', async () => {
    const gentle = checkAgain({ ...request, approach: 'facilitative' }, plan.evidence, { knowledge }, [])
    for (const place of [itemOf('question'), itemOf('offer')]) {
      const given: string[] = []
      for (let asked = 0; asked < 6; asked++) {
        const found = await another({ place, gentler: true, avoid: given })
        if (!found) break
        expect(found.item).toMatchObject({ kind: 'question', group: place.group })
        expect(gentle.item(standing(found.item))).toEqual([])
        given.push(found.item.text)
      }
      expect(given).toHaveLength(6)
    }
  })
})

test('a drafter that gives what a rule flags, or what is there, is asked again, and not for ever', async () => {
  const good = {
    ...(plan.items[1] as ComposedItem),
    text: 'What do you make of those minutes?',
    evidence: [],
    unsourced: ['evidence' as const],
  }
  const answers = [{ ...good, text: 'Don’t you think that was long?' }, { ...good, text: plan.items[0]?.text ?? '' }, good]
  const giving = (texts: ComposedItem[]): Drafter => {
    let asked = 0
    return { ...drafter, another: async () => texts[asked++ % texts.length] ?? null }
  }
  expect((await another({}, giving(answers)))?.item.text).toBe(good.text)
  expect(await another({}, giving(answers.slice(0, 2)))).toBeNull()
})
