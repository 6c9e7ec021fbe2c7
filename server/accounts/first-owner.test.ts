import { getMigrations } from 'better-auth/db/migration'
import { expect, test } from 'vitest'
import { onEachDatabase } from '../store/testing.ts'
import type { Accounts } from './accounts.ts'
import { authTables } from './better-auth.ts'
import { accountMigrations } from './migration.ts'
import { accountsIn, browser, owner, tablesIn, testApp } from './testing.ts'

const start = { configured: null, address: '' }

const opens = async (accounts: Accounts, link: string | null) =>
  (await browser(testApp(accounts)).request(link ?? '')).headers.get('location') === '/'

async function countGood(accounts: Accounts, links: (string | null)[]): Promise<number> {
  let good = 0
  for (const link of links) if (await opens(accounts, link)) good += 1
  return good
}

onEachDatabase(({ kind, database, open }) => {
  async function fresh() {
    const store = await open(undefined, { migrations: accountMigrations })
    return { store, db: tablesIn(store) }
  }

  /** Several processes on one database: each with connections and an instance of its own. */
  async function processes(count: number) {
    const shared = await database()
    const stores = await Promise.all(Array.from({ length: count }, () => open(shared, { migrations: accountMigrations })))
    return stores.map((store) => ({ db: tablesIn(store), accounts: accountsIn(store) }))
  }

  test('the first start makes the owner, who is admin and coach, and gives a link under the address it was told', async () => {
    const { db, store } = await fresh()
    const link = await accountsIn(store).firstOwner({ configured: null, address: 'https://coaching.example.org' })
    expect(link).toMatch(/^https:\/\/coaching\.example\.org\/api\/auth\/magic-link\/verify\?token=[A-Za-z]{32}$/)
    const [person, ...others] = await db.selectFrom('user').select(['id', 'name']).execute()
    expect([person?.name, others]).toEqual(['', []])
    expect(await db.selectFrom('person_role').selectAll().orderBy('role').execute()).toEqual([
      { user_id: person?.id, role: 'admin' },
      { user_id: person?.id, role: 'coach' },
    ])
  })

  test('every start gives a fresh link and voids the ones before', async () => {
    const { store } = await fresh()
    const accounts = accountsIn(store)
    const links = [await accounts.firstOwner(start), await accountsIn(store).firstOwner(start), await accountsIn(store).firstOwner(start)]
    expect(new Set(links).size).toBe(3)
    expect([await opens(accounts, links[0] ?? ''), await opens(accounts, links[1] ?? ''), await opens(accounts, links[2] ?? '')]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('a fresh link is the good one even if the clock was put back', async () => {
    const { db, store } = await fresh()
    const accounts = accountsIn(store)
    await accounts.firstOwner(start)
    await db
      .updateTable('verification')
      .set({ createdAt: new Date(Date.now() + 60_000).toISOString() })
      .execute()
    expect(await opens(accounts, await accounts.firstOwner(start))).toBe(true)
  })

  test('an opened link is not the end of it: until there is a password, the next start gives another', async () => {
    const { db, store } = await fresh()
    const accounts = accountsIn(store)
    const here = browser(testApp(accounts))
    await here.request((await accounts.firstOwner(start)) ?? '')
    const next = await accounts.firstOwner(start)
    expect((await here.request('/api/me')).status).toBe(200)
    await here.post('/api/me/password', owner)
    expect(await db.selectFrom('verification').selectAll().execute()).toEqual([])
    expect(await opens(accounts, next)).toBe(false)
    expect(await accounts.firstOwner(start)).toBeNull()
  })

  test('a configured owner signs in at once, and no link is given', async () => {
    const accounts = accountsIn((await fresh()).store)
    expect(await accounts.firstOwner({ ...start, configured: owner })).toBeNull()
    const answer = await browser(testApp(accounts)).signIn()
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { id: expect.any(String), name: '', email: owner.email, roles: ['admin', 'coach'], hasPassword: true, hasTwoFactor: false },
    ])
  })

  test('configured later, while there is no password, it is set then, and what the link opened ends', async () => {
    const accounts = accountsIn((await fresh()).store)
    const here = browser(testApp(accounts))
    await here.request((await accounts.firstOwner(start)) ?? '')
    const unused = await accounts.firstOwner(start)
    expect(await accounts.firstOwner({ ...start, configured: owner })).toBeNull()
    expect((await here.request('/api/me')).status).toBe(401)
    expect(await opens(accounts, unused)).toBe(false)
    expect((await here.signIn()).status).toBe(200)
  })

  test('a password that was chosen stands, whatever is configured', async () => {
    const accounts = accountsIn((await fresh()).store)
    await accounts.firstOwner({ ...start, configured: owner })
    expect(await accounts.firstOwner({ ...start, configured: { email: 'eve@school.example', password: 'not the chosen one' } })).toBeNull()
    expect((await browser(testApp(accounts)).signIn()).status).toBe(200)
  })

  test('of many processes that start at once, one makes the owner, and one link is good', async () => {
    const all = await processes(4)
    const links = await Promise.all(all.map(({ accounts }) => accounts.firstOwner(start)))
    const [{ db, accounts }] = all as [(typeof all)[number]]
    expect(await db.selectFrom('user').select('id').execute()).toHaveLength(1)
    expect(await db.selectFrom('person_role').select('role').execute()).toHaveLength(2)
    expect(await countGood(accounts, links)).toBe(1)
    // Again, now that none has to wait for the owner to be made.
    expect(await countGood(accounts, await Promise.all(all.map((one) => one.accounts.firstOwner(start))))).toBe(1)
  })

  test('of many processes that start at once with a configured owner, one sets the password and none fails', async () => {
    const all = await processes(4)
    await Promise.all(all.map(({ accounts }) => accounts.firstOwner({ ...start, configured: owner })))
    const [{ db, accounts }] = all as [(typeof all)[number]]
    expect(await db.selectFrom('account').select('userId').execute()).toHaveLength(1)
    expect((await browser(testApp(accounts)).signIn()).status).toBe(200)
  })

  test('one link opened through two processes at the same moment signs in once', async () => {
    const all = await processes(2)
    const link = (await all[0]?.accounts.firstOwner(start)) ?? ''
    expect((await Promise.all(all.map(({ accounts }) => opens(accounts, link)))).sort()).toEqual([false, true])
  })

  test('of two who choose the first password at the same moment, one does', async () => {
    const [one, two] = (await processes(2)).map(({ accounts }) => ({ accounts, here: browser(testApp(accounts)) }))
    if (!one || !two) throw new Error('two processes')
    await one.here.request((await one.accounts.firstOwner(start)) ?? '')
    for (const [name, value] of one.here.jar) two.here.jar.set(name, value)
    const answers = await Promise.all(
      [one, two].map(({ here }, n) => here.post('/api/me/password', { ...owner, password: `${owner.password} ${n}` })),
    )
    // The other lost the race, or came when it was over and was asked for the password there is.
    const [won, lost] = answers.map(({ status }) => status).sort()
    expect([won, [400, 409].includes(lost ?? 0)]).toEqual([200, true])
    for (const [n, { status }] of answers.entries()) {
      const login = { email: owner.email, password: `${owner.password} ${n}` }
      expect((await one.here.post('/api/auth/sign-in/email', login)).ok).toBe(status === 200)
    }
  })

  test('where the first owner has gone and others are here, nobody becomes it', async () => {
    const { db, store } = await fresh()
    const accounts = accountsIn(store)
    await accounts.firstOwner(start)
    await db.updateTable('user').set({ email: 'sam@school.example' }).execute()
    await db.deleteFrom('first_owner').execute()
    expect(await accounts.firstOwner(start)).toBeNull()
    expect(await db.selectFrom('first_owner').selectAll().execute()).toEqual([])
  })

  test('whoever goes takes their roles and logins along', async () => {
    const { db, store } = await fresh()
    const accounts = accountsIn(store)
    await accounts.firstOwner({ ...start, configured: owner })
    await browser(testApp(accounts)).signIn()
    await db.deleteFrom('user').execute()
    for (const table of ['person_role', 'session', 'account', 'first_owner'] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
    }
  })

  test('a login goes on until it is ended or has lapsed', async () => {
    const { db, store } = await fresh()
    const accounts = accountsIn(store)
    await accounts.firstOwner({ ...start, configured: owner })
    const [here, there] = [browser(testApp(accounts)), browser(testApp(accounts))]
    await here.signIn()
    await there.signIn()
    expect(await (await here.request('/api/drafts')).json()).toMatchObject({ still: true })
    await here.post('/api/auth/sign-out')
    expect(await db.selectFrom('session').select('id').execute()).toHaveLength(1)
    const { id } = await db.selectFrom('session').select('id').executeTakeFirstOrThrow()
    expect(await accounts.stillSignedIn(id)).toBe(true)
    await db
      .updateTable('session')
      .set({ expiresAt: new Date(Date.now() - 1).toISOString() })
      .execute()
    expect(await accounts.stillSignedIn(id)).toBe(false)
    expect((await there.request('/api/drafts')).status).toBe(401)
  })

  test('a role is one of four, and held once', async () => {
    const { db, store } = await fresh()
    await accountsIn(store).firstOwner(start)
    const { id } = await db.selectFrom('user').select('id').executeTakeFirstOrThrow()
    const add = (role: string) =>
      db
        .insertInto('person_role')
        .values({ user_id: id, role: role as 'admin' })
        .execute()
    await add('mentor')
    await expect(add('mentor')).rejects.toThrow()
    await expect(add('principal')).rejects.toThrow()
  })

  test('the tables are those that this version of better-auth wants (if not, add a migration: see migration.ts)', async () => {
    const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations(authTables((await fresh()).db, kind))
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      schemaProblems: [],
    })
  })
})
