import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { DraftEvent } from '../domain/draft-event.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { withOneMore } from '../domain/one-more.ts'
import { at, newPlan, pasted } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  /** A draft of which one item, in the stage “goal”, is written. */
  async function begun() {
    const store = await fresh.open()
    const ownerId = randomUUID()
    const { draft, ...parts } = pasted({ ownerId })
    const [evidence, passages, first, second, end] = newPlan() as [DraftEvent, DraftEvent, DraftEvent, DraftEvent, DraftEvent]
    await store.conversations.begin({ draft, ...parts }, null)
    const say = (event: DraftEvent) => store.drafts.append(draft.id, 'here', event)
    for (const event of [evidence, passages, first]) await say(event)
    const [item] = (await store.items.list(draft.id)) as [DraftItem]
    return {
      store,
      say,
      second,
      end,
      list: async () => (await store.items.list(draft.id)).map(({ label, position, group, text }) => [label, position, group, text]),
      told: async () => (await store.drafts.read(draft.id, 3)).flatMap(({ event }) => (event.type === 'item' ? [event.item] : [])),
      /** As a person does who asks for one more. */
      add: (group: string, text: string) =>
        store.items.change(draft.id, ownerId, at(1), ({ items }) => ({
          items: withOneMore(items, { ...item, id: randomUUID(), group, text }),
          decisions: [],
        })),
    }
  }

  test('what is written after one more was added goes on from its number, in the rows and in what is told', async () => {
    const { say, add, second, end, list, told } = await begun()
    await add('goal', 'What else?')
    await say(second)
    await say(end)
    expect(await list()).toEqual([
      ['I1', 0, 'goal', 'What did you hope to hear from students?'],
      ['I2', 1, 'goal', 'What else?'],
      ['I3', 2, 'reality', 'Maya said “You can cut the half into two.” What did that tell you?'],
    ])
    expect(await told()).toMatchObject([{ label: 'I3', position: 2 }])
  })

  test('it comes after the last of its stage, where one of a later stage was added', async () => {
    const { say, add, second, list } = await begun()
    await add('reality', 'What happened then?')
    await add('will', 'What will you do?')
    await say(second)
    expect((await list()).map(([label, , group]) => [label, group])).toEqual([
      ['I1', 'goal'],
      ['I2', 'reality'],
      ['I4', 'reality'],
      ['I3', 'will'],
    ])
  })

  test('however many are added while the rest is written, no two have the same number or place', async () => {
    const { say, add, list } = await begun()
    const [, , , second] = newPlan()
    const events = [2, 3, 4, 5].map((n): DraftEvent => {
      const { item } = second as DraftEvent & { type: 'item' }
      return { type: 'item', item: { ...item, id: randomUUID(), label: `I${n}`, position: n - 1, text: `Written ${n}?` } }
    })
    const writing = async () => {
      for (const event of events) await say(event)
    }
    await Promise.all([writing(), ...[1, 2, 3, 4].map((n) => add(n % 2 === 0 ? 'goal' : 'reality', `Added ${n}?`))])
    const rows = await list()
    expect(new Set(rows.map(([label]) => label)).size).toBe(9)
    expect(rows.map(([, position]) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })
})
