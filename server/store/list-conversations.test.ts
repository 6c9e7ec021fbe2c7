import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from './store.ts'
import { at, keptPlan, now, pasted } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  let store: Store
  beforeAll(async () => {
    store = await fresh.open()
  })

  /** An owner with one conversation for each of these notes, titled by them. */
  async function ownerOf(notes: Record<string, string>): Promise<(q: string) => Promise<string[]>> {
    const ownerId = randomUUID()
    for (const [title, text] of Object.entries(notes)) await store.conversations.begin(pasted({ ownerId, title, text }), null)
    return async (q) =>
      (await store.conversations.list(ownerId, { q, teacherId: null, limit: 50, before: null })).map(({ title }) => title).sort()
  }

  test('signs that mean something to a database are found as themselves', async () => {
    const search = await ownerOf({
      one: "O'Brien said 100% of them had it, in file_name.",
      two: 'OBrien said 1000 of them had it, in fileXname. A back\\slash.',
    })
    expect(await search("O'Brien")).toEqual(['one'])
    expect(await search('O’Brien')).toEqual(['one'])
    expect(await search('100%')).toEqual(['one'])
    expect(await search('file_name')).toEqual(['one'])
    expect(await search('back\\slash')).toEqual(['two'])
    for (const q of ['%', '_', "x' OR '1'='1", '"; drop table conversation; --', '\0']) expect((await search(q)).length).toBeLessThan(2)
    expect(await search('')).toEqual(['one', 'two'])
  })

  test('case and accents make no difference, in any script', async () => {
    const search = await ownerOf({ french: 'É. Duprès a levé la main.', greek: 'Ο Νίκος είπε ΟΔΟΣ.', german: 'STRASSE, Größe' })
    expect(await search('DUPRES')).toEqual(['french'])
    expect(await search('é')).toContain('french')
    expect(await search('νικος οδός')).toEqual(['greek'])
    expect(await search('grösse')).toEqual([])
    expect(await search('größe strasse')).toEqual(['german'])
  })

  test('every word must occur, each wherever it likes: title, teacher, messages, notes, items', async () => {
    const ownerId = randomUUID()
    const { id: teacherId } = await store.teachers.named(ownerId, 'Ms Ortiz', now)
    const { head } = await keptPlan(store, { ownerId, teacherId, title: 'Fractions', said: 'We talk tomorrow.', text: '4 hands.' })
    const search = (q: string) => store.conversations.list(ownerId, { q, teacherId: null, limit: 50, before: null })
    for (const q of ['fractions ortiz tomorrow hands hope', 'FRACT', 'rtiz', 'what made it']) {
      expect((await search(q)).map(({ id }) => id)).toEqual(q === 'what made it' ? [] : [head.conversationId])
    }
    expect(await search('fractions elephants')).toEqual([])
  })

  test('the place is shown in the original words, from the notes first, and a title shows itself', async () => {
    const ownerId = randomUUID()
    const text = `${'Before that there was a good deal of talk about other things. '.repeat(20)}Then Éloïse said  “½ is\nthe SAME as ²⁄₄”, and was right. ${'Later they went on. '.repeat(20)}`
    await keptPlan(store, { ownerId, text, title: 'Fractions', said: 'Look at Eloise.' })
    const found = async (q: string) =>
      (await store.conversations.list(ownerId, { q, teacherId: null, limit: 50, before: null })).map(({ found }) => found)
    const [snippet] = await found('eloise')
    expect(snippet).toMatch(/^… .*Éloïse said “½ is the SAME as.* …$/)
    expect(snippet?.length).toBeLessThanOrEqual(126)
    expect(await found('same')).toEqual([expect.stringContaining('the SAME as')])
    expect(await found('look')).toEqual(['Look at Eloise.'])
    expect(await found('cut the half')).toEqual([expect.stringContaining('Maya said “You can cut the half into two.”')])
    expect(await found('fractions')).toEqual([null])
    expect(await found('')).toEqual([null])
  })

  test('the last touched comes first, page by page, with its newest draft and whether there was a talk', async () => {
    const ownerId = randomUUID()
    const plans = []
    for (const minute of [1, 2, 3]) plans.push(await keptPlan(store, { ownerId, title: `${minute}`, createdAt: at(minute) }))
    const [first] = plans.map(({ head }) => head)
    const talk = { herWords: 'It was loud.', herChoice: '', when: '', promised: '' }
    await store.talks.save({ ...talk, conversationId: first?.conversationId ?? '', ownerId, savedAt: at(9) })
    const page = await store.conversations.list(ownerId, { q: null, teacherId: null, limit: 2, before: null })
    expect(page).toMatchObject([
      {
        title: '1',
        updatedAt: at(9),
        createdAt: at(1),
        talkedAt: expect.any(String),
        draft: { id: first?.id, status: 'in_review', items: 2, waiting: 2 },
      },
      { title: '3', talkedAt: null },
    ])
    const before = `${page[1]?.updatedAt}_${page[1]?.id}`
    expect(await store.conversations.list(ownerId, { q: null, teacherId: null, limit: 2, before })).toMatchObject([{ title: '2' }])
  })

  test('they can be narrowed to a teacher', async () => {
    const ownerId = randomUUID()
    const { id: teacherId } = await store.teachers.named(ownerId, 'Ms Ortiz', now)
    await store.conversations.begin(pasted({ ownerId, teacherId, title: 'with her' }), null)
    await store.conversations.begin(pasted({ ownerId, title: 'with nobody' }), null)
    const list = (teacher: string, owner = ownerId) =>
      store.conversations.list(owner, { q: null, teacherId: teacher, limit: 5, before: null })
    expect(await list(teacherId)).toMatchObject([{ title: 'with her', teacher: { id: teacherId, name: 'Ms Ortiz' } }])
    expect([await list(teacherId, randomUUID()), await list(randomUUID())]).toEqual([[], []])
  })
})
