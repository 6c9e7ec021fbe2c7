import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import type { AuditVerdict } from '../domain/audit.ts'
import { allAuditActions } from '../domain/audit-actions.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import { keptPlan } from '../store/testing/samples.ts'
import { onEachDatabase } from '../store/testing.ts'
import { openAudit } from './audit.ts'
import { auditKey, type EntryRow, hashOf, sealOf } from './chain.ts'
import { verifyChain } from './verify.ts'

const secret = 'kJ8-vQ2mZx7Lr0TnWb4Yd6Hs1Fg3Pc5A'
const key = auditKey(secret)
const length = 12

type Edit = { called: string; make: (db: Kysely<Tables>) => Promise<unknown> }

const entryAt = (db: Kysely<Tables>, seq: number) =>
  db.selectFrom('audit_entry').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow()
const put = (db: Kysely<Tables>, seq: number, to: Partial<EntryRow>) =>
  db.updateTable('audit_entry').set(to).where('seq', '=', seq).execute()

const place = fc.integer({ min: 1, max: length })
const words = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `~${text.replace(/[\0\p{Surrogate}]/gu, '')}`)
const column = fc.constantFrom('at', 'actor_id', 'action', 'thing', 'thing_id', 'previous', 'hash')

/** What somebody may do who has the database and not the secret. Every one of these leaves another chain than the one that was written. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, column, words).map(([seq, of, to]) => ({
    called: `${of} of ${seq} changed`,
    make: (db: Kysely<Tables>) => put(db, seq, { [of]: to }),
  })),
  fc.tuple(place, fc.integer({ min: 1, max: 1_000 })).map(([seq, count]) => ({
    called: `count of ${seq} changed`,
    make: (db: Kysely<Tables>) => put(db, seq, { count }),
  })),
  place.map((seq) => ({ called: `outcome of ${seq} changed`, make: (db: Kysely<Tables>) => put(db, seq, { outcome: 'unknown' }) })),
  place.map((seq) => ({
    called: `${seq} removed`,
    make: (db: Kysely<Tables>) => db.deleteFrom('audit_entry').where('seq', '=', seq).execute(),
  })),
  place.map((seq) => ({
    called: `cut off from ${seq}`,
    make: (db: Kysely<Tables>) => db.deleteFrom('audit_entry').where('seq', '>=', seq).execute(),
  })),
  place.map((seq) => ({
    called: `cut off from ${seq}, and the head put there`,
    make: async (db: Kysely<Tables>) => {
      const last = seq === 1 ? { seq: 0, hash: '' } : await entryAt(db, seq - 1)
      await db.deleteFrom('audit_entry').where('seq', '>=', seq).execute()
      await db.updateTable('audit_head').set({ seq: last.seq, hash: last.hash }).execute()
    },
  })),
  place.map((seq) => ({
    called: `everything up to ${seq} removed, and the beginning put there`,
    make: async (db: Kysely<Tables>) => {
      const { hash } = await entryAt(db, seq)
      await db.deleteFrom('audit_entry').where('seq', '<=', seq).execute()
      await db
        .updateTable('audit_head')
        .set({ first_seq: seq + 1, first_previous: hash })
        .execute()
    },
  })),
  fc
    .tuple(place, place)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({
      called: `${one} and ${other} swapped`,
      make: async (db: Kysely<Tables>) => {
        const [first, second] = [await entryAt(db, one), await entryAt(db, other)]
        await put(db, one, { ...second, seq: one })
        await put(db, other, { ...first, seq: other })
      },
    })),
  fc.tuple(place, fc.boolean()).map(([seq, withHead]) => ({
    called: `one added behind, like ${seq}${withHead ? ', and the head put there' : ''}`,
    make: async (db: Kysely<Tables>) => {
      const last = await entryAt(db, length)
      const forged = { ...(await entryAt(db, seq)), seq: length + 1, previous: last.hash }
      const hash = hashOf(auditKey('another secret, as long as the real one is'), forged)
      await db
        .insertInto('audit_entry')
        .values({ ...forged, hash })
        .execute()
      const head = { first_seq: 1, first_previous: '', seq: length + 1, hash }
      if (withHead)
        await db
          .updateTable('audit_head')
          .set({ ...head, seal: sealOf(auditKey('another secret, as long as the real one is'), head) })
          .execute()
    },
  })),
  fc.constantFrom('first_seq' as const, 'seq' as const).map((of) => ({
    called: `${of} of the head changed`,
    make: (db: Kysely<Tables>) =>
      db
        .updateTable('audit_head')
        .set({ [of]: 5 })
        .execute(),
  })),
  fc.constantFrom('first_previous' as const, 'hash' as const, 'seal' as const).map((of) => ({
    called: `${of} of the head changed`,
    make: (db: Kysely<Tables>) =>
      db
        .updateTable('audit_head')
        .set({ [of]: 'f'.repeat(64) })
        .execute(),
  })),
  fc.constant({ called: 'the head removed', make: (db: Kysely<Tables>) => db.deleteFrom('audit_head').execute() }),
)

class Undo extends Error {}

onEachDatabase((fresh) => {
  let store: Store
  const audit = (on = store, at = () => new Date()) => openAudit({ db: on.db, kind: on.kind, secret, now: at })
  const opened = async () => fresh.open(await fresh.database(), { migrations: accountMigrations })
  const write = async (on: Store, entries: number) => {
    for (let each = 1; each <= entries; each++) await audit(on).append({ action: 'share.made', actorId: 'lee', thingId: `draft ${each}` })
  }

  beforeAll(async () => {
    store = await opened()
    await write(store, length)
  })

  /** What is found after an edit, which is undone. */
  async function found(edit: (db: Kysely<Tables>) => Promise<unknown>) {
    const verdicts: AuditVerdict[] = []
    const act = store.db.transaction().execute(async (trx) => {
      await edit(trx)
      verdicts.push(await verifyChain(trx, key, null))
      throw new Undo()
    })
    await expect(act).rejects.toThrow(Undo)
    return verdicts[0] ?? { whole: true, broken: [] }
  }

  test('a chain that nobody touched is whole', async () => {
    const head = await store.db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow()
    expect(await audit().verify()).toEqual({ entries: length, head: { seq: length, hash: head.hash }, whole: true, broken: [] })
    expect(await audit(await opened()).verify()).toEqual({ entries: 0, head: { seq: 0, hash: '' }, whole: true, broken: [] })
  })

  test('any entry that is changed, removed, added or moved, any end that is cut off and any forged head is found', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async ({ make }) => {
        const { whole, broken } = await found(make)
        expect(whole).toBe(false)
        expect(broken.length).toBeGreaterThan(0)
      }),
      { numRuns: 250 },
    )
    expect((await audit().verify()).whole).toBe(true)
  })

  test('it says where', async () => {
    const remove = (db: Kysely<Tables>) => db.deleteFrom('audit_entry').where('seq', 'in', [4, 5]).execute()
    expect((await found((db) => put(db, 7, { actor_id: 'somebody else' }))).broken.map(({ seq }) => seq)).toEqual([7])
    expect((await found(remove)).broken.map(({ seq }) => seq)).toEqual([4, 5])
  })

  test('with another secret nothing holds', async () => {
    const other = openAudit({ db: store.db, kind: store.kind, secret: 'another secret, as long as the real one is', now: () => new Date() })
    expect((await other.verify()).broken.map(({ seq }) => seq)).toEqual([length, ...Array.from({ length }, (_, at) => at + 1)])
  })

  test('a database that was put back, head and all, is found by an entry that was noted elsewhere', async () => {
    const old = await opened()
    await write(old, 3)
    const [head, rows] = [
      await old.db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow(),
      await old.db.selectFrom('audit_entry').selectAll().execute(),
    ]
    await write(old, 2)
    const noted = (await audit(old).verify()).head
    expect(await audit(old).verify(noted)).toMatchObject({ whole: true })
    await old.db.deleteFrom('audit_entry').execute()
    await old.db.insertInto('audit_entry').values(rows).execute()
    await old.db.updateTable('audit_head').set(head).execute()
    expect(await audit(old).verify()).toMatchObject({ whole: true, entries: 3 })
    expect((await audit(old).verify(noted)).broken).toEqual([{ seq: 5, why: expect.stringContaining('older state') }])
    // And where it goes on from there, another entry stands in that place.
    await write(old, 4)
    expect((await audit(old).verify(noted)).broken).toEqual([{ seq: 5, why: expect.stringContaining('not the entry that was noted') }])
  })

  test('an entry of another history of the same installation, sealed as it is, is found in this one', async () => {
    const here = await opened()
    await write(here, 3)
    const head = await here.db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow()
    await audit(here).append({ action: 'share.made', actorId: 'kim' })
    const other = await entryAt(here.db, 4)
    // Put back to what it was, and gone on from there otherwise.
    await here.db.deleteFrom('audit_entry').where('seq', '=', 4).execute()
    await here.db.updateTable('audit_head').set(head).execute()
    await write(here, 2)
    expect(await audit(here).verify()).toMatchObject({ whole: true, entries: 5 })
    await put(here.db, 4, other)
    expect((await audit(here).verify()).broken).toEqual([{ seq: 5, why: 'It does not follow the entry before it.' }])
  })

  test('what was cut off is not sealed over when the next entry is written: a mark stays', async () => {
    const cut = await opened()
    await write(cut, 6)
    const { hash } = await cut.db.selectFrom('audit_entry').select('hash').where('seq', '=', 4).executeTakeFirstOrThrow()
    await cut.db.deleteFrom('audit_entry').where('seq', '>', 4).execute()
    await cut.db.updateTable('audit_head').set({ seq: 4, hash }).execute()
    await write(cut, 3)
    expect(await audit(cut).verify()).toMatchObject({
      entries: 8,
      whole: false,
      broken: [{ seq: 5, why: expect.stringContaining('cut off') }],
    })
  })

  test('many who write at once, in several processes, make one chain', async () => {
    const database = await fresh.database()
    const stores = await Promise.all([1, 2, 3].map(() => fresh.open(database, { migrations: accountMigrations })))
    const writes = stores.flatMap((each) => Array.from({ length: 20 }, () => write(each, 1)))
    const [verdict] = await Promise.all([audit(stores[0]).verify(), ...writes])
    expect(verdict.whole).toBe(true)
    expect(await audit(stores[1]).verify()).toMatchObject({ entries: 60, whole: true, head: { seq: 60 } })
  })

  test('an entry written within a transaction goes with it', async () => {
    const shared = await opened()
    const act = shared.db.transaction().execute(async (trx) => {
      await audit(shared).append({ action: 'password.changed', actorId: 'lee' }, trx)
      throw new Undo()
    })
    await expect(act).rejects.toThrow(Undo)
    expect(await audit(shared).verify()).toMatchObject({ entries: 0, whole: true })
  })

  test('what was begun and never ended is in the chain after a while, and says that it is not known whether it was done', async () => {
    const stopped = await opened()
    let time = Date.parse('2025-11-21T10:00:00Z')
    const at = () => new Date(time)
    const before = audit(stopped, at)
    await before.begin({ action: 'share.made', actorId: 'lee', thingId: 'a draft' })
    const ended = await before.begin({ action: 'share.taken-back', actorId: 'lee', thingId: 'a draft' })
    await before.settle(ended, null)
    time += 9 * 60_000
    await before.append({ action: 'people.read', actorId: 'dana' })
    expect(await before.verify()).toMatchObject({ entries: 1 })
    time += 2 * 60_000
    await before.append({ action: 'people.read', actorId: 'dana' })
    const all = { before: null, personId: null, kind: null, limit: 10 }
    expect((await before.list(all)).map(({ action, outcome, at }) => [action, outcome, at.slice(11, 16)])).toEqual([
      ['people.read', 'done', '10:11'],
      ['share.made', 'unknown', '10:00'],
      ['people.read', 'done', '10:09'],
    ])
    expect(await before.verify()).toMatchObject({ whole: true })
    expect(await stopped.db.selectFrom('audit_begun').selectAll().execute()).toEqual([])
  })

  test('a note of what was begun that this app did not write is not put in the chain, which says that somebody was there', async () => {
    const touched = await opened()
    let time = Date.parse('2025-11-21T10:00:00Z')
    const here = audit(touched, () => new Date(time))
    await here.append({ action: 'people.read', actorId: 'dana' })
    const forged = { actor_id: 'dana', action: 'share.made', thing: 'draft', thing_id: 'a draft', count: null, seal: 'f'.repeat(64) }
    await touched.db
      .insertInto('audit_begun')
      .values({ id: 'x', at: '2025-11-21T09:00:00.000Z', ...forged })
      .execute()
    await here.begin({ action: 'share.made', actorId: 'lee', thingId: 'a draft' })
    await touched.db.updateTable('audit_begun').set({ actor_id: 'dana' }).where('id', '!=', 'x').execute()
    time += 11 * 60_000
    await here.append({ action: 'people.read', actorId: 'lee' })
    const { broken, whole } = await here.verify()
    expect([whole, broken.map(({ seq }) => seq)]).toEqual([false, [2]])
    const entries = await here.list({ before: null, personId: null, kind: null, limit: 10 })
    expect(entries.map(({ action }) => action)).toEqual(['people.read', 'audit.seal-broken', 'people.read'])
  })

  test('where all of it is taken away, head and entries, that is found while there is work, and the next entry says so for good', async () => {
    const wiped = await opened()
    await write(wiped, 3)
    await keptPlan(wiped, { ownerId: 'lee' })
    await wiped.db.deleteFrom('audit_entry').execute()
    await wiped.db.deleteFrom('audit_head').execute()
    expect(await audit(wiped).verify()).toMatchObject({ entries: 0, whole: false, broken: [{ seq: 0 }] })
    const actions = async () =>
      (await audit(wiped).list({ before: null, personId: null, kind: null, limit: 10 })).map(({ action }) => action)
    await audit(wiped).open()
    await write(wiped, 1)
    expect(await actions()).toEqual(['share.made', 'audit.begins-late'])
    await audit(wiped).open()
    expect(await actions()).toHaveLength(2)

    const running = audit(wiped)
    await running.append({ action: 'people.read', actorId: 'dana' })
    await wiped.db.deleteFrom('audit_entry').execute()
    await wiped.db.deleteFrom('audit_head').execute()
    await running.append({ action: 'people.read', actorId: 'lee' })
    expect(await actions()).toEqual(['people.read', 'audit.seal-broken'])
  })

  test('the same person reading the same thing again leaves one entry in an hour', async () => {
    const read = await opened()
    let time = Date.parse('2025-11-21T10:00:00Z')
    const notes = audit(read, () => new Date(time))
    const readAgain = (actorId: string, thingId: string | null) => notes.read({ action: 'shared-plan.read', actorId, thingId })
    for (let minute = 0; minute < 59; minute++) {
      await readAgain('ana', 'one')
      time += 60_000
    }
    await readAgain('ana', 'another')
    await readAgain('ben', 'one')
    await readAgain('ben', null)
    await readAgain('ben', null)
    expect(await notes.verify()).toMatchObject({ entries: 4 })
    time += 2 * 60_000
    await readAgain('ana', 'one')
    // A clock that was set back hides nothing.
    time -= 24 * 60 * 60_000
    await readAgain('ana', 'one')
    expect(await notes.verify()).toMatchObject({ entries: 6, whole: true })
  })

  test('what is too old goes from the beginning, and the rest can still be verified', async () => {
    const kept = await opened()
    let time = Date.parse('2020-01-01T00:00:00Z')
    const years = audit(kept, () => new Date(time))
    for (let year = 0; year < 6; year++) {
      await years.append({ action: 'share.made', actorId: 'lee' })
      time = Date.parse(`${2021 + year}-01-01T00:00:00Z`)
    }
    const noted = (await years.verify()).head
    expect(await years.cutBefore('2019-01-01T00:00:00.000Z')).toBe(0)
    expect(await years.cutBefore('2022-06-01T00:00:00.000Z')).toBe(3)
    expect(await years.verify(noted)).toMatchObject({ entries: 4, whole: true, head: { seq: 7 } })
    expect((await years.list({ before: null, personId: null, kind: 'data', limit: 9 }))[0]).toMatchObject({ action: 'audit.cut', count: 3 })
    await expect(years.verify({ seq: 2, hash: noted.hash })).rejects.toMatchObject({ code: 'request.invalid' })
    // Cut by hand, one further, it does not hold any more: what is too old goes all the same, and that it did not hold is said again.
    await kept.db.deleteFrom('audit_entry').where('seq', '=', 4).execute()
    expect((await years.verify()).broken).toEqual([{ seq: 4, why: 'It is missing.' }])
    expect(await years.cutBefore('2025-06-01T00:00:00.000Z')).toBeGreaterThan(0)
    expect((await years.list({ before: null, personId: null, kind: 'data', limit: 2 })).map(({ action }) => action)).toEqual([
      'audit.seal-broken',
      'audit.cut',
    ])
    expect((await years.verify()).whole).toBe(false)
  })

  test('an entry that this version does not know is shown all the same', async () => {
    const newer = await opened()
    await write(newer, 1)
    await put(newer.db, 1, { action: 'moon.visited' })
    expect(await audit(newer).list({ before: null, personId: null, kind: null, limit: 5 })).toMatchObject([{ seq: 1, action: null }])
    expect(allAuditActions).not.toContain('moon.visited')
  })
})
