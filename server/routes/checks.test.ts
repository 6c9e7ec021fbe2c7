import { expect, test } from 'vitest'
import type { DraftItem } from '../domain/draft-item.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'

test('checks answer in the order of what was sent', async () => {
  const { post } = await openTestApp()
  const items = [{ text: 'What did you see?' }, { text: 'Don’t you think the transitions were long?', purpose: 'examine' }]
  expect(await (await post('/api/checks', { items })).json()).toMatchObject({
    items: [{ findings: [] }, { findings: [{ rule: 'not-leading' }] }],
  })
})

test('with notes to look in, words that nobody said are found', async () => {
  const { post, get, drafted } = await openTestApp()
  const { id } = await drafted(notes)
  const { materialId } = (await (await get(`/api/drafts/${id}`)).json()) as { materialId: string }
  const items = [
    { text: 'Maya said “You can cut the half into two.” What did that tell you?' },
    { text: 'Maya said “no”. What did that tell you?' },
  ]
  expect(await (await post('/api/checks', { items, materialId })).json()).toMatchObject({
    items: [{ findings: [] }, { findings: [{ rule: 'verified-quotes', severity: 'block' }] }],
  })
})

test('a text too long to be an item is refused with words, and one that is not is checked', async () => {
  const { post } = await openTestApp()
  const long = await post('/api/checks', { items: [{ text: 'Why?' }, { text: 'x'.repeat(2_001) }] })
  expect(long.status).toBe(400)
  expect(await errorOf(long)).toMatchObject({
    message: expect.stringMatching(/“items.1.text”: it is longer than 2,000 characters/),
    next: expect.any(String),
  })
  expect((await post('/api/checks', { items: [{ text: 'x'.repeat(2_000) }] })).status).toBe(200)
})

test('checks give way to others between one text and the next', async () => {
  let others = 0
  const seen: number[] = []
  const { post } = await openTestApp({
    checkText: () => {
      seen.push(others)
      setImmediate(() => {
        others += 1
      })
      return []
    },
  })
  await post('/api/checks', { items: [{ text: 'Why?' }, { text: 'How?' }, { text: 'When?' }] })
  expect(seen).toEqual([0, 1, 2])
})

test('words that are kept are not flagged again in a plan, for that coach alone', async () => {
  const { post, get, drafted } = await openTestApp()
  const text = 'Did the students get it?'
  async function flagged(as: string) {
    const { id } = await drafted(notes, { as })
    const { items } = (await (await get(`/api/drafts/${id}`, { as })).json()) as { items: { id: string }[] }
    const edit = { itemId: items[0]?.id, revision: 1, decision: 'edit', text }
    const { item } = (await (await post(`/api/drafts/${id}/decisions`, edit, { as })).json()) as { item: DraftItem }
    return item.findings.filter(({ rule }) => rule === 'open-question')
  }
  const [found] = await flagged('Lee')
  const words = `  ${text.slice(...(found?.span ?? [0, 0])).toUpperCase()} `
  expect((await post('/api/kept-wordings', { rule: 'open-question', words })).status).toBe(200)
  expect(await flagged('Lee')).toEqual([])
  expect(await (await post('/api/checks', { items: [{ text }] })).json()).toEqual({ items: [{ findings: [] }] })
  expect(await flagged('Kim')).toHaveLength(1)
})
