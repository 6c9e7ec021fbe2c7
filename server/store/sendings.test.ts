import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from './store.ts'
import { at, keptPlan } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

const receiver = { origin: 'https://llm.example', llm: 'some-model' }

onEachDatabase((fresh) => {
  let store: Store
  beforeAll(async () => {
    store = await fresh.open()
  })

  test('what was sent is kept word for word, and read by its owner only', async () => {
    const ownerId = randomUUID()
    const { head } = await keptPlan(store, { ownerId })
    const { conversationId } = head
    const messages = [{ role: 'user' as const, content: '{Student1} said “half”.\n' }]
    await store.sendings.keep({ ...receiver, ownerId, conversationId, what: 'plan', messages, at: at(1) })
    await store.sendings.keep({ ...receiver, ownerId, conversationId, what: 'chat', messages: [], at: at(2) })
    const kept = await store.sendings.list(ownerId, conversationId, 10)
    expect(kept.map(({ what }) => what)).toEqual(['chat', 'plan'])
    expect(kept[1]).toMatchObject({ ...receiver, messages, at: at(1) })
    expect(await store.sendings.list(randomUUID(), conversationId, 10)).toEqual([])
    const another = randomUUID()
    await expect(
      store.sendings.keep({ ...receiver, ownerId: another, conversationId, what: 'plan', messages, at: at(3) }),
    ).rejects.toThrow()
  })

  test('having seen what is sent counts for one person, one place and one language model', async () => {
    const ownerId = randomUUID()
    expect(await store.sendings.hasSeen(ownerId, receiver)).toBe(false)
    await store.sendings.see(ownerId, receiver, at(1))
    await store.sendings.see(ownerId, receiver, at(2))
    expect(await store.sendings.hasSeen(ownerId, receiver)).toBe(true)
    expect(await store.sendings.hasSeen(ownerId, { ...receiver, llm: 'another' })).toBe(false)
    expect(await store.sendings.hasSeen(ownerId, { ...receiver, origin: 'https://other.example' })).toBe(false)
    expect(await store.sendings.hasSeen(randomUUID(), receiver)).toBe(false)
  })

  test('tokens add up since a day, and an estimate among them says so', async () => {
    const ownerId = randomUUID()
    const nothing = { input: 0, output: 0, isEstimate: false }
    expect(await store.sendings.used(ownerId, at(0))).toEqual(nothing)
    await store.sendings.use(ownerId, { what: 'plan', llm: 'a', input: 900, output: 300, isEstimate: true, at: at(1) })
    await store.sendings.use(ownerId, { what: 'mend', llm: 'a', input: 100, output: 20, isEstimate: false, at: at(5) })
    expect(await store.sendings.used(ownerId, at(0))).toEqual({ input: 1_000, output: 320, isEstimate: true })
    expect(await store.sendings.used(ownerId, at(2))).toEqual({ input: 100, output: 20, isEstimate: false })
    expect(await store.sendings.used(randomUUID(), at(0))).toEqual(nothing)
  })
})
