import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { StoredEvidence } from '../domain/correction.ts'
import type { Store } from './store.ts'
import { at, keptPlan } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  let store: Store
  let elsewhere: Store
  beforeAll(async () => {
    const database = await fresh.database()
    store = await fresh.open(database)
    elsewhere = await fresh.open(database)
  })

  const next = (evidence: StoredEvidence[]): StoredEvidence => ({
    ...(evidence[0] as StoredEvidence),
    id: randomUUID(),
    label: `E${evidence.length + 1}`,
    origin: 'coach',
  })

  test('evidence is kept as it was read, in the order of its labels', async () => {
    const { head } = await keptPlan(store, { ownerId: randomUUID() })
    const material = await store.materials.find(head.ownerId, head.materialId)
    expect(material).toMatchObject({ ownerId: head.ownerId, conversationId: head.conversationId, kind: 'notes', corrections: 0 })
    expect(material?.evidence.map(({ label, origin, dropped }) => [label, origin, dropped])).toEqual([
      ['E1', 'found', false],
      ['E2', 'found', false],
      ['E3', 'found', false],
    ])
    for (const { text, start, end } of material?.evidence ?? []) expect(material?.text.slice(start, end)).toBe(text)
  })

  test('corrections at once, from two processes, each find what the one before made', async () => {
    const { head } = await keptPlan(store, { ownerId: randomUUID() })
    const add = (by: Store) => by.materials.change(head.ownerId, head.materialId, (evidence) => [...evidence, next(evidence)], at(1))
    await Promise.all(Array.from({ length: 10 }, (_, index) => add(index % 2 ? store : elsewhere)))
    const after = await store.materials.find(head.ownerId, head.materialId)
    expect(after?.evidence.map(({ label }) => label)).toEqual(Array.from({ length: 13 }, (_, index) => `E${index + 1}`))
    expect(after?.corrections).toBe(10)
  })

  test('a draft says that the evidence was corrected after it was begun; a change of nothing is none', async () => {
    const { head } = await keptPlan(store, { ownerId: randomUUID() })
    await store.materials.change(head.ownerId, head.materialId, (evidence) => evidence, at(1))
    expect(await store.drafts.find(head.id, head.ownerId)).toMatchObject({ corrections: 0, corrected: false })
    const dropped = await store.materials.change(
      head.ownerId,
      head.materialId,
      (evidence) =>
        evidence.map((piece) => (piece.label === 'E2' ? { ...piece, dropped: true, kind: 'coach-opinion', focus: ['routines'] } : piece)),
      at(1),
    )
    expect(dropped[1]).toMatchObject({ label: 'E2', dropped: true, kind: 'coach-opinion', focus: ['routines'] })
    expect(await store.drafts.find(head.id, head.ownerId)).toMatchObject({ corrections: 0, corrected: true })
  })

  test('what the change throws changes nothing, and another’s material is not there', async () => {
    const { head } = await keptPlan(store, { ownerId: randomUUID() })
    const refuse = (ownerId: string) =>
      store.materials.change(
        ownerId,
        head.materialId,
        () => {
          throw new Error('outside the text')
        },
        at(1),
      )
    await expect(refuse(head.ownerId)).rejects.toThrow('outside the text')
    await expect(refuse(randomUUID())).rejects.toMatchObject({ status: 404 })
    expect(await store.materials.find(randomUUID(), head.materialId)).toBeNull()
    expect(await store.materials.find(head.ownerId, head.materialId)).toMatchObject({ corrections: 0, evidence: { length: 3 } })
  })

  test('a long lesson’s evidence is kept in full', async () => {
    const { head } = await keptPlan(store, { ownerId: randomUUID() })
    const many = (evidence: StoredEvidence[]) =>
      Array.from({ length: 3_000 }, (_, index) => ({ ...next(evidence), label: `E${index + 4}` }))
    expect(await store.materials.change(head.ownerId, head.materialId, many, at(1))).toHaveLength(3_003)
  })
})
