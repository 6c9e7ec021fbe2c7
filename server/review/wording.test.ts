import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type DraftItem, freshItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import type { Rules } from '../pipeline/again.ts'
import { at, keptPlan } from '../store/testing/samples.ts'
import { openTestStore } from '../store/testing.ts'
import { createWording } from './wording.ts'

const ownerId = 'lee'
const about = ({ id }: DraftItem, rule: Finding['rule'], severity: Finding['severity']): Finding => ({
  ...{ itemId: id, rule, severity, span: [0, 1], reason: 'So.', rewrite: null },
})

/** Rules that warn of “Did”, block “worst”, and name the later of two with the same words; of the whole they say how many items it has. */
const rules: Rules = {
  item: (item) => [
    ...(item.text.startsWith('Did') ? [about(item, 'open-question', 'warn')] : []),
    ...(item.text.includes('worst') ? [about(item, 'no-verdict', 'block')] : []),
  ],
  whole: (items) =>
    items.flatMap((item, index) => (items.slice(0, index).some(({ text }) => text === item.text) ? [about(item, 'distinct', 'warn')] : [])),
}

async function onePlan() {
  const store = await openTestStore()
  const { head, items } = await keptPlan(store, { ownerId })
  const [first, second] = items as [DraftItem, DraftItem]
  const wording = createWording({ store, recheck: async () => rules, newId: randomUUID, now: () => new Date(at(1)) })
  const reword = (text: string, warnings = false, revision = 1) =>
    wording.reword(ownerId, head.id, { itemId: first.id, revision }, text, { warnings })
  const list = () => store.items.list(head.id)
  const findings = async () => (await store.drafts.find(head.id, ownerId))?.findings
  return { store, wording, draftId: head.id, first, second, reword, list, findings }
}

test('words are not put in the place of others than were looked at', async () => {
  const { reword, list } = await onePlan()
  await reword('What did you see?')
  await expect(reword('What did you hear?')).rejects.toMatchObject({ status: 409, code: 'stale_revision' })
  expect((await list())[0]).toMatchObject({ text: 'What did you see?', revision: 2 })
})

test('what a rule warns of stands where it is to stand all the same, and what one blocks never does', async () => {
  const { reword, list } = await onePlan()
  expect(await reword('Did you see?')).toMatchObject({ changed: null, findings: [{ rule: 'open-question' }] })
  expect(await reword('What was worst?', true)).toMatchObject({ changed: null, findings: [{ severity: 'block' }] })
  expect((await list())[0]).toMatchObject({ revision: 1 })
  expect(await reword('Did you see?', true)).toMatchObject({ changed: { item: { revision: 2, state: 'in_review', author: 'drafter' } } })
})

test('that another item asks the same is said of the words, whichever comes first in the plan', async () => {
  const { reword, second, list, findings } = await onePlan()
  expect(await reword(second.text)).toMatchObject({ changed: null, findings: [{ rule: 'distinct' }] })
  expect((await list())[0]).toMatchObject({ revision: 1 })
  await reword(second.text, true)
  expect(await findings()).toMatchObject([{ rule: 'distinct', itemId: second.id }])
  await reword('What did you see?', true, 2)
  expect(await findings()).toEqual([])
})

test('an item that is added asks nothing that is asked, and comes after the last of its stage', async () => {
  const { wording, draftId, first, second, list } = await onePlan()
  const add = (text: string) => wording.addItem(ownerId, draftId, { ...first, text }, { warnings: false })
  expect(await add(second.text)).toMatchObject({ changed: null, findings: [{ rule: 'distinct' }] })
  expect(await add('What did you see?')).toMatchObject({ changed: { before: null, item: { label: 'I3', position: 1 } } })
  expect((await list()).map(({ label }) => label)).toEqual(['I1', 'I3', 'I2'])
})

test('the same key puts words there once, and what it changed stays known for its message', async () => {
  const { wording, draftId, first, list, store } = await onePlan()
  const idempotency = { key: 'act 1', fingerprint: 'message' }
  const item = freshItem({ ...first, text: 'What did you see?' }, { id: 'x', label: 'I1', position: 0 })
  for (const _ of [1, 2])
    await wording.reword(ownerId, draftId, { itemId: first.id, revision: 1 }, item.text, { warnings: false, idempotency })
  expect((await list())[0]).toMatchObject({ text: item.text, revision: 2 })
  expect(await store.items.changedFor(ownerId, 'message')).toMatchObject([{ before: { text: first.text }, after: { text: item.text } }])
  expect([await store.items.changedFor('kim', 'message'), await store.items.changedFor(ownerId, 'other')]).toEqual([[], []])
})

test('once it is stopped, no words are put there', async () => {
  const { wording, draftId, first, list } = await onePlan()
  const signal = AbortSignal.abort(new Error('stopped'))
  const revision = { itemId: first.id, revision: 1 }
  await expect(wording.reword(ownerId, draftId, revision, 'What did you see?', { warnings: false, signal })).rejects.toThrow('stopped')
  expect((await list())[0]).toMatchObject({ revision: 1 })
})
