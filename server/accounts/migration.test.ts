import { expect, test } from 'vitest'
import { onEachDatabase } from '../store/testing.ts'
import { accountMigrations } from './migration.ts'
import { accountsIn, browser, owner, tablesIn, testApp } from './testing.ts'

onEachDatabase(({ kind, open }) => {
  /** A database as it was when one person used it, with its owner in it. */
  async function before() {
    const store = await open(undefined, { migrations: accountMigrations })
    await accountsIn(store).firstOwner({ configured: owner, address: '' })
    for (const table of ['invitation', 'reset_link', 'disabled_person', 'last_sign_in', 'openid_identity', 'spent_code', 'twoFactor']) {
      await store.db.schema.dropTable(table).execute()
    }
    await store.db.schema.alterTable('user').dropColumn('twoFactorEnabled').execute()
    return store
  }

  test('a database from before there were several people is brought up to date, with who is in it', async () => {
    const store = await before()
    const ours = Object.fromEntries(Object.entries(accountMigrations(kind)).filter(([name]) => name.startsWith('0006-')))
    for (const migration of Object.values(ours)) await store.db.transaction().execute((trx) => migration.up(trx))
    const accounts = accountsIn(store)
    const here = browser(testApp(accounts))
    expect(await (await here.signIn()).json()).toMatchObject({ email: owner.email, roles: ['admin', 'coach'], hasTwoFactor: false })
    const { people } = (await (await here.request('/api/people')).json()) as { people: object[] }
    expect(people).toMatchObject([{ email: owner.email, hasTwoFactor: false }])
    expect((await here.post('/api/me/two-factor', { password: owner.password })).status).toBe(200)
    expect(await tablesIn(store).selectFrom('twoFactor').select('userId').execute()).toHaveLength(1)
  })
})
