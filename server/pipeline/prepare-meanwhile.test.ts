import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { DraftItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import { builtInDrafter } from '../drafters/built-in/drafter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { prepare } from './prepare.ts'
import { noteCalled, openTestKnowledge, planOf } from './testing.ts'

vi.setConfig({ testTimeout: 60_000 })

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
}, 120_000)
afterAll(() => knowledge.close())

const request = PlanRequest.parse({ notes: noteCalled('fraction') })

/** A plan whose items a person changes as they come: `change` is told of each as it is kept. */
async function planWith(change: (items: DraftItem[]) => DraftItem[]) {
  const drafter = builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity })
  let now: DraftItem[] = []
  let findings: Finding[] = []
  for await (const event of prepare(request, { knowledge, drafter, newId: randomUUID }, { itemsNow: async () => now })) {
    if (event.type === 'item') now = change([...now, event.item])
    if (event.type === 'draft-end') findings = event.findings
  }
  return { items: now, findings }
}

describe('while a plan is being written', () => {
  test('what a person has had put into it is not asked again', async () => {
    const whole = (await planOf(knowledge, request)).items
    const later = whole[4] as DraftItem
    const sooner = { ...later, id: 'sooner', label: 'I2', position: 1 }
    const { items, findings } = await planWith((items) => (items.length === 1 ? [...items, sooner] : items))
    expect(items.filter(({ text }) => text === later.text)).toEqual([sooner])
    expect(items).toHaveLength(whole.length)
    expect(findings).toEqual([])
  })

  test('what a person does to it changes nothing else of the plan', async () => {
    const whole = (await planOf(knowledge, request)).items
    const { items } = await planWith((items) => items.map((item) => ({ ...item, state: 'approved' })))
    expect(items.map(({ text }) => text)).toEqual(whole.map(({ text }) => text))
  })

  test('its ending speaks of the items as they are then', async () => {
    const { items, findings } = await planWith((items) =>
      items.map((item) => (item.group === 'will' ? { ...item, state: 'rejected' } : item)),
    )
    expect(items.some(({ group }) => group === 'will')).toBe(true)
    expect(findings).toMatchObject([{ rule: 'matches-stage', itemId: null }])
  })
})

describe('an item that was approved with its verdict set aside', () => {
  const kept = async (text: string, setAside: string | null) => {
    const { items } = await planOf(knowledge, request)
    const approved = { ...(items[0] as DraftItem), text, state: 'approved' as const, setAside }
    return (await planOf(knowledge, request, { kept: [approved] })).items.find((item) => item.text === text)
  }
  const verdict = 'You are the worst teacher in this school.'

  test('stays approved where nothing else blocks it', async () => {
    expect(await kept(verdict, 'She says this of herself.')).toMatchObject({ state: 'approved', setAside: 'She says this of herself.' })
    expect(await kept(verdict, null)).toMatchObject({ state: 'in_review' })
  })

  test('waits for a person where another rule blocks it too: nobody said that this may be said', async () => {
    const quoting = `${verdict} You said “nobody ever said this”.`
    const item = await kept(quoting, 'She says this of herself.')
    expect(item?.findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule)).toContain('verified-quotes')
    expect(item).toMatchObject({ state: 'in_review', setAside: null })
  })
})
