import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { conversationStore } from '../store/conversations.ts'
import { draftLog } from '../store/drafts.ts'
import { itemStore } from '../store/items.ts'
import { migrate } from '../store/migrate.ts'
import { openDatabase } from '../store/store.ts'
import { keptPlan } from '../store/testing/samples.ts'
import { onEachDatabase, type TestDatabase, temporaryFolder } from '../store/testing.ts'
import { backedUp, restored, rowsOf, secret, steps } from './testing/backups.ts'

const last = '0005-documents'
const since = [
  '0006-invitations',
  '0006-two-factor',
  '0007-people',
  '0008-reset-links-made',
  '0009-audit',
  '0010-retention',
  '0011-lesson-plans',
]

onEachDatabase((fresh) => {
  /** A database as a version of half a year ago left it: without invitations, second steps, sharing and an audit. */
  async function older() {
    const database = await fresh.database()
    const { db, kind } = await openDatabase(database)
    await migrate(db, steps(kind), last)
    // Its accounts had no second step yet: this version’s better-auth makes the columns for it at once.
    await sql`drop table ${sql.id('twoFactor')}`.execute(db)
    await sql`alter table ${sql.id('user')} drop column ${sql.id('twoFactorEnabled')}`.execute(db)
    const at = '2025-06-01T08:00:00.000Z'
    await sql`insert into ${sql.id('user')} (id, name, email, ${sql.id('emailVerified')}, ${sql.id('createdAt')}, ${sql.id('updatedAt')})
      values ('lee', 'Lee', 'lee@school.example', ${kind === 'sqlite' ? 1 : true}, ${at}, ${at})`.execute(db)
    await sql`insert into person_role (user_id, role) values ('lee', 'coach')`.execute(db)
    const store = { db, kind, conversations: conversationStore(db), drafts: draftLog(db, kind), items: itemStore(db, kind) }
    // This version's store writes a column that was not there yet.
    await sql`alter table material add column plan_corrections text`.execute(db)
    await keptPlan(store, { ownerId: 'lee' })
    await sql`alter table material drop column plan_corrections`.execute(db)
    return store
  }

  test('the backup of an older version is restored, and brought up to date', async () => {
    const store = await older()
    const { file, manifest } = await backedUp(store)
    await store.db.destroy()
    expect(manifest).toMatchObject({ audit: null, steps: expect.arrayContaining([last]) })
    expect(manifest.steps).not.toContain('0006-invitations')

    const into: TestDatabase[] = [{ dataDir: temporaryFolder(), databaseUrl: null }, await fresh.database()]
    for (const database of into) {
      const outcome = await restored(file, { ...database, authSecret: secret })
      expect(outcome.migrated).toEqual(since)
      const again = await fresh.open(database, { migrations: steps })
      const [draft] = await again.db.selectFrom('draft').select('id').execute()
      const whole = await again.drafts.whole(draft?.id ?? '', 'lee')
      expect(whole?.items).toHaveLength(2)
      const { user, teacher, audit_entry, share } = await rowsOf(again)
      expect(user).toMatchObject([{ id: 'lee', email: 'lee@school.example', emailVerified: 1, createdAt: '2025-06-01T08:00:00.000Z' }])
      expect([teacher, share]).toEqual([[], []])
      expect(audit_entry).toMatchObject([{ seq: 1, action: 'backup.restored' }])
    }
  })
})
