import { expect, test } from 'vitest'
import { onEachDatabase } from '../store/testing.ts'
import { accountMigrations } from './migration.ts'
import { errorOf, owner } from './testing.ts'
import { type Browser, codeOf, emailOf, openSchool, passwordOf, statusOf, strongHashing, tokenOf } from './testing-school.ts'

const password = 'another lantern, brighter'

onEachDatabase(({ database, open }) => {
  const school = async (changed: Parameters<typeof openSchool>[1] = {}) =>
    openSchool(await open(undefined, { migrations: accountMigrations }), changed)

  async function linkFor(admin: Browser, id: string, body: object = {}): Promise<string> {
    const { link } = (await (await admin.post(`/api/people/${id}/reset-link`, body)).json()) as { link: string }
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:8787\/reset#[\w-]{43}$/)
    return tokenOf(link)
  }

  test('a link shows whose password it sets, sets it, ends every login, signs nobody in, and is good once', async () => {
    const { db, admin, join, open: browse, signIn } = await school()
    const sam = await join('Sam', ['coach'])
    const token = await linkFor(admin, sam.id)
    expect(JSON.stringify(await db.selectFrom('reset_link').selectAll().execute())).not.toContain(token)
    const here = browse()
    for (let n = 0; n < 2; n += 1) {
      expect(await (await here.post('/api/auth/reset/look', { token })).json()).toEqual({ name: 'Sam', email: emailOf('Sam') })
    }
    expect(await statusOf(sam.request('/api/drafts'))).toBe(200)
    expect(await statusOf(here.post('/api/auth/reset', { token, password }))).toBe(204)
    expect([await statusOf(sam.request('/api/drafts')), here.jar.size]).toEqual([401, 0])
    expect(await statusOf(signIn(here, 'Sam'))).toBe(401)
    expect(await statusOf(here.signIn({ email: emailOf('Sam'), password }))).toBe(200)
    expect((await errorOf(await here.post('/api/auth/reset', { token, password }))).code).toBe('reset.unknown')
  })

  test('only the last link of a person is good, for one day, and not after they chose a password themselves', async () => {
    let at = Date.now()
    const { admin, join, open: browse } = await school({ now: () => new Date(at) })
    const sam = await join('Sam', ['coach'])
    const look = async (token: string) => {
      const answer = await browse().post('/api/auth/reset/look', { token })
      return answer.ok ? 'open' : (await errorOf(answer)).code
    }
    const first = await linkFor(admin, sam.id)
    const second = await linkFor(admin, sam.id)
    expect([await look(first), await look(second), await look('made-up')]).toEqual(['reset.unknown', 'open', 'reset.unknown'])
    at += 24 * 60 * 60_000
    expect(await look(second)).toBe('reset.expired')
    expect(await statusOf(browse().post('/api/auth/reset', { token: second, password }))).toBe(409)
    const third = await linkFor(admin, sam.id)
    await sam.post('/api/me/password', { password, currentPassword: passwordOf('Sam') })
    expect(await look(third)).toBe('reset.unknown')
  })

  test('whoever a link was made for sees by whom and when, and whether it was used; nobody else does', async () => {
    let at = Date.parse('2025-11-21T10:00:00.000Z')
    const { admin, join, open: browse, signIn, db } = await school({ now: () => new Date(at) })
    const [sam, kim] = [await join('Sam', ['coach']), await join('Kim', ['admin'])]
    const links = async (by: Browser) => ((await (await by.request('/api/me/reset-links')).json()) as { links: object[] }).links
    expect(await links(sam)).toEqual([])
    await linkFor(admin, sam.id)
    at += 60_000
    const token = await linkFor(kim, sam.id)
    const [first, second] = ['2025-11-21T10:00:00.000Z', '2025-11-21T10:01:00.000Z']
    expect(await links(sam)).toEqual([
      { madeBy: 'Kim', madeAt: second, usedAt: null },
      { madeBy: owner.email, madeAt: first, usedAt: null },
    ])
    at += 60_000
    await browse().post('/api/auth/reset', { token, password })
    const again = browse()
    await again.signIn({ email: emailOf('Sam'), password })
    expect(await links(again)).toEqual([
      { madeBy: 'Kim', madeAt: second, usedAt: '2025-11-21T10:02:00.000Z' },
      { madeBy: owner.email, madeAt: first, usedAt: null },
    ])
    expect([await links(admin), await links(kim)]).toEqual([[], []])
    expect(await statusOf(browse().request('/api/me/reset-links'))).toBe(401)
    expect(JSON.stringify(await db.selectFrom('reset_link_made').selectAll().execute())).not.toContain(token)
    expect(await statusOf(signIn(browse(), 'Sam'))).toBe(401)
  })

  test('of two who use one link at the same moment, in two processes, one sets the password', async () => {
    const shared = await database()
    const [one, two] = await Promise.all(
      [1, 2].map(async () => openSchool(await open(shared, { migrations: accountMigrations }), { hashing: strongHashing })),
    )
    if (!one || !two) throw new Error('two processes')
    const sam = await one.join('Sam', ['coach'])
    const token = await linkFor(one.admin, sam.id)
    const answers = await Promise.all(
      [one, two].map((each, n) => each.open().post('/api/auth/reset', { token, password: `${password} ${n}` })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404])
  })

  test('the second step stays on through a new password, unless the admin says that it is to go', async () => {
    const { admin, join, open: browse } = await school()
    const sam = await join('Sam', ['coach'])
    const { secret } = (await (await sam.post('/api/me/two-factor', { password: passwordOf('Sam') })).json()) as { secret: string }
    await sam.post('/api/me/two-factor/confirm', { code: codeOf(secret) })
    await browse().post('/api/auth/reset', { token: await linkFor(admin, sam.id), password })
    const here = browse()
    expect(await statusOf(here.signIn({ email: emailOf('Sam'), password }))).toBe(202)
    expect(await statusOf(here.request('/api/drafts'))).toBe(401)
    await browse().post('/api/auth/reset', { token: await linkFor(admin, sam.id, { turnOffTwoFactor: true }), password })
    expect(await statusOf(browse().signIn({ email: emailOf('Sam'), password }))).toBe(200)
  })

  test('there is none for oneself, for nobody, or for a disabled person, and disabling voids the one there is', async () => {
    const { admin, join, open: browse } = await school()
    const [sam, kim] = [await join('Sam', ['coach']), await join('Kim', ['admin'])]
    expect((await errorOf(await kim.post(`/api/people/${kim.id}/reset-link`, {}))).code).toBe('people.yourself')
    expect(await statusOf(admin.post('/api/people/nobody/reset-link', {}))).toBe(404)
    const token = await linkFor(admin, sam.id)
    await admin.post(`/api/people/${sam.id}/disable`)
    expect((await errorOf(await admin.post(`/api/people/${sam.id}/reset-link`, {}))).code).toBe('reset.disabled')
    await admin.post(`/api/people/${sam.id}/enable`)
    expect(await statusOf(browse().post('/api/auth/reset', { token, password }))).toBe(404)
  })
})
