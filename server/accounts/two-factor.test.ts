import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StoreKind } from '../store/store-kind.ts'
import { onEachDatabase } from '../store/testing.ts'
import { accountMigrations } from './migration.ts'
import type { AccountTables } from './tables.ts'
import { errorOf } from './testing.ts'
import { type Browser, codeOf, emailOf, openSchool, passwordOf, statusOf } from './testing-school.ts'

// In the middle of a half minute, so that no code changes on the way.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

type School = Awaited<ReturnType<typeof openSchool>>

onEachDatabase(({ kind, open }) => {
  const school = async () => openSchool(await open(undefined, { migrations: accountMigrations }))

  const start = (by: Browser, password: string) => by.post('/api/me/two-factor', { password })
  const give = (by: Browser, code: string) => by.post('/api/auth/sign-in/code', { code })
  const read = async (by: Browser) => (await by.request('/api/me/two-factor')).json()

  /** Sam, with the second step on by the code of half a minute ago, and what Sam was shown. */
  async function withTwoFactor({ join }: School) {
    const sam = await join('Sam', ['coach'])
    const { secret, address } = (await (await start(sam, passwordOf('Sam'))).json()) as { secret: string; address: string }
    const confirmed = await sam.post('/api/me/two-factor/confirm', { code: codeOf(secret, -1) })
    const { backupCodes } = (await confirmed.json()) as { backupCodes: string[] }
    return { sam, secret, address, backupCodes }
  }

  test('it is set up by password and a code, shows ten backup codes, ends every other login, and goes on in this browser', async () => {
    const here = await school()
    const other = here.open()
    const sam = await here.join('Sam', ['coach'])
    await here.signIn(other, 'Sam')
    expect((await errorOf(await start(sam, 'not the one it is'))).code).toBe('account.wrong_password')
    const { secret, address } = (await (await start(sam, passwordOf('Sam'))).json()) as { secret: string; address: string }
    expect(address).toBe(
      `otpauth://totp/Thinking%20Partner:${encodeURIComponent(emailOf('Sam'))}?secret=${secret}&issuer=Thinking+Partner&digits=6&period=30`,
    )
    const off = { isOn: false, backupCodesLeft: null }
    expect(await read(sam)).toEqual(off)
    const wrong = await sam.post('/api/me/two-factor/confirm', { code: codeOf(secret, -20) })
    expect([wrong.status, (await errorOf(wrong)).code, await read(sam)]).toEqual([400, 'account.wrong_code', off])
    const spaced = codeOf(secret).replace(/^(...)/, '$1 ')
    const confirmed = await sam.post('/api/me/two-factor/confirm', { code: spaced })
    const { backupCodes } = (await confirmed.json()) as { backupCodes: string[] }
    expect([confirmed.status, backupCodes.length, new Set(backupCodes).size]).toEqual([200, 10, 10])
    expect(await read(sam)).toEqual({ isOn: true, backupCodesLeft: 10 })
    expect(await (await sam.request('/api/me')).json()).toMatchObject({ hasTwoFactor: true })
    expect(await statusOf(other.request('/api/drafts'))).toBe(401)
    for (const path of ['/api/me/two-factor', '/api/me/two-factor/confirm']) {
      const again = await sam.post(path, { password: passwordOf('Sam'), code: codeOf(secret, 1) })
      expect([again.status, (await errorOf(again)).code]).toEqual([409, 'account.two_factor_on'])
    }
  })

  test('the code that turns it on can’t be tried out, by which whoever found the browser open would have the backup codes', async () => {
    const here = await school()
    await here.join('Sam', ['coach'])
    const sam = here.open('203.0.113.7')
    await here.signIn(sam, 'Sam')
    const { secret } = (await (await start(sam, passwordOf('Sam'))).json()) as { secret: string }
    const confirm = (code: string) => statusOf(sam.post('/api/me/two-factor/confirm', { code }))
    for (let wrong = 0; wrong < 30; wrong += 1) expect(await confirm(codeOf(secret, 20 + wrong))).toBe(400)
    expect([await confirm(codeOf(secret)), await read(sam)]).toEqual([429, { isOn: false, backupCodesLeft: null }])
  })

  test('neither the secret nor a backup code is kept as it is', async () => {
    const here = await school()
    const { secret, backupCodes } = await withTwoFactor(here)
    const kept = JSON.stringify(await here.db.selectFrom('twoFactor').selectAll().execute())
    for (const canary of [secret, ...backupCodes]) expect(kept).not.toContain(canary)
  })

  test('a password alone opens nothing; the code of the app does', async () => {
    const here = await school()
    const { sam, secret } = await withTwoFactor(here)
    const there = here.open()
    const first = await here.signIn(there, 'Sam')
    expect([first.status, await first.json()]).toEqual([202, { secondStep: 'code' }])
    expect([...there.jar.keys()]).toEqual(['thinking-partner.two_factor'])
    expect(await statusOf(there.request('/api/drafts'))).toBe(401)
    expect(await (await there.request('/api/auth/get-session')).json()).toEqual({ me: null })
    expect((await errorOf(await give(there, codeOf(secret, -20)))).code).toBe('account.wrong_code')
    const second = await give(there, codeOf(secret))
    expect([second.status, await second.json()]).toMatchObject([200, { id: sam.id, hasTwoFactor: true }])
    expect(await statusOf(there.request('/api/drafts'))).toBe(200)
    expect([...there.jar.keys()]).toEqual(['thinking-partner.session_token'])
  })

  test('a code can’t be used twice: not the one that set it up, not in another browser, not by two at the same moment', async () => {
    const here = await school()
    const { secret } = await withTwoFactor(here)
    const browsers = [here.open(), here.open(), here.open()]
    for (const by of browsers) expect(await statusOf(here.signIn(by, 'Sam'))).toBe(202)
    const [one, two, three] = browsers as [Browser, Browser, Browser]
    expect((await errorOf(await give(one, codeOf(secret, -1)))).code).toBe('account.code_used')
    const both = await Promise.all([give(one, codeOf(secret)), give(two, codeOf(secret))])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
    expect((await errorOf(await give(three, codeOf(secret)))).code).toBe('account.code_used')
    expect(await statusOf(give(three, codeOf(secret, 1)))).toBe(200)
    expect(await here.db.selectFrom('session').select('id').execute()).toHaveLength(4)
  })

  test('a backup code is good once, and is one less; ten others take the place of all', async () => {
    const here = await school()
    const { sam, backupCodes } = await withTwoFactor(here)
    const [first = '', second = ''] = backupCodes
    const there = here.open()
    await here.signIn(there, 'Sam')
    expect(await statusOf(give(there, first))).toBe(200)
    expect(await read(sam)).toEqual({ isOn: true, backupCodesLeft: 9 })
    await here.signIn(there, 'Sam')
    expect((await errorOf(await give(there, first))).code).toBe('account.wrong_code')
    expect(await statusOf(sam.post('/api/me/two-factor/backup-codes', { password: 'not the one it is' }))).toBe(400)
    const renewed = await sam.post('/api/me/two-factor/backup-codes', { password: passwordOf('Sam') })
    const fresh = ((await renewed.json()) as { backupCodes: string[] }).backupCodes
    expect(fresh).toHaveLength(10)
    expect(await statusOf(give(there, second))).toBe(400)
    expect(await statusOf(give(there, fresh[0] ?? ''))).toBe(200)
  })

  test('one backup code given by two at the same moment lets one in', async () => {
    const here = await school()
    const { backupCodes } = await withTwoFactor(here)
    const browsers = [here.open(), here.open()]
    for (const by of browsers) await here.signIn(by, 'Sam')
    const answers = await Promise.all(browsers.map((by) => give(by, backupCodes[0] ?? '')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await here.db.selectFrom('session').select('id').execute()).toHaveLength(3)
  })

  test('five wrong codes end a sign-in, ten close the account to codes for a quarter of an hour, whatever is in between', async () => {
    const here = await school()
    const { secret } = await withTwoFactor(here)
    const there = here.open()
    const wrong = codeOf(secret, -20)
    const tried: string[] = []
    for (let round = 0; round < 3; round += 1) {
      await here.signIn(there, 'Sam')
      for (let n = 0; n < 6; n += 1) tried.push((await errorOf(await give(there, wrong))).code)
    }
    expect(tried.filter((code) => code === 'account.wrong_code')).toHaveLength(10)
    expect([tried[5], tried[11]]).toEqual(['account.sign_in_again', 'account.too_many_attempts'])
    const late = await give(there, codeOf(secret))
    expect([late.status, (await errorOf(late)).code, late.headers.get('retry-after')]).toEqual([429, 'account.too_many_attempts', '900'])
  })

  test('without a sign-in that waits, or with a made-up one, no code does anything', async () => {
    const here = await school()
    const { secret, sam } = await withTwoFactor(here)
    for (const by of [here.open(), sam]) expect((await errorOf(await give(by, codeOf(secret)))).code).toBe('account.sign_in_again')
    const there = here.open()
    await here.signIn(there, 'Sam')
    const [[name, value]] = [...there.jar] as [[string, string]]
    for (const madeUp of [value.replace(/\.[^.]+$/, '.AAAA'), '%', '%E0%A4%A', '.', 'x'.repeat(3_000)]) {
      there.jar.set(name, madeUp)
      expect((await errorOf(await give(there, codeOf(secret)))).code, madeUp.slice(0, 20)).toBe('account.sign_in_again')
    }
    expect(await statusOf(there.request('/api/drafts'))).toBe(401)
  })

  test('a browser in which someone else is signed in changes to the one whose code is given, and to nobody before', async () => {
    const here = await school()
    const { sam, secret } = await withTwoFactor(here)
    const kim = await here.join('Kim', ['coach'])
    // Begun in one tab, while Kim signs in in another.
    const tab = here.open()
    await here.signIn(tab, 'Sam')
    for (const [name, value] of tab.jar) kim.jar.set(name, value)
    expect(await (await kim.request('/api/me')).json()).toMatchObject({ id: kim.id })
    expect(await statusOf(give(kim, codeOf(secret, -20)))).toBe(400)
    expect(await (await give(kim, codeOf(secret))).json()).toMatchObject({ id: sam.id })
    expect(await (await kim.request('/api/me')).json()).toMatchObject({ id: sam.id })
  })

  test('a sign-in that waits ends with all logins, with the password, and with the account', async () => {
    const here = await school()
    const { sam, secret, backupCodes } = await withTwoFactor(here)
    const there = here.open()
    await here.signIn(there, 'Sam')
    await sam.post('/api/me/sign-out-everywhere')
    expect((await errorOf(await give(there, codeOf(secret)))).code).toBe('account.sign_in_again')
    await here.signIn(sam, 'Sam')
    await give(sam, backupCodes[0] ?? '')
    await here.signIn(there, 'Sam')
    await sam.post('/api/me/password', { password: 'another lantern, brighter', currentPassword: passwordOf('Sam') })
    expect((await errorOf(await give(there, codeOf(secret)))).code).toBe('account.sign_in_again')
    await there.signIn({ email: emailOf('Sam'), password: 'another lantern, brighter' })
    await here.admin.post(`/api/people/${sam.id}/disable`)
    expect(await statusOf(give(there, codeOf(secret)))).toBe(401)
  })

  test('a login that a code began while the password was being changed does not outlive the change', async () => {
    const here = await school()
    const { secret } = await withTwoFactor(here)
    const there = here.open()
    await here.signIn(there, 'Sam')
    const before = await here.db.selectFrom('session').select('id').execute()
    await meanwhile(here.db, kind, "update account set password = 'another'")
    const refused = await give(there, codeOf(secret))
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([401, []])
    expect(await here.db.selectFrom('session').select('id').execute()).toEqual(before)
  })

  test('it is turned off by the password, and then a password is enough again', async () => {
    const here = await school()
    const { sam } = await withTwoFactor(here)
    expect(await statusOf(sam.post('/api/me/two-factor/off', { password: 'not the one it is' }))).toBe(400)
    expect(await statusOf(sam.post('/api/me/two-factor/off', { password: passwordOf('Sam') }))).toBe(204)
    expect(await statusOf(here.signIn(here.open(), 'Sam'))).toBe(200)
    expect(await here.db.selectFrom('twoFactor').selectAll().execute()).toEqual([])
    expect((await errorOf(await sam.post('/api/me/two-factor/off', { password: passwordOf('Sam') }))).code).toBe('account.two_factor_off')
  })
})

/** Has something happen at the moment in which a login begins. */
async function meanwhile(db: Kysely<AccountTables>, kind: StoreKind, what: string): Promise<void> {
  if (kind === 'sqlite') {
    await sql.raw(`create trigger meanwhile after insert on session begin ${what}; end`).execute(db)
    return
  }
  await sql.raw(`create function meanwhile() returns trigger language plpgsql as $$ begin ${what}; return new; end $$`).execute(db)
  await sql.raw('create trigger meanwhile after insert on session for each row execute function meanwhile()').execute(db)
}
