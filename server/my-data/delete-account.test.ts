import { expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import { accountsIn } from '../accounts/tables.ts'
import type { Store } from '../store/store.ts'
import { at, keptPlan, now } from '../store/testing/samples.ts'
import { onEachDatabase } from '../store/testing.ts'
import { belongings } from './belongs.ts'
import { deleteAccount } from './delete-account.ts'
import { coachWith, everythingIn, person, tablesWith, teacherSays } from './testing.ts'

const safeguarding = { lead: 'Dana Reyes', leadContact: 'room 12', hotline: '1-800-555-0100', staffSupport: 'the employee line', duty: '' }

onEachDatabase((fresh) => {
  async function school() {
    const store = await fresh.open(undefined, { migrations: accountMigrations })
    const ada = await person(store, 'Ada', ['admin'])
    const [ana, tom] = [await person(store, 'Ana', ['teacher']), await person(store, 'Tom', ['teacher'])]
    const lee = await coachWith(store, 'Lee', ana)
    const kim = await coachWith(store, 'Kim', tom)
    await teacherSays(store, ana, lee)
    await teacherSays(store, tom, kim)
    return { store, ada, ana, tom, lee, kim }
  }

  const remove = (store: Store, id: string) => store.db.transaction().execute((trx) => deleteAccount(trx, store.kind, id, at(30)))

  /** How often somebody's words are in the database. */
  const countOf = async (store: Store, mark: string) => [...(await everythingIn(store)).values()].join().split(mark).length - 1

  test('the people of these tests have something in every table that may hold theirs', async () => {
    const { store, lee, ana } = await school()
    const empty: string[] = []
    for (const { table, owner } of belongings.filter((entry) => entry.owner !== null)) {
      const rows = (await everythingIn(store)).get(table) ?? ''
      if (![lee.id, ana.id].some((id) => rows.includes(`"${owner}":"${id}"`))) empty.push(table)
    }
    expect(empty).toEqual(['handover', 'disabled_person'])
  })

  test('of a coach nothing stays in any table, not even who it was; of everybody else everything does', async () => {
    const { store, lee, ana, kim, tom } = await school()
    await store.handovers.ask(kim.id, kim.teacherId, lee.id, now)
    await store.schoolSettings.save('safeguarding', safeguarding, lee.id, now)
    const before = await Promise.all([ana, kim, tom].map(({ mark }) => countOf(store, mark)))
    expect(await countOf(store, lee.mark)).toBeGreaterThan(60)
    await remove(store, lee.id)
    expect(await tablesWith(store, lee.mark)).toEqual([])
    expect(await tablesWith(store, lee.id)).toEqual([])
    expect(await Promise.all([ana, kim, tom].map(({ mark }) => countOf(store, mark)))).toEqual(before)
    expect(await store.schoolSettings.find('safeguarding')).not.toBeNull()
  })

  test('what a teacher wrote to a coach who has gone stays the teacher’s, to read and to remove', async () => {
    const { store, lee, ana } = await school()
    await remove(store, lee.id)
    const [answer] = await store.answers.ofTeacher(ana.id)
    expect(answer?.text).toContain(ana.mark)
    const [coach] = await store.teachers.coachesOf(ana.id)
    expect(coach).toMatchObject({ name: '', userId: ana.id, endedAt: at(30), endedBy: 'coach' })
    expect(await store.goals.list(coach?.id ?? '', { side: 'teacher', viewerId: ana.id })).toMatchObject([
      { setBy: 'teacher', text: `Mine. ${ana.mark}` },
    ])
    await store.answers.remove(ana.id, answer?.id ?? '')
    await remove(store, ana.id)
    expect(await tablesWith(store, ana.mark)).toEqual([])
    expect(await tablesWith(store, ana.id)).toEqual([])
  })

  test('of a teacher nothing stays; what the coach wrote is the coach’s, and the coaching has ended', async () => {
    const { store, lee, ana } = await school()
    const before = await countOf(store, lee.mark)
    await store.agreements.change(lee.teacherId, { side: 'teacher', viewerId: ana.id }, `Let us say. ${ana.mark}`, now)
    await remove(store, ana.id)
    expect(await tablesWith(store, ana.mark)).toEqual([])
    expect(await tablesWith(store, ana.id)).toEqual([])
    // But for the agreement, which said the teacher's words.
    expect(await countOf(store, lee.mark)).toBe(before - 1)
    expect(await store.teachers.find(lee.teacherId, { side: 'coach', viewerId: lee.id })).toMatchObject({
      userId: null,
      endedBy: 'teacher',
    })
    expect(await store.shares.ofDraft(lee.id, lee.shared.draftId)).toMatchObject({ shares: [] })
  })

  test('a document goes from where others drew on it: plans, what was sent, and the thread', async () => {
    const { store, lee, kim } = await school()
    const { head } = await keptPlan(store, { ownerId: kim.id })
    const passage = {
      key: 'k',
      sourceId: lee.documentId,
      source: `On waiting ${lee.mark}`,
      heading: lee.mark,
      kind: 'document' as const,
      text: lee.mark,
    }
    await store.items.change(head.id, kim.id, now, () => ({ items: [], decisions: [], passages: [{ ...passage, label: 'P7' }] }))
    const sent = `P1 Goal: stays\nP7 ${lee.mark}: ${lee.mark} and more\nP8 Reality: stays`
    const to = { ownerId: kim.id, conversationId: head.conversationId, what: 'plan', origin: 'https://llm.example', llm: 'm' }
    await store.sendings.keep({ ...to, messages: [{ role: 'user', content: sent }], at: now })
    await store.db
      .updateTable('draft')
      .set({ request: JSON.stringify({ coachingModel: 'grow', drawOn: lee.documentId }) })
      .where('id', '=', head.id)
      .execute()
    await store.db
      .updateTable('message')
      .set({ text: `It draws on On waiting ${lee.mark}.` })
      .where('draft_id', '=', head.id)
      .execute()
    await remove(store, lee.id)
    expect(await tablesWith(store, lee.mark)).toEqual([])
    const [kept] = await store.sendings.list(kim.id, head.conversationId, 1)
    expect(kept?.messages[0]?.content).toBe('P1 Goal: stays\nP7 A document that was removed\nP8 Reality: stays')
    expect((await store.drafts.find(head.id, kim.id))?.passages).toMatchObject([
      { label: 'P7', source: 'A document that was removed', text: '' },
    ])
    const thread = await store.conversations.find(kim.id, head.conversationId)
    expect(thread?.messages.map(({ text }) => text)).toContain('It draws on a document that was removed.')
  })

  test('the only admin stays as long as others do, and the last of all may go; then somebody new can begin', async () => {
    const { store, ada, lee, ana, kim, tom } = await school()
    const db = accountsIn(store.db)
    await db.insertInto('first_owner').values({ one: 1, user_id: ada.id }).execute()
    await store.schoolSettings.save('safeguarding', { ...safeguarding, lead: ada.mark }, ada.id, now)
    await expect(remove(store, ada.id)).rejects.toMatchObject({ code: 'account.only_admin', status: 409 })
    await db.insertInto('person_role').values({ user_id: kim.id, role: 'admin' }).execute()
    await db.insertInto('disabled_person').values({ user_id: kim.id, disabled_at: now }).execute()
    await expect(remove(store, ada.id)).rejects.toMatchObject({ code: 'account.only_admin' })
    await db.deleteFrom('disabled_person').execute()
    await remove(store, ada.id)
    expect(await db.selectFrom('first_owner').select('user_id').execute()).toEqual([{ user_id: kim.id }])
    for (const { id } of [lee, ana, tom, kim]) await remove(store, id)
    for (const [table, rows] of await everythingIn(store)) if (!/migration|retention|audit/.test(table)) expect(rows, table).toBe('[]')
  })
})
