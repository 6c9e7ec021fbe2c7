import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { KeptPassage } from '../domain/own-document.ts'
import type { DocumentText } from './documents.ts'
import type { Store } from './store.ts'
import { at, keptPlan } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

const words: DocumentText = {
  title: 'Our talk norms',
  fileName: 'norms.md',
  kind: 'markdown',
  hidden: [],
  notes: [],
  text: '# Norms\n\nOne voice.',
}

const passage = (id: string, n: number, text = `Norm ${n}`): KeptPassage => ({
  ...{ key: `${id}/norms/${n}`, heading: 'Our talk norms', text },
  ...{ hash: `h${n}`, vector: 'AAAA', isFlagged: false },
})

onEachDatabase((fresh) => {
  let store: Store
  beforeAll(async () => {
    store = await fresh.open()
  })

  async function added(ownerId: string, sharedWith: 'me' | 'team' = 'me', count = 2) {
    const id = randomUUID()
    await store.documents.add({ id, ownerId, sharedWith, ...words }, at(0))
    await store.documents.putPassages(
      id,
      at(0),
      Array.from({ length: count }, (_, n) => passage(id, n + 1)),
    )
    return id
  }

  test('a document is its owner’s alone until it is shared with the team, and again once it is not', async () => {
    const [mine, other] = [randomUUID(), randomUUID()]
    const id = await added(mine)
    expect(await store.documents.find(other, id)).toBeNull()
    expect(await store.documents.list(other)).toEqual([])
    await store.documents.change(mine, id, { sharedWith: 'team' })
    expect(await store.documents.find(other, id)).toMatchObject({ document: { sharedWith: 'team', state: 'ready', passages: 2 } })
    await store.documents.change(mine, id, { sharedWith: 'me' })
    expect(await store.documents.find(other, id)).toBeNull()
    expect((await store.documents.list(mine)).map((document) => document.id)).toEqual([id])
  })

  test('nobody else changes, replaces or removes it', async () => {
    const [mine, other] = [randomUUID(), randomUUID()]
    const id = await added(mine, 'team')
    await expect(store.documents.change(other, id, { title: 'Mine now' })).rejects.toMatchObject({ status: 404 })
    await expect(store.documents.replace(other, id, words, at(1))).rejects.toMatchObject({ status: 404 })
    await expect(store.documents.remove(other, id)).rejects.toMatchObject({ status: 404 })
    expect(await store.documents.find(mine, id)).toMatchObject({ document: { title: words.title } })
  })

  test('while another text is indexed the passages before stand; what is changed meanwhile is not put over it', async () => {
    const mine = randomUUID()
    const id = await added(mine)
    await store.documents.replace(mine, id, { ...words, text: 'Two voices.' }, at(1))
    expect(await store.documents.find(mine, id)).toMatchObject({ document: { state: 'indexing' }, passages: [{ text: 'Norm 1' }, {}] })
    await store.documents.progress(id, at(1), 1, 3)
    await store.documents.progress(id, at(0), 9, 9)
    expect(await store.documents.find(mine, id)).toMatchObject({ document: { done: 1, passages: 3 } })
    await store.documents.replace(mine, id, { ...words, text: 'Three voices.' }, at(2))
    expect(await store.documents.putPassages(id, at(1), [passage(id, 1, 'Two voices.')])).toBe(false)
    expect(await store.documents.putPassages(id, at(2), [passage(id, 1, 'Three voices.')])).toBe(true)
    expect(await store.documents.find(mine, id)).toMatchObject({
      document: { state: 'ready', passages: 1 },
      passages: [{ text: 'Three voices.' }],
    })
    expect(await store.documents.toIndex(id)).toMatchObject({ text: 'Three voices.' })
  })

  test('every change of what is found, or by whom, is another version', async () => {
    const mine = randomUUID()
    const id = await added(mine)
    const version = async () => (await store.documents.versions()).find((document) => document.id === id)?.version ?? 0
    let last = await version()
    for (const act of [
      () => store.documents.change(mine, id, { sharedWith: 'team' }),
      () => store.documents.change(mine, id, { title: 'Norms' }),
      () => store.documents.flag(id, [`${id}/norms/2`]),
    ]) {
      await act()
      const now = await version()
      expect(now).toBeGreaterThan(last)
      last = now
    }
    await store.documents.flag(id, [`${id}/norms/2`])
    expect(await version()).toBe(last)
    expect(await store.documents.find(mine, id)).toMatchObject({
      document: { flagged: 1 },
      passages: [{ isFlagged: false }, { isFlagged: true }],
    })
  })

  test('what was begun and not done is found again; what is done or failed is not', async () => {
    const mine = randomUUID()
    const done = await added(mine)
    const [begun, failed] = [randomUUID(), randomUUID()]
    for (const id of [begun, failed]) await store.documents.add({ id, ownerId: mine, sharedWith: 'me', ...words }, at(0))
    await store.documents.failed(failed, at(0))
    const found = (await store.documents.unfinished(at(1))).map(({ id }) => id)
    expect(found).toContain(begun)
    expect(found).not.toContain(done)
    expect(found).not.toContain(failed)
    expect((await store.documents.unfinished(at(0))).map(({ id }) => id)).not.toContain(begun)
  })

  test('what is removed is gone, and its words are gone from every draft that cites it', async () => {
    const [mine, other] = [randomUUID(), randomUUID()]
    const id = await added(mine, 'team')
    const canary = 'Cassowaries dance on Thursdays'
    const cited = {
      label: 'P9',
      key: `${id}/norms/1`,
      sourceId: id,
      source: 'Norms',
      heading: canary,
      kind: 'document' as const,
      text: canary,
    }
    const { head } = await keptPlan(store, { ownerId: other })
    const { head: later } = await keptPlan(store, { ownerId: mine })
    const events = await store.drafts.read(head.id, 0, 100)
    const told = events.find(({ event }) => event.type === 'passages')
    if (told?.event.type !== 'passages') throw new Error('the plan tells no passages')
    await store.db
      .updateTable('draft_event')
      .set({ event: JSON.stringify({ ...told.event, passages: [...told.event.passages, cited] }) })
      .where('draft_id', '=', head.id)
      .where('seq', '=', told.seq)
      .execute()
    await store.db
      .updateTable('draft')
      .set({ passages: JSON.stringify([cited]) })
      .where('id', '=', later.id)
      .execute()
    await store.documents.remove(mine, id)
    const everything = JSON.stringify([
      await store.drafts.whole(head.id, other),
      await store.drafts.whole(later.id, mine),
      await store.documents.list(mine),
      await store.documents.passages(id),
    ])
    expect(everything).not.toContain('assowar')
    expect(everything).toContain('A document that was removed')
    expect(everything.split('"P9"').length).toBe(3)
  })
})
