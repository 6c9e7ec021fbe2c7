import { expect, test } from 'vitest'
import { generalPrivacyWords } from '../domain/school.ts'
import { AppError } from '../errors.ts'
import { onEachDatabase } from '../store/testing.ts'
import { accountMigrations } from './migration.ts'
import { errorOf, tablesIn } from './testing.ts'
import { type Browser, emailOf, openSchool, passwordOf, statusOf, strongHashing } from './testing-school.ts'

const days = (count: number) => count * 24 * 60 * 60_000

onEachDatabase(({ database, open }) => {
  const school = async (changed: Parameters<typeof openSchool>[1] = {}) =>
    openSchool(await open(undefined, { migrations: accountMigrations }), changed)

  const look = (by: Browser, token: string) => by.post('/api/auth/invitation/look', { token })
  const codeOfLook = async (by: Browser, token: string) => {
    const answer = await look(by, token)
    return answer.ok ? 'open' : (await errorOf(answer)).code
  }

  test('whoever opens the link sees who invites and to what, makes an account, and is signed in with those roles', async () => {
    const { admin, invite, accept, open: browse } = await school()
    await admin.post('/api/me/password', { password: 'a lantern in the fog, lit', currentPassword: 'a lantern in the fog', name: 'Lee' })
    const { token, link } = await invite(admin, { roles: ['coach', 'mentor'], name: 'Sam', email: 'Sam@School.example' })
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:8787\/invitation#[\w-]{43}$/)
    const here = browse()
    for (let n = 0; n < 3; n += 1) {
      expect(await (await look(here, token)).json()).toEqual({
        invitedBy: 'Lee',
        roles: ['coach', 'mentor'],
        name: 'Sam',
        email: 'sam@school.example',
        expiresAt: expect.stringMatching(/Z$/),
        privacy: null,
      })
    }
    const accepted = await accept(token, 'Sam', here)
    const sam = { id: expect.any(String), name: 'Sam', email: emailOf('Sam'), roles: ['coach', 'mentor'] }
    expect([accepted.status, await accepted.json()]).toEqual([201, { ...sam, hasPassword: true, hasTwoFactor: false }])
    expect(await (await here.request('/api/drafts')).json()).toMatchObject({ person: sam, still: true })
    expect(await statusOf(browse().signIn({ email: emailOf('Sam'), password: passwordOf('Sam') }))).toBe(200)
    expect([await codeOfLook(browse(), token), (await errorOf(await accept(token, 'Kim'))).code]).toEqual([
      'invitation.used',
      'invitation.used',
    ])
  })

  test('who is invited as a teacher is told before joining where “private” ends', async () => {
    const { admin, invite, open: browse } = await school()
    const { token } = await invite(admin, { roles: ['teacher'] })
    expect(await (await look(browse(), token)).json()).toMatchObject({ roles: ['teacher'], privacy: generalPrivacyWords })
  })

  test('neither the token is kept as it is, nor name and e-mail address once an invitation has ended', async () => {
    const { db, admin, invite, accept } = await school()
    const one = await invite(admin, { roles: ['coach'], name: 'Canary One', email: 'canary@school.example' })
    const two = await invite(admin, { roles: ['coach'], name: 'Canary Two', email: 'canary@school.example' })
    const kept = async () => JSON.stringify(await db.selectFrom('invitation').selectAll().execute())
    expect(await kept()).toContain('Canary One')
    expect(await kept()).not.toContain(one.token)
    await accept(one.token, 'Sam')
    await admin.request(`/api/invitations/${two.id}`, { method: 'DELETE' })
    expect(await kept()).not.toMatch(/canary/i)
  })

  test('of two people with one link, in two processes at the same moment, exactly one has an account by it', async () => {
    const shared = await database()
    const [one, two] = await Promise.all(
      [1, 2].map(async () => openSchool(await open(shared, { migrations: accountMigrations }), { hashing: strongHashing })),
    )
    if (!one || !two) throw new Error('two processes')
    for (let n = 0; n < 3; n += 1) {
      const { token } = await one.invite(one.admin, { roles: ['coach'] })
      const answers = await Promise.all([one.accept(token, `Ann${n}`), two.accept(token, `Bob${n}`)])
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    }
    expect(await one.db.selectFrom('user').select('id').execute()).toHaveLength(4)
  })

  test('of two invitations accepted with one e-mail address at the same moment, one makes the account and the other stays open', async () => {
    const { db, admin, invite, accept } = await school({ hashing: strongHashing })
    const tokens = [await invite(admin, { roles: ['coach'] }), await invite(admin, { roles: ['coach'] })].map(({ token }) => token)
    const answers = await Promise.all(tokens.map((token) => accept(token, 'Sam')))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await db.selectFrom('invitation').select('id').where('accepted_at', 'is', null).execute()).toHaveLength(1)
  })

  test('whoever has an account is told to sign in, and then accepts with it: the roles are added', async () => {
    const { admin, invite, accept, join, joined, accounts } = await school()
    const sam = await join('Sam', ['teacher'])
    const { token } = await invite(admin, { roles: ['coach', 'teacher'] })
    const refused = await accept(token, 'Sam')
    expect([refused.status, refused.headers.getSetCookie(), await errorOf(refused)]).toMatchObject([
      409,
      [],
      { code: 'invitation.has_account', next: expect.stringContaining('Sign in') },
    ])
    const before = await accounts.loginOf(new Headers({ cookie: [...sam.jar].map(([name, value]) => `${name}=${value}`).join('; ') }))
    const accepted = await sam.post('/api/me/invitation', { token })
    expect([accepted.status, await accepted.json()]).toMatchObject([200, { id: sam.id, roles: ['coach', 'teacher'] }])
    expect(await accounts.stillSignedIn(before.login?.id ?? '')).toBe(true)
    expect((await errorOf(await sam.post('/api/me/invitation', { token }))).code).toBe('invitation.used')
    expect(joined).toEqual([])
  })

  test('one link does not tell of any number of e-mail addresses whether they have an account', async () => {
    const { admin, invite, accept, join, open: browse } = await school()
    await join('Sam', ['coach'])
    const { token } = await invite(admin, { roles: ['teacher'] })
    const here = browse('203.0.113.7')
    const statuses: number[] = []
    for (let guess = 0; guess < 32; guess += 1) statuses.push(await statusOf(accept(token, 'Sam', here)))
    expect(statuses).toEqual([...Array(30).fill(409), 429, 429])
    expect(await statusOf(accept(token, 'Kim'))).toBe(201)
  })

  test('a link that was taken back, has expired, was renewed or made up says so, each in words of its own', async () => {
    let at = Date.now()
    const { admin, invite, accept, open: browse } = await school({ now: () => new Date(at) })
    const here = browse()
    const [revoked, renewed, old] = [
      await invite(admin, { roles: ['coach'] }),
      await invite(admin, { roles: ['coach'] }),
      await invite(admin, { roles: ['coach'] }),
    ]
    expect(await statusOf(admin.request(`/api/invitations/${revoked.id}`, { method: 'DELETE' }))).toBe(204)
    expect(await statusOf(admin.request(`/api/invitations/${revoked.id}`, { method: 'DELETE' }))).toBe(404)
    expect(await codeOfLook(here, revoked.token)).toBe('invitation.revoked')
    const { link } = (await (await admin.post(`/api/invitations/${renewed.id}/renew`)).json()) as { link: string }
    expect(await codeOfLook(here, renewed.token)).toBe('invitation.unknown')
    expect(await codeOfLook(here, new URL(link).hash.slice(1))).toBe('open')
    expect(await codeOfLook(here, 'made-up')).toBe('invitation.unknown')
    at += days(7) - 1000
    expect(await codeOfLook(here, old.token)).toBe('open')
    at += 1000
    expect(await codeOfLook(here, old.token)).toBe('invitation.expired')
    for (const token of [revoked.token, renewed.token, old.token, 'made-up'])
      expect([404, 409]).toContain((await accept(token, 'Sam')).status)
    const again = (await (await admin.post(`/api/invitations/${old.id}/renew`)).json()) as { link: string }
    expect(await statusOf(accept(new URL(again.link).hash.slice(1), 'Sam'))).toBe(201)
  })

  test('a coach invites teachers and nobody else, sees what they made and no more, and an admin sees it all', async () => {
    const { admin, invite, join } = await school()
    const [sam, kim, ann] = [await join('Sam', ['coach']), await join('Kim', ['mentor']), await join('Ann', ['teacher'])]
    const mine = await invite(sam, { roles: ['teacher'], teacherId: `${sam.id}/1` })
    for (const roles of [['coach'], ['teacher', 'admin'], ['mentor']]) {
      expect((await errorOf(await sam.post('/api/invitations', { roles }))).code).toBe('invitation.teachers_only')
    }
    expect(await statusOf(kim.post('/api/invitations', { roles: ['teacher'] }))).toBe(201)
    expect(await statusOf(ann.post('/api/invitations', { roles: ['teacher'] }))).toBe(400)
    expect(await statusOf(kim.post('/api/invitations', { roles: ['teacher'], teacherId: `${sam.id}/1` }))).toBe(404)
    expect(await statusOf(admin.post('/api/invitations', { roles: ['coach'], teacherId: `${sam.id}/1` }))).toBe(400)
    for (const by of [kim, ann]) {
      expect(await statusOf(by.post(`/api/invitations/${mine.id}/renew`))).toBe(404)
      expect(await statusOf(by.request(`/api/invitations/${mine.id}`, { method: 'DELETE' }))).toBe(404)
    }
    const list = async (by: Browser) => ((await (await by.request('/api/invitations')).json()) as { invitations: object[] }).invitations
    expect([(await list(sam)).length, (await list(kim)).length, (await list(ann)).length, (await list(admin)).length]).toEqual([1, 1, 0, 2])
    expect((await list(admin))[1]).toEqual({
      id: mine.id,
      roles: ['teacher'],
      name: null,
      email: null,
      teacherId: `${sam.id}/1`,
      madeBy: 'Sam',
      madeAt: expect.any(String),
      expiresAt: expect.any(String),
      isExpired: false,
    })
    expect(await statusOf(admin.request(`/api/invitations/${mine.id}`, { method: 'DELETE' }))).toBe(204)
  })

  test('what someone invited to who may not any more opens nothing', async () => {
    const { admin, invite, join, open: browse } = await school()
    const [kim, sam] = [await join('Kim', ['admin']), await join('Sam', ['coach'])]
    const [byKim, bySam] = [await invite(kim, { roles: ['admin'] }), await invite(sam, { roles: ['teacher'] })]
    await admin.request(`/api/people/${kim.id}/roles`, json('PUT', { roles: ['coach'] }))
    await admin.post(`/api/people/${sam.id}/disable`)
    expect([await codeOfLook(browse(), byKim.token), await codeOfLook(browse(), bySam.token)]).toEqual([
      'invitation.revoked',
      'invitation.revoked',
    ])
  })

  test('nobody accepts an invitation of their own, by which a coach would become their own teacher', async () => {
    const { invite, join, joined } = await school()
    const sam = await join('Sam', ['coach'])
    const { token } = await invite(sam, { roles: ['teacher'], teacherId: `${sam.id}/1` })
    expect((await errorOf(await sam.post('/api/me/invitation', { token }))).code).toBe('invitation.own')
    expect(joined).toEqual([])
  })

  test('before teachers may be invited, nobody invites one or renews what invites one, and it is said what to do', async () => {
    let isReady = false
    const teachers = { mayInviteTeachers: async () => isReady, isTeacherOf: async () => true, onTeacherJoined: async () => {} }
    const { admin, invite } = await school({ teachers })
    const refused = await admin.post('/api/invitations', { roles: ['coach', 'teacher'] })
    expect([refused.status, await errorOf(refused)]).toEqual([
      409,
      { code: 'invitation.not_ready', message: expect.any(String), next: expect.stringContaining('safeguarding lead') },
    ])
    expect(await statusOf(admin.post('/api/invitations', { roles: ['coach'] }))).toBe(201)
    isReady = true
    const { id } = await invite(admin, { roles: ['teacher'] })
    isReady = false
    expect(await statusOf(admin.post(`/api/invitations/${id}/renew`))).toBe(409)
  })

  test('a teacher who joins is told of in the same transaction: what is thrown there undoes account and acceptance', async () => {
    const store = await open(undefined, { migrations: accountMigrations })
    let fault: Error | null = new AppError('teacher.taken', 409, 'Someone has joined as this teacher already.', 'Ask your coach.')
    const seen: string[] = []
    const { db, invite, accept, join } = await openSchool(store, {
      teachers: {
        mayInviteTeachers: async () => true,
        isTeacherOf: async () => true,
        async onTeacherJoined({ teacherId, userId }, trx) {
          seen.push(teacherId)
          // Only the transaction itself sees the new person yet.
          await tablesIn({ db: trx }).selectFrom('user').select('id').where('id', '=', userId).executeTakeFirstOrThrow()
          if (fault) throw fault
        },
      },
    })
    const sam = await join('Sam', ['coach'])
    const { token } = await invite(sam, { roles: ['teacher'], teacherId: 'ann' })
    const refused = await accept(token, 'Ann')
    expect([refused.status, (await errorOf(refused)).code]).toEqual([409, 'teacher.taken'])
    expect(await db.selectFrom('user').select('id').where('email', '=', emailOf('Ann')).execute()).toEqual([])
    fault = null
    expect(await statusOf(accept(token, 'Ann'))).toBe(201)
    expect(seen).toEqual(['ann', 'ann'])
  })
})

const json = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
