import { expect, test } from 'vitest'
import { planOf } from '../access/testing/things.ts'
import { accountMigrations } from '../accounts/migration.ts'
import { accountsIn } from '../accounts/tables.ts'
import { openAudit } from '../audit/audit.ts'
import type { RetentionKind } from '../domain/retention-kinds.ts'
import { createDeleting } from '../my-data/deleting.ts'
import { createErasure } from '../my-data/erasure.ts'
import { coachWith, documentWith, person, tablesWith, teacherSays } from '../my-data/testing.ts'
import { peopleIn } from '../school/people.ts'
import { now as begun } from '../store/testing/samples.ts'
import { onEachDatabase } from '../store/testing.ts'
import { dayOf, daysAfter, monthsAfter } from './due.ts'
import { createRetention } from './retention.ts'

onEachDatabase((fresh) => {
  /** A school whose things were last touched in November 2025, and whose clock is where a test sets it. */
  async function school() {
    const store = await fresh.open(undefined, { migrations: accountMigrations })
    const clock = { time: begun }
    const now = () => new Date(clock.time)
    const faults: unknown[] = []
    const told = { now, onFault: (cause: unknown) => void faults.push(cause) }
    const audit = openAudit({ db: store.db, kind: store.kind, secret: 'x'.repeat(32), now })
    const erasure = createErasure({ db: store.db, scrub: async () => {}, follow: async () => {}, ...told })
    const deleting = createDeleting({ store, drafting: { stop: async () => {} }, chat: null, erasure, ...told })
    const retention = createRetention({
      ...{ store, deleting, erasure, people: peopleIn(store.db), ...told },
      cutAudit: audit.cutBefore,
      record: (kind: RetentionKind, count: number) => audit.append({ action: 'retention.ran', actorId: null, thingId: kind, count }),
    })
    const ada = await person(store, 'Ada', ['admin'])
    const ana = await person(store, 'Ana', ['teacher'])
    const lee = await coachWith(store, 'Lee', ana)
    const kim = await coachWith(store, 'Kim', null)

    /** One run a day, from a day on; what went, by the day. What people made and say, unless all is asked for. */
    async function runs(from: string, days: number, kinds: 'made' | 'all' = 'made') {
      const went: [string, object][] = []
      for (let day = 0; day < days; day++) {
        clock.time = daysAfter(from, day)
        const { keys, sent, used, ...made } = (await retention.run()) ?? {}
        const ran = kinds === 'made' ? made : { ...made, ...(keys && { keys }), ...(sent && { sent }), ...(used && { used }) }
        if (Object.keys(ran).length > 0) went.push([dayOf(clock.time), ran])
      }
      return went
    }
    return { store, clock, retention, audit, faults, ada, ana, lee, kim, runs }
  }

  const conversationsOf = async ({ store }: Pick<Awaited<ReturnType<typeof school>>, 'store'>, id: string) =>
    (await store.conversations.list(id, { q: null, teacherId: null, limit: 50, before: null })).length

  test('what is due goes on the day that was told thirty days before, and is put on record as a number', async () => {
    const { store, clock, retention, audit, lee, runs, faults } = await school()
    await accountsIn(store.db).updateTable('last_sign_in').set({ day: '2028-10-01' }).execute()
    // Lee's shared conversation was touched last at 10:07 on 2025-11-21; runs are at four, so it goes the day after.
    clock.time = '2028-10-20T04:00:00.000Z'
    expect((await retention.mine(lee.id)).filter(({ kind }) => kind !== 'sent')).toEqual([])
    expect(await runs('2028-10-20T04:00:00.000Z', 5)).toEqual([])
    const mine = await retention.mine(lee.id)
    expect(mine.map(({ kind, on }) => [kind, on])).toContainEqual(['conversations', '2028-11-22'])
    expect(mine.find(({ id }) => id === lee.shared.conversationId)).toMatchObject({ title: `Fractions ${lee.mark}` })
    expect((await runs('2028-10-25T04:00:00.000Z', 26)).flatMap(([, ran]) => Object.keys(ran))).not.toContain('conversations')
    expect(await conversationsOf({ store }, lee.id)).toBe(2)
    const went = await runs('2028-11-20T04:00:00.000Z', 4)
    expect(went).toContainEqual(['2028-11-22', expect.objectContaining({ conversations: 4, documents: 2 })])
    expect(await conversationsOf({ store }, lee.id)).toBe(0)
    expect(await tablesWith(store, lee.shared.draftId)).toEqual([])
    const entries = await audit.list({ before: null, personId: null, kind: null, limit: 50 })
    expect(entries).toContainEqual(expect.objectContaining({ action: 'retention.ran', actor: null, count: 4 }))
    expect((await audit.verify()).whole).toBe(true)
    expect(faults).toEqual([])
  })

  test('the person who reads what is shared with them is told, by the coach’s name and not by the title', async () => {
    const { clock, retention, ana, lee } = await school()
    clock.time = '2028-11-01T04:00:00.000Z'
    expect(await retention.mine(ana.id)).toEqual([{ kind: 'shared', id: lee.shared.draftId, title: `Lee ${lee.mark}`, on: '2028-12-01' }])
  })

  test('a clock set forward by years removes nothing that had not been shown for thirty days, and one set back removes nothing', async () => {
    const { store, lee, clock, retention, runs } = await school()
    expect(await runs('2026-01-01T04:00:00.000Z', 40)).toEqual([])
    const jumped = '2035-06-01T04:00:00.000Z'
    expect(await runs(jumped, 1)).toEqual([])
    expect(await conversationsOf({ store }, lee.id)).toBe(2)
    // Set right again: what the wrong days said is forgotten.
    clock.time = '2026-02-12T04:00:00.000Z'
    expect(await retention.run()).toBeNull()
    expect(await runs('2026-02-13T04:00:00.000Z', 60)).toEqual([])
    clock.time = '2020-01-01T04:00:00.000Z'
    expect(await retention.run()).toBeNull()
    expect(await conversationsOf({ store }, lee.id)).toBe(2)
    // Where it stays there, everything is shown for thirty days first.
    const wrong = await runs(jumped, 31)
    expect(wrong.map(([day]) => day)).toEqual(['2035-07-01'])
    expect(await conversationsOf({ store }, lee.id)).toBe(0)
  })

  test('a period that is changed removes nothing of its kind for thirty days, and an admin sees before what it would', async () => {
    const { store, clock, retention, ada, lee, kim, runs } = await school()
    for (let n = 0; n < 3; n++) await planOf(store, kim.id, null)
    expect(await runs('2026-03-01T04:00:00.000Z', 40)).toEqual([])
    clock.time = '2026-04-10T05:00:00.000Z'
    const of = async (would?: object) => (await retention.preview(would)).periods.find(({ kind }) => kind === 'conversations')
    expect(await of()).toEqual({ kind: 'conversations', months: 36, changedAt: null, soon: 'fewer than five', next: null })
    expect(await of({ conversations: 3 })).toMatchObject({ months: 3, soon: 5, next: '2026-05-10' })
    expect((await of())?.months).toBe(36)
    await expect(retention.preview({ conversations: 2 })).rejects.toMatchObject({ status: 400 })
    await expect(retention.change('conversations', 1_000, ada.id)).rejects.toMatchObject({ status: 400 })
    expect((await retention.change('conversations', 3, ada.id)).isChanged).toBe(true)
    expect((await retention.change('conversations', 3, ada.id)).isChanged).toBe(false)
    const told = (await retention.mine(lee.id)).filter(({ kind }) => kind === 'conversations').map(({ on }) => on)
    expect(told).toEqual(['2026-05-10', '2026-05-10'])
    expect(await runs('2026-04-11T04:00:00.000Z', 29)).toEqual([])
    expect(await runs('2026-05-10T04:00:00.000Z', 3)).toEqual([['2026-05-11', { conversations: 7 }]])
    expect(await conversationsOf({ store }, lee.id)).toBe(0)
  })

  test('nothing of whom a legal hold stands on goes by itself, nor the audit while anybody is held; the rest does', async () => {
    const { store, runs, ada, ana, lee, kim, retention, clock } = await school()
    await teacherSays(store, ana, lee)
    await store.holds.set({ userId: ana.id, reason: 'A claim.', tells: false, setBy: ada.id, setAt: begun })
    await store.holds.set({ userId: ada.id, reason: 'A claim.', tells: false, setBy: kim.id, setAt: begun })
    await runs('2036-01-01T04:00:00.000Z', 29)
    const told = (await retention.mine(lee.id)).flatMap(({ kind, id }) => (kind === 'conversations' ? id : []))
    expect([told.includes(lee.shared.conversationId), told.includes(lee.other.conversationId)]).toEqual([false, true])
    await runs('2036-01-30T04:00:00.000Z', 2)
    clock.time = '2036-02-01T05:00:00.000Z'
    expect(await store.answers.ofTeacher(ana.id)).toHaveLength(1)
    // What is between the two is held with either; so Lee's account can't go, and what is Lee's alone has gone.
    expect(await conversationsOf({ store }, lee.id)).toBe(1)
    expect(await tablesWith(store, lee.other.conversationId)).toEqual([])
    expect(await tablesWith(store, kim.mark)).toEqual([])
    expect(await retention.preview()).toMatchObject({ isHeld: true })
    const accounts = await accountsIn(store.db).selectFrom('user').select('id').orderBy('id').execute()
    expect(accounts.map(({ id }) => id)).toEqual([ada.id, ana.id, lee.id])
  })

  test('work that has ended goes a year later; what the teacher answered has its own time, and then nothing of the two is left', async () => {
    const { store, runs, ana, lee, kim } = await school()
    const { answerId } = await teacherSays(store, ana, lee)
    await store.teachers.end(lee.teacherId, { side: 'teacher', viewerId: ana.id }, '2026-01-10T10:00:00.000Z')
    await runs('2026-12-01T04:00:00.000Z', 50)
    expect(await tablesWith(store, lee.shared.conversationId)).toEqual([])
    expect(await store.teachers.list(lee.id)).toEqual([])
    expect(await store.answers.ofTeacher(ana.id)).toMatchObject([{ id: answerId }])
    expect(await conversationsOf({ store }, kim.id)).toBe(2)
    await accountsIn(store.db).updateTable('last_sign_in').set({ day: '2029-01-01' }).execute()
    await runs('2028-12-01T04:00:00.000Z', 50)
    expect(await store.answers.ofTeacher(ana.id)).toEqual([])
    expect(await store.teachers.coachesOf(ana.id)).toEqual([])
    expect((await tablesWith(store, ana.mark)).sort()).toEqual(
      ['account', 'openid_identity', 'reset_link', 'session', 'twoFactor', 'user'].sort(),
    )
  })

  test('an account that nobody uses goes with all that is in it, but never the last admin’s', async () => {
    const { store, runs, ada, lee, kim } = await school()
    await accountsIn(store.db).updateTable('last_sign_in').set({ day: '2028-11-01' }).where('user_id', '=', kim.id).execute()
    await documentWith(store, lee.id, 'LATE')
    await runs('2028-10-25T04:00:00.000Z', 40)
    expect(await tablesWith(store, lee.mark)).toEqual([])
    expect(await tablesWith(store, 'LATE')).toEqual([])
    const accounts = await accountsIn(store.db).selectFrom('user').select('id').orderBy('id').execute()
    expect(accounts.map(({ id }) => id)).toEqual([ada.id, kim.id])
  })

  test('what was sent, what was used and what is spent goes in its time, and its conversation stays', async () => {
    const { store, runs, lee } = await school()
    const went = await runs('2025-12-01T04:00:00.000Z', 800, 'all')
    const kinds = Object.assign({}, ...went.map(([, ran]) => ran))
    expect(kinds).toMatchObject({ keys: expect.any(Number), sent: 4, used: 2 })
    expect(went.find(([, ran]) => 'sent' in ran)?.[0]).toBe('2026-11-22')
    expect(went.find(([, ran]) => 'keys' in ran)?.[0]).toBe('2025-12-31')
    const keys = await store.db.selectFrom('idempotency_key').select('key').execute()
    expect(keys).toEqual([])
    expect(await conversationsOf({ store }, lee.id)).toBe(2)
    expect(await store.sendings.list(lee.id, lee.shared.conversationId, 5)).toEqual([])
  }, 120_000)

  test('of many processes one does a day’s run, and once', async () => {
    const { retention, clock, runs } = await school()
    await runs('2035-01-01T04:00:00.000Z', 30)
    clock.time = '2035-01-31T04:00:00.000Z'
    const ran = await Promise.all(Array.from({ length: 4 }, () => retention.run()))
    expect(ran.filter((each) => each !== null)).toHaveLength(1)
    clock.time = '2035-01-31T23:00:00.000Z'
    expect(await retention.run()).toBeNull()
  })

  test('months are counted as people do', () => {
    expect(dayOf(monthsAfter(begun, 36))).toBe('2028-11-21')
  })
})
