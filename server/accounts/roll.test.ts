import { expect, test } from 'vitest'
import { onEachDatabase } from '../store/testing.ts'
import { accountMigrations } from './migration.ts'
import { accountsIn, browser, errorOf, tablesIn, testApp } from './testing.ts'
import { type Browser, emailOf, openSchool, statusOf } from './testing-school.ts'

const today = () => new Date().toISOString().slice(0, 10)

onEachDatabase(({ kind, database, open }) => {
  const school = async () => openSchool(await open(undefined, { migrations: accountMigrations }))
  const roles = (by: Browser, id: string, given: string[]) =>
    by.request(`/api/people/${id}/roles`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ roles: given }),
    })
  const loginOf = async ({ accounts }: Awaited<ReturnType<typeof school>>, { jar }: Pick<Browser, 'jar'>) =>
    (await accounts.loginOf(new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }))).login?.id ?? ''

  test('an admin sees who has an account, and of each no more than that', async () => {
    const { admin, join } = await school()
    const sam = await join('Sam', ['coach', 'teacher'])
    const { people } = (await (await admin.request('/api/people')).json()) as { people: object[] }
    expect(people).toEqual([
      expect.objectContaining({ email: 'lee@school.example', roles: ['admin', 'coach'] }),
      {
        id: sam.id,
        name: 'Sam',
        email: emailOf('Sam'),
        roles: ['coach', 'teacher'],
        joinedOn: today(),
        lastSignedInOn: today(),
        isDisabled: false,
        hasTwoFactor: false,
      },
    ])
  })

  test('a disabled person is out at once, in every browser, and can’t tell it from a wrong password; enabled, they sign in anew', async () => {
    const here = await school()
    const { admin, join, signIn, open: browse, accounts } = here
    const sam = await join('Sam', ['coach'])
    const other = browse()
    await signIn(other, 'Sam')
    const logins = [await loginOf(here, sam), await loginOf(here, other)]
    expect(await (await admin.post(`/api/people/${sam.id}/disable`)).json()).toMatchObject({ id: sam.id, isDisabled: true })
    for (const login of logins) expect(await accounts.stillSignedIn(login)).toBe(false)
    for (const by of [sam, other]) expect(await statusOf(by.request('/api/drafts'))).toBe(401)
    const refused = await signIn(browse(), 'Sam')
    const wrong = await browse().signIn({ email: emailOf('Sam'), password: 'not the one it is' })
    expect([refused.status, await errorOf(refused)]).toEqual([wrong.status, await errorOf(wrong)])
    expect(refused.headers.getSetCookie()).toEqual([])
    expect(await (await admin.post(`/api/people/${sam.id}/enable`)).json()).toMatchObject({ isDisabled: false })
    expect(await statusOf(sam.request('/api/drafts'))).toBe(401)
    expect(await statusOf(signIn(sam, 'Sam'))).toBe(200)
    expect(await statusOf(sam.request('/api/drafts'))).toBe(200)
  })

  test('a login that is there all the same opens nothing while its person is disabled, nor afterwards', async () => {
    const here = await school()
    const { db, admin, join, accounts } = here
    const sam = await join('Sam', ['coach'])
    const login = await loginOf(here, sam)
    await db.insertInto('disabled_person').values({ user_id: sam.id, disabled_at: new Date().toISOString() }).execute()
    expect([await statusOf(sam.request('/api/drafts')), await accounts.stillSignedIn(login)]).toEqual([401, false])
    await admin.post(`/api/people/${sam.id}/enable`)
    expect([await statusOf(sam.request('/api/drafts')), await accounts.stillSignedIn(login)]).toEqual([401, false])
  })

  test('whatever way in there is, a login of someone disabled does not begin', async () => {
    const store = await open(undefined, { migrations: accountMigrations })
    const accounts = accountsIn(store)
    const link = (await accounts.firstOwner({ configured: null, address: '' })) ?? ''
    const { id } = await tablesIn(store).selectFrom('user').select('id').executeTakeFirstOrThrow()
    await tablesIn(store).insertInto('disabled_person').values({ user_id: id, disabled_at: new Date().toISOString() }).execute()
    const here = browser(testApp(accounts))
    expect((await here.request(link)).headers.get('location')).toBe('/sign-in?problem=link')
    expect([here.jar.size, await tablesIn(store).selectFrom('session').select('id').execute()]).toEqual([0, []])
  })

  test('roles are changed by an admin; one taken away ends the logins, one given ends none', async () => {
    const here = await school()
    const { admin, join, signIn, accounts } = here
    const sam = await join('Sam', ['coach'])
    const login = await loginOf(here, sam)
    expect(await (await roles(admin, sam.id, ['coach', 'mentor'])).json()).toMatchObject({ roles: ['coach', 'mentor'] })
    expect(await accounts.stillSignedIn(login)).toBe(true)
    await roles(admin, sam.id, ['teacher'])
    expect(await accounts.stillSignedIn(login)).toBe(false)
    await signIn(sam, 'Sam')
    expect(await (await sam.request('/api/me')).json()).toMatchObject({ roles: ['teacher'] })
    expect(await statusOf(roles(admin, sam.id, []))).toBe(400)
    expect(await statusOf(roles(admin, sam.id, ['principal']))).toBe(400)
    expect(await statusOf(roles(admin, 'nobody', ['coach']))).toBe(404)
  })

  test('an admin can’t disable themself, and the last who may sign in stays one', async () => {
    const { admin, join } = await school()
    const { id } = (await (await admin.request('/api/me')).json()) as { id: string }
    expect((await errorOf(await admin.post(`/api/people/${id}/disable`))).code).toBe('people.yourself')
    expect((await errorOf(await roles(admin, id, ['coach']))).code).toBe('people.last_admin')
    expect(await (await admin.request('/api/me')).json()).toMatchObject({ roles: ['admin', 'coach'] })
    const kim = await join('Kim', ['admin'])
    await admin.post(`/api/people/${kim.id}/disable`)
    expect((await errorOf(await roles(admin, id, ['coach']))).code).toBe('people.last_admin')
    await admin.post(`/api/people/${kim.id}/enable`)
    expect(await statusOf(roles(admin, id, ['coach']))).toBe(200)
  })

  test('of two admins who disable each other, or step down, at the same moment in two processes, one stays', async () => {
    const shared = await database()
    const [one, two] = await Promise.all([1, 2].map(async () => openSchool(await open(shared, { migrations: accountMigrations }))))
    if (!one || !two) throw new Error('two processes')
    const lee = ((await (await one.admin.request('/api/me')).json()) as { id: string }).id
    const kim = await one.join('Kim', ['admin'])
    for (let n = 0; n < 3; n += 1) {
      await Promise.allSettled([one.accounts.roll.disable(kim.id, lee), two.accounts.roll.disable(lee, kim.id)])
      expect(await one.db.selectFrom('disabled_person').select('user_id').execute()).toHaveLength(1)
      await one.db.deleteFrom('disabled_person').execute()
      await Promise.allSettled([one.accounts.roll.changeRoles(lee, ['coach']), two.accounts.roll.changeRoles(kim.id, ['coach'])])
      expect(await one.db.selectFrom('person_role').select('user_id').where('role', '=', 'admin').execute()).toHaveLength(1)
      await one.accounts.roll.changeRoles(lee, ['admin'])
      await one.accounts.roll.changeRoles(kim.id, ['admin'])
    }
  })

  test('signing out everywhere ends every login, this one too', async () => {
    const here = await school()
    const { join, open: browse, signIn, accounts } = here
    const sam = await join('Sam', ['coach'])
    const other = browse()
    await signIn(other, 'Sam')
    const logins = [await loginOf(here, sam), await loginOf(here, other)]
    expect([await statusOf(sam.post('/api/me/sign-out-everywhere')), sam.jar.size]).toEqual([204, 0])
    for (const login of logins) expect(await accounts.stillSignedIn(login)).toBe(false)
    expect(await statusOf(other.request('/api/drafts'))).toBe(401)
    expect(await statusOf(signIn(other, 'Sam'))).toBe(200)
  })

  test(`whoever goes takes all that is kept of them along (${kind})`, async () => {
    const { db, admin, join } = await school()
    const sam = await join('Sam', ['coach', 'admin'])
    await sam.post('/api/invitations', { roles: ['coach'] })
    await admin.post(`/api/people/${sam.id}/reset-link`, {})
    await db.deleteFrom('user').where('id', '=', sam.id).execute()
    for (const table of ['reset_link', 'invitation', 'disabled_person', 'openid_identity', 'spent_code'] as const) {
      const mine =
        table === 'invitation' ? db.selectFrom(table).where('made_by', '=', sam.id) : db.selectFrom(table).where('user_id', '=', sam.id)
      expect(await mine.selectAll().execute()).toEqual([])
    }
    expect(await statusOf(sam.request('/api/drafts'))).toBe(401)
  })
})
