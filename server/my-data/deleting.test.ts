import { expect, test } from 'vitest'
import { planOf } from '../access/testing/things.ts'
import { accountMigrations } from '../accounts/migration.ts'
import { LeaseLost } from '../store/draft-types.ts'
import type { Store } from '../store/store.ts'
import { at, newPlan, now, pasted } from '../store/testing/samples.ts'
import { onEachDatabase } from '../store/testing.ts'
import { createDeleting } from './deleting.ts'
import { createErasure } from './erasure.ts'
import { coachWith, everythingIn, person, tablesWith, teacherSays } from './testing.ts'

onEachDatabase((fresh) => {
  async function school() {
    const store = await fresh.open(undefined, { migrations: accountMigrations })
    const ada = await person(store, 'Ada', ['admin'])
    const ana = await person(store, 'Ana', ['teacher'])
    const [lee, kim] = [await coachWith(store, 'Lee', ana), await coachWith(store, 'Kim', null)]
    const stopped: string[] = []
    const clock = { time: Date.parse(now) }
    const told = { scrub: async () => {}, follow: async () => {}, now: () => new Date(clock.time), onFault: () => {} }
    const erasure = createErasure({ db: store.db, ...told })
    const deleting = createDeleting({
      store,
      drafting: { stop: async (draftId) => void stopped.push(draftId) },
      chat: { stop: async (_, conversationId) => Boolean(stopped.push(conversationId)) },
      erasure,
      now: () => new Date(at(40)),
    })
    return { store, ada, ana, lee, kim, deleting, erasure, stopped, clock }
  }

  const mine = (id: string) => ({ askedBy: id })
  const rowsOf = async (store: Store, ids: string[]) => {
    const found = await Promise.all(ids.map((id) => tablesWith(store, id)))
    return [...new Set(found.flat())].filter((table) => table !== 'erasure')
  }

  test('of a conversation nothing stays, and everything of the others does', async () => {
    const { store, lee, kim, deleting, stopped } = await school()
    const { conversationId, draftId, materialId, itemId, messageId } = lee.shared
    const others = async () => {
      const dump = [...(await everythingIn(store)).values()].join()
      return [lee.other.draftId, lee.other.itemId, kim.mark, lee.documentId, lee.teacherId].map((word) => dump.split(word).length)
    }
    const before = await others()
    await deleting.conversation(lee.id, conversationId, mine(lee.id))
    expect(await rowsOf(store, [conversationId, draftId, materialId, itemId, messageId])).toEqual([])
    const after = await others()
    // But for the teacher, who is named less often.
    expect([...after.slice(0, 4), (after[4] ?? 0) < (before[4] ?? 0)]).toEqual([...before.slice(0, 4), true])
    expect(stopped).toContain(conversationId)
    await expect(deleting.conversation(lee.id, conversationId, mine(lee.id))).rejects.toMatchObject({ status: 404 })
  })

  test('another’s conversation, and another’s teacher, are not there to be deleted', async () => {
    const { store, lee, kim, deleting } = await school()
    await expect(deleting.conversation(kim.id, lee.shared.conversationId, mine(kim.id))).rejects.toMatchObject({ status: 404 })
    await expect(deleting.teacher(kim.id, lee.teacherId, mine(kim.id))).rejects.toMatchObject({ status: 404 })
    expect(await store.conversations.find(lee.id, lee.shared.conversationId)).not.toBeNull()
  })

  test('with a teacher goes all work about them; what the teacher wrote stays, and other work too', async () => {
    const { store, lee, ana, deleting, stopped } = await school()
    const { answerId } = await teacherSays(store, ana, lee)
    await deleting.teacher(lee.id, lee.teacherId, mine(lee.id))
    expect(await rowsOf(store, [lee.teacherId, lee.shared.conversationId, lee.shared.materialId])).toEqual([])
    expect(await store.conversations.find(lee.id, lee.other.conversationId)).not.toBeNull()
    expect(await store.answers.ofTeacher(ana.id)).toMatchObject([{ id: answerId }])
    expect(await store.teachers.list(lee.id)).toEqual([])
    expect(stopped).toContain(lee.shared.conversationId)
  })

  test('what is being written of it stops at once, and writes nothing more', async () => {
    const { store, lee, deleting, stopped } = await school()
    const parts = pasted({ ownerId: lee.id })
    await store.conversations.begin(parts, null)
    const { draft, conversation } = parts
    const [first, second] = newPlan()
    if (first) await store.drafts.append(draft.id, draft.holder, first)
    await deleting.conversation(lee.id, conversation.id, mine(lee.id))
    expect(stopped).toEqual([draft.id, conversation.id])
    if (second) await expect(store.drafts.append(draft.id, draft.holder, second)).rejects.toBeInstanceOf(LeaseLost)
    expect(await rowsOf(store, [draft.id])).toEqual([])
  })

  test('whoever writes to it at the same moment comes first or finds it gone: nothing is left over, and nothing breaks', async () => {
    const { store, lee, deleting } = await school()
    for (let round = 0; round < 6; round++) {
      const { conversationId, draftId, itemId } = await planOf(store, lee.id, lee.teacherId, { state: 'approved', isShared: true })
      const writes = Array.from({ length: 8 }, async (_, n) => {
        const change = store.items.change(draftId, lee.id, at(n), ({ items }) => ({
          items: items.map((item) => (item.id === itemId ? { ...item, revision: n + 2, text: `again ${n}` } : item)),
          decisions: [],
        }))
        await Promise.allSettled([
          change,
          store.jottings.save(lee.id, conversationId, `again ${n}`, at(n)),
          store.shares.change(lee.id, draftId, at(n), () => ({ share: ['evidence-sheet'], takeBack: [] })),
        ])
      })
      await Promise.all([deleting.conversation(lee.id, conversationId, mine(lee.id)), ...writes])
      expect(await rowsOf(store, [conversationId, draftId])).toEqual([])
    }
  })

  test('what was still under way when an account went is gone with the next minute', async () => {
    const { store, lee, deleting, erasure, clock } = await school()
    await deleting.account(lee.id, mine(lee.id))
    await store.roster.replace(lee.id, [{ name: 'Late Maya', role: 'student' }])
    await erasure.finish()
    expect(await tablesWith(store, 'Late Maya')).toEqual([])
    expect(await tablesWith(store, lee.id)).toEqual(['erasure'])
    clock.time += 61_000
    await erasure.finish()
    expect(await tablesWith(store, lee.id)).toEqual([])
  })

  test('while a legal hold stands nothing of its person goes: not by them, not by the other side, and nobody else is told why', async () => {
    const { store, ada, ana, lee, kim, deleting, stopped } = await school()
    const { answerId } = await teacherSays(store, ana, lee)
    const hold = (userId: string, tells: boolean) => store.holds.set({ userId, reason: 'A claim.', tells, setBy: ada.id, setAt: now })
    const deletes = (askedBy: string) => [
      () => deleting.conversation(lee.id, lee.shared.conversationId, mine(askedBy)),
      () => deleting.teacher(lee.id, lee.teacherId, mine(askedBy)),
      () => deleting.account(lee.id, mine(askedBy)),
      () => store.documents.remove(lee.id, lee.documentId),
    ]
    await hold(lee.id, true)
    for (const act of deletes(lee.id)) await expect(act()).rejects.toMatchObject({ status: 409, code: 'data.held' })
    await hold(lee.id, false)
    for (const act of deletes(lee.id)) await expect(act()).rejects.toMatchObject({ status: 409, code: 'data.cannot_go_now' })
    // With the teacher's account would go what is between the two.
    await expect(deleting.account(ana.id, mine(ana.id))).rejects.toMatchObject({ code: 'data.cannot_go_now' })
    await store.holds.lift(lee.id)

    await hold(ana.id, true)
    for (const act of deletes(lee.id).slice(0, 3)) await expect(act()).rejects.toMatchObject({ status: 409, code: 'data.cannot_go_now' })
    await expect(store.answers.remove(ana.id, answerId)).rejects.toMatchObject({ code: 'data.held' })
    await expect(deleting.account(ana.id, mine(ana.id))).rejects.toMatchObject({ code: 'data.held' })
    expect(stopped).toEqual([])
    // What is not with that teacher goes, and so does what is another's.
    await deleting.conversation(lee.id, lee.other.conversationId, mine(lee.id))
    await deleting.account(kim.id, mine(kim.id))
    await store.holds.lift(ana.id)
    await deleting.account(ana.id, mine(ana.id))
    expect(await tablesWith(store, ana.mark)).toEqual([])
  })
})
