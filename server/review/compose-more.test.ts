import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type DraftItem, freshItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import type { CitedPassage } from '../domain/passage.ts'
import { at, keptPlan } from '../store/testing/samples.ts'
import { openTestStore } from '../store/testing.ts'
import { type Composed, createComposeMore, type Dependencies } from './compose-more.ts'

const ownerId = 'lee'
const wish = { focus: null, gentler: false }

const passage = (label: string, key: string): CitedPassage => ({
  label,
  key,
  sourceId: 's',
  source: 'S',
  heading: 'H',
  kind: 'strategy',
  text: key,
})

const P1 = passage('P1', 'grow#reality')

/** A finished plan of two items, which cites P1. */
async function onePlan() {
  const store = await openTestStore()
  const { head, items } = await keptPlan(store, { ownerId })
  const [first, second] = items as [DraftItem, DraftItem]
  const cited = async () => [P1, ...((await store.drafts.find(head.id, ownerId))?.passages ?? [])]
  const composed: string[] = []

  /** The next question that is not there or was, with a passage of its own, numbered on from those there are at that moment. */
  const compose: Dependencies['compose'] = async (_, __, { place, avoid }) => {
    const beside = await cited()
    const number = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((n) => !avoid.includes(`Question ${n}?`))
    const label = `P${beside.length + 1}`
    composed.push(`Question ${number}?`)
    const words = { ...second, group: place?.group ?? 'reality', text: `Question ${number}?`, passages: ['P1', label] }
    const item = freshItem(words, { id: randomUUID(), label: 'I1', position: 0 })
    return { item, passages: [passage(label, `about ${number}`)], beside }
  }
  return {
    store,
    composed,
    compose,
    draftId: head.id,
    first: { itemId: first.id, revision: 1 },
    second: { itemId: second.id, revision: 1 },
    /** A process that reviews. */
    reviewing: (change: Partial<Dependencies> = {}) =>
      createComposeMore({
        store,
        recheck: async () => ({ item: () => [], whole: () => [] }),
        compose,
        now: () => new Date(at(1)),
        ...change,
      }),
    async plan() {
      const [items, passages] = [await store.items.list(head.id), await cited()]
      return {
        texts: items.map(({ text }) => text),
        labels: items.map(({ label }) => label),
        passages: passages.map(({ label, key }) => `${label} ${key}`),
        /** What each item says it stands on. */
        stands: items.map((item) => item.passages.map((label) => passages.find((each) => each.label === label)?.key)),
      }
    },
  }
}

/** Holds back until so many have come. */
function meeting(count: number) {
  let letGo = () => {}
  let come = 0
  const all = new Promise<void>((resolve) => {
    letGo = resolve
  })
  return () => {
    come += 1
    if (come === count) letGo()
    return all
  }
}

test('another one on two cards at once brings two questions, each with a passage under a label of its own', async () => {
  const { reviewing, draftId, first, second, plan, composed } = await onePlan()
  const review = reviewing()
  await Promise.all([review.another(ownerId, draftId, first, wish), review.another(ownerId, draftId, second, wish)])
  expect(await plan()).toMatchObject({
    texts: ['Question 1?', 'Question 2?'],
    passages: ['P1 grow#reality', 'P2 about 1', 'P3 about 2'],
    stands: [
      ['grow#reality', 'about 1'],
      ['grow#reality', 'about 2'],
    ],
  })
  expect(composed).toHaveLength(2)
})

test('so it does from two processes that composed from the same state: the second composes again', async () => {
  const { reviewing, compose, draftId, first, second, plan, composed } = await onePlan()
  const together = meeting(2)
  const apart: Dependencies['compose'] = async (...asked) => {
    const made = await compose(...asked)
    await together()
    return made
  }
  const [here, there] = [reviewing({ compose: apart }), reviewing({ compose: apart })]
  await Promise.all([here.another(ownerId, draftId, first, wish), there.another(ownerId, draftId, second, wish)])
  const { texts, passages } = await plan()
  expect(texts.toSorted()).toEqual(['Question 1?', 'Question 2?'])
  expect(passages).toEqual(['P1 grow#reality', 'P2 about 1', 'P3 about 2'])
  expect(composed).toEqual(['Question 1?', 'Question 1?', 'Question 2?'])
})

