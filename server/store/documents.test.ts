import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { KeptPassage } from '../domain/own-document.ts'
import type { CitedPassage } from '../domain/passage.ts'
import { type DocumentText, documentStore } from './documents.ts'
import type { Store } from './store.ts'
import { at, keptPlan, newPlan, pasted } from './testing/samples.ts'
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
    await store.documents.flag(id, at(0), [])
    return id
  }

  const ownOf = async (ownerId: string) => (await store.documents.list(ownerId)).filter((document) => document.ownerId === ownerId)

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
    await store.documents.flag(id, at(2), [])
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
    await store.documents.replace(mine, id, words, at(1))
    for (const act of [
      () => store.documents.change(mine, id, { sharedWith: 'team' }),
      () => store.documents.putPassages(id, at(1), [passage(id, 1), passage(id, 2)]),
      () => store.documents.flag(id, at(1), [`${id}/norms/2`]),
    ]) {
      await act()
      const now = await version()
      expect(now).toBeGreaterThan(last)
      last = now
    }
    await store.documents.flag(id, at(1), [])
    expect(await version()).toBe(last)
    expect(await store.documents.find(mine, id)).toMatchObject({
      document: { flagged: 1 },
      passages: [{ isFlagged: false }, { isFlagged: true }],
    })
  })

  test('it is ready when what comes up for everything is marked, and until then it is found again by whoever takes up what was begun', async () => {
    const mine = randomUUID()
    const done = await added(mine)
    const [begun, put, failed] = [randomUUID(), randomUUID(), randomUUID()]
    for (const id of [begun, put, failed]) await store.documents.add({ id, ownerId: mine, sharedWith: 'me', ...words }, at(0))
    await store.documents.putPassages(put, at(0), [passage(put, 1)])
    await store.documents.failed(failed, at(0), ['It can’t be searched.'])
    const these: string[] = [done, begun, put, failed]
    const unfinished = async () => (await store.documents.unfinished()).map(({ id }) => id).filter((id) => these.includes(id))
    expect((await unfinished()).sort()).toEqual([begun, put].sort())
    expect(await store.documents.find(mine, put)).toMatchObject({ document: { state: 'indexing' }, passages: [{ text: 'Norm 1' }] })
    await store.documents.flag(put, at(0), [])
    expect(await unfinished()).toEqual([begun])
    expect(await store.documents.find(mine, failed)).toMatchObject({ document: { state: 'failed', notes: ['It can’t be searched.'] } })
  })

  test('of two texts that came at the same moment the passages of the first are not put for the second', async () => {
    const mine = randomUUID()
    const id = await added(mine)
    await store.documents.replace(mine, id, { ...words, text: 'Two voices.' }, at(0))
    const first = await store.documents.toIndex(id)
    await store.documents.replace(mine, id, { ...words, text: 'Three voices.' }, at(0))
    expect(await store.documents.putPassages(id, first?.updatedAt ?? '', [passage(id, 1, 'Two voices.')])).toBe(false)
    const second = await store.documents.toIndex(id)
    expect(await store.documents.putPassages(id, second?.updatedAt ?? '', [passage(id, 1, 'Three voices.')])).toBe(true)
  })

  test('under another title the passages are made anew; under the same one nothing is', async () => {
    const mine = randomUUID()
    const id = await added(mine)
    await store.documents.change(mine, id, { title: words.title, sharedWith: 'team' })
    expect(await store.documents.toIndex(id)).toMatchObject({ state: 'ready', updatedAt: at(0) })
    await store.documents.change(mine, id, { title: 'Norms' })
    const renamed = await store.documents.toIndex(id)
    expect(renamed).toMatchObject({ title: 'Norms', state: 'indexing' })
    expect(await store.documents.putPassages(id, at(0), [passage(id, 1)])).toBe(false)
    expect(await store.documents.putPassages(id, renamed?.updatedAt ?? '', [passage(id, 1)])).toBe(true)
  })

  test('a key adds one document, however often it is sent', async () => {
    const [mine, other] = [randomUUID(), randomUUID()]
    const add = (ownerId: string, fingerprint: string) =>
      store.documents.add({ id: randomUUID(), ownerId, sharedWith: 'me', ...words }, at(0), { key: 'k', fingerprint })
    const [first, second] = await Promise.all([add(mine, 'f'), add(mine, 'f')])
    expect(second).toBe(first)
    expect((await ownOf(mine)).map(({ id }) => id)).toEqual([first])
    await expect(add(mine, 'another')).rejects.toMatchObject({ status: 422 })
    expect(await add(other, 'f')).not.toBe(first)
  })

  test('a list is made without reading the texts', async () => {
    const mine = randomUUID()
    await added(mine)
    const read: unknown[] = []
    const watched = store.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        read.push(...result.rows)
        return result
      },
    })
    expect(await documentStore(watched, fresh.kind).list(mine)).not.toEqual([])
    expect(JSON.stringify(read)).toContain(words.title)
    expect(JSON.stringify(read)).not.toContain('One voice.')
  })

  test('no file of the database says what was removed, in any text the document ever had', { skip: fresh.kind !== 'sqlite' }, async () => {
    const mine = randomUUID()
    const database = await fresh.database()
    const onDisk = await fresh.open(database)
    const canary = 'Cassowaries dance on Thursdays. '
    const { head } = await keptPlan(onDisk, { ownerId: mine })
    const id = randomUUID()
    await onDisk.documents.add({ id, ownerId: mine, sharedWith: 'me', ...words, text: canary.repeat(3_000) }, at(0))
    await onDisk.documents.replace(mine, id, { ...words, text: canary.repeat(40) }, at(1))
    await onDisk.documents.putPassages(
      id,
      at(1),
      Array.from({ length: 300 }, (_, n) => passage(id, n, canary)),
    )
    const cited = {
      label: 'P9',
      key: `${id}/norms/1`,
      sourceId: id,
      source: 'Norms',
      heading: 'Norms',
      kind: 'document' as const,
      text: canary,
    }
    await onDisk.items.change(head.id, mine, at(2), ({ items }) => ({ items, decisions: [], passages: [cited] }))
    const files = () => readdirSync(database.dataDir).filter((name) => readFileSync(join(database.dataDir, name)).includes('assowar'))
    expect(files()).not.toEqual([])
    await onDisk.documents.remove(mine, id)
    expect(files()).toEqual([])
  })

  test('what is removed while a plan is being written with it is not in the plan', async () => {
    const mine = randomUUID()
    const [gone, there] = [await added(mine), await added(mine)]
    const cited = (sourceId: string, n: number): CitedPassage => ({
      ...{ label: `P${n}`, key: `${sourceId}/${n}`, sourceId, source: 'Norms', heading: 'Norms', kind: 'document', text: `Norm ${n}` },
    })
    const { head, items } = await keptPlan(store, { ownerId: mine })
    await store.documents.remove(mine, gone)
    await store.items.change(head.id, mine, at(1), () => ({ items, decisions: [], passages: [cited(gone, 7), cited(there, 8)] }))
    const { draft: begun, ...around } = pasted({ ownerId: mine })
    await store.conversations.begin({ draft: begun, ...around }, null)
    const told = newPlan().find((event) => event.type === 'passages')
    if (told?.type !== 'passages') throw new Error('the plan tells no passages')
    await store.drafts.append(begun.id, begun.holder, { ...told, passages: [cited(gone, 7), cited(there, 8)] })
    const kept = JSON.stringify([await store.drafts.whole(head.id, mine), await store.drafts.whole(begun.id, mine)])
    expect(kept.match(/Norm 8/g)).toHaveLength(2)
    expect(kept.match(/A document that was removed/g)).toHaveLength(4)
    expect(kept).not.toContain('Norm 7')
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