test('what asks the same in other words is composed again too', async () => {
  const { reviewing, compose, store, draftId, first, plan } = await onePlan()
  let asked = 0
  const slow: Dependencies['compose'] = async (...given) => {
    const made = (await compose(...given)) as Composed
    asked += 1
    if (asked > 1) return { ...made, item: { ...made.item, text: 'Something else?' } }
    await store.items.change(draftId, ownerId, at(2), ({ items: [, second] }) => ({
      items: [{ ...(second as DraftItem), text: 'Which question 1?', revision: 2 }],
      decisions: [],
    }))
    return made
  }
  const whole = (items: DraftItem[]): Finding[] => {
    const [, later] = items.filter(({ text }) => /question 1/i.test(text))
    return later ? [{ rule: 'distinct', severity: 'warn', itemId: later.id, span: [0, 0], reason: 'Alike.', rewrite: null }] : []
  }
  await reviewing({ compose: slow, recheck: async () => ({ item: () => [], whole }) }).another(ownerId, draftId, first, wish)
  expect((await plan()).texts).toEqual(['Something else?', 'Which question 1?'])
})

test.each([
  ['one passage cite it once, and both point to it', 'the same', 'the same', ['P1', 'P2']],
  ['two passages give them two labels, and each points to its own', 'one', 'other', ['P1', 'P2', 'P3']],
])('two that bring %s', async (_, ofGoal, ofReality, labels) => {
  const { reviewing, compose, draftId, first, second, plan } = await onePlan()
  const together = meeting(2)
  const apart: Dependencies['compose'] = async (head, items, asked) => {
    const made = (await compose(head, items, asked)) as Composed
    await together()
    const key = asked.place?.group === 'goal' ? ofGoal : ofReality
    const passages = made.passages.map((each) => ({ ...each, key }))
    return { ...made, item: { ...made.item, text: `About ${asked.place?.group}?` }, passages }
  }
  const here = reviewing({ compose: apart }).another(ownerId, draftId, first, wish)
  await Promise.all([here, reviewing({ compose: apart }).another(ownerId, draftId, second, wish)])
  const { passages, stands } = await plan()
  expect(passages.map((each) => each.slice(0, 2))).toEqual(labels)
  expect(stands).toEqual([
    ['grow#reality', ofGoal],
    ['grow#reality', ofReality],
  ])
})

test('many that add at once compose one after the other, none of them twice', async () => {
  const { reviewing, draftId, plan, composed } = await onePlan()
  const review = reviewing()
  await Promise.all(Array.from({ length: 9 }, () => review.add(ownerId, draftId, 'wait-time')))
  expect(composed).toHaveLength(9)
  expect(new Set((await plan()).labels).size).toBe(11)
})

test('where others are faster each time it gives up after a few, and says so', async () => {
  const { reviewing, compose, store, draftId, composed } = await onePlan()
  const late: Dependencies['compose'] = async (...asked) => {
    const made = (await compose(...asked)) as Composed
    const sooner: DraftItem = { ...made.item, id: randomUUID(), label: `I${asked[1].length + 1}`, position: asked[1].length }
    await store.items.change(draftId, ownerId, at(2), () => ({ items: [sooner], decisions: [] }))
    return made
  }
  const refusal = reviewing({ compose: late }).add(ownerId, draftId, 'wait-time')
  await expect(refusal).rejects.toMatchObject({ status: 409, code: 'draft.keeps_changing', next: expect.any(String) })
  expect(composed).toHaveLength(5)
})

test('under the same key nothing is composed again, whatever has become of the plan', async () => {
  const { reviewing, draftId, first, plan, composed } = await onePlan()
  const review = reviewing()
  const key = (name: string) => ({ key: name, fingerprint: name })
  const added = await review.add(ownerId, draftId, 'wait-time', { idempotency: key('k1') })
  await review.add(ownerId, draftId, 'routines')
  expect((await review.add(ownerId, draftId, 'wait-time', { idempotency: key('k1') })).item).toEqual(added.item)
  const other = await review.another(ownerId, draftId, first, wish, { idempotency: key('k2') })
  const again = await review.another(ownerId, draftId, { ...first, revision: 2 }, wish, { idempotency: key('k2') })
  expect(again).toEqual({ item: other.item, before: other.item })
  expect(composed).toHaveLength(3)
  expect((await plan()).labels).toHaveLength(4)
})

test('two processes with one key at once add one, and both answer with it', async () => {
  const { reviewing, compose, draftId, plan } = await onePlan()
  const together = meeting(2)
  const apart: Dependencies['compose'] = async (...asked) => {
    const made = await compose(...asked)
    await together()
    return made
  }
  const key = { key: 'k', fingerprint: 'f' }
  const both = await Promise.all([1, 2].map(() => reviewing({ compose: apart }).add(ownerId, draftId, 'wait-time', { idempotency: key })))
  expect(both[0]?.item).toEqual(both[1]?.item)
  expect((await plan()).labels).toEqual(['I1', 'I2', 'I3'])
})
