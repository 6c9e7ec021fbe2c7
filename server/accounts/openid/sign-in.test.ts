import { afterAll, beforeAll, expect, test } from 'vitest'
import type { signInProblems } from '../../domain/sign-in-problem.ts'
import { onEachDatabase } from '../../store/testing.ts'
import { accountMigrations } from '../migration.ts'
import type { Noted } from '../noted.ts'
import { errorOf } from '../testing.ts'
import { type Browser, codeOf, emailOf, openSchool, passwordOf, statusOf } from '../testing-school.ts'
import { type Account, callback, openProvider } from './testing.ts'

let provider: Awaited<ReturnType<typeof openProvider>>
beforeAll(async () => {
  provider = await openProvider()
})
afterAll(() => provider.close())

const sam: Account = { sub: 'subject-of-sam', email: 'Sam@School.example', email_verified: true, name: 'Sam' }

onEachDatabase(({ open }) => {
  const school = async (changed = {}) =>
    openSchool(await open(undefined, { migrations: accountMigrations }), { openId: provider.settings, ...changed })

  /** Where the browser is to go, and where it is sent in the end. */
  async function begin(by: Browser, invitation?: string): Promise<string> {
    const answer = await by.post('/api/auth/openid', invitation === undefined ? {} : { invitation })
    expect(answer.status).toBe(200)
    return ((await answer.json()) as { address: string }).address
  }
  async function comeBack(by: Browser, address: string): Promise<string | null> {
    const { pathname, search } = new URL(address)
    return (await by.request(`${pathname}${search}`)).headers.get('location')
  }
  const signIn = async (by: Browser, as: Account, invitation?: string) =>
    comeBack(by, await provider.visit(await begin(by, invitation), as))

  const problem = (name: keyof typeof signInProblems) => `/sign-in?problem=${name}`

  test('the button has a name; without a provider there is no button, and no address', async () => {
    const { open: browse } = await school()
    expect(await (await browse().request('/api/auth/ways')).json()).toEqual({ openId: { name: 'Hill School' } })
    const without = (await school({ openId: null })).open()
    expect(await (await without.request('/api/auth/ways')).json()).toEqual({ openId: null })
    expect(await statusOf(without.post('/api/auth/openid', {}))).toBe(404)
    expect(await statusOf(without.request('/api/auth/openid/callback?code=x&state=y'))).toBe(404)
  })

  test('whoever has an account is signed in by a verified e-mail address, and after that by who the provider says they are', async () => {
    const { join, open: browse, db } = await school()
    const { id } = await join('Sam', ['coach'])
    const here = browse()
    const address = new URL(await begin(here))
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      redirect_uri: callback,
      response_type: 'code',
      code_challenge_method: 'S256',
      state: expect.any(String),
      nonce: expect.any(String),
    })
    expect(await signIn(here, sam)).toBe('/')
    expect(await (await here.request('/api/me')).json()).toMatchObject({ id, roles: ['coach'] })
    expect([...here.jar.keys()]).toEqual(['thinking-partner.session_token'])
    expect(await db.selectFrom('openid_identity').select(['subject', 'user_id']).execute()).toEqual([{ subject: sam.sub, user_id: id }])
    const later = browse()
    expect(await signIn(later, { ...sam, email: 'sam.miller@school.example' })).toBe('/')
    expect(await (await later.request('/api/me')).json()).toMatchObject({ id, email: emailOf('Sam') })
  })

  test.each([
    ['not verified', { ...sam, email_verified: false }],
    ['not said to be verified', { sub: sam.sub, email: 'sam@school.example' }],
    ['missing', { sub: sam.sub, email_verified: true }],
  ])('an e-mail address that is %s opens nothing', async (_, account) => {
    const { join, open: browse } = await school()
    await join('Sam', ['coach'])
    const here = browse()
    expect([await signIn(here, account), here.jar.size]).toEqual([problem('openid-unverified'), 0])
  })

  test('an e-mail address in letters that only look like those of another opens nothing of the other’s', async () => {
    const { join, open: browse } = await school()
    await join('Kim', ['coach'])
    for (const email of ['\u212Aim@school.example', 'kim@\u212Aschool.example', 'kım@school.example']) {
      const here = browse()
      expect([await signIn(here, { sub: email, email, email_verified: true }), here.jar.size]).toEqual([problem('openid-unverified'), 0])
    }
  })

  test('whoever joined under the e-mail address of a colleague to come is out of the account once the colleague has proved it', async () => {
    const { admin, invite, accept, open: browse, signIn: byPassword } = await school()
    const other = browse()
    await accept((await invite(admin, { roles: ['teacher'] })).token, 'Sam', other)
    const { secret } = (await (await other.post('/api/me/two-factor', { password: passwordOf('Sam') })).json()) as { secret: string }
    await other.post('/api/me/two-factor/confirm', { code: codeOf(secret) })
    const { id } = (await (await other.request('/api/me')).json()) as { id: string }
    const reset = (await (await admin.post(`/api/people/${id}/reset-link`, {})).json()) as { link: string }
    const here = browse()
    expect(await signIn(here, sam, (await invite(admin, { roles: ['admin', 'coach'] })).token)).toBe('/')
    const roles = ['admin', 'coach', 'teacher']
    expect(await (await here.request('/api/me')).json()).toMatchObject({ id, roles, hasPassword: false, hasTwoFactor: false })
    expect(await statusOf(other.request('/api/drafts'))).toBe(401)
    expect(await statusOf(byPassword(browse(), 'Sam'))).toBe(401)
    const token = new URL(reset.link).hash.slice(1)
    expect(await statusOf(browse().post('/api/auth/reset', { token, password: passwordOf('Sam') }))).toBe(404)
    // A password that is chosen now stays, whenever the provider is come back from.
    await here.post('/api/me/password', { password: passwordOf('Sam') })
    expect(await signIn(browse(), sam)).toBe('/')
    expect([await statusOf(byPassword(browse(), 'Sam')), await statusOf(here.request('/api/drafts'))]).toEqual([200, 200])
  })

  test('a name that the provider gives is no longer than one that is typed', async () => {
    const { admin, invite, open: browse } = await school()
    const here = browse()
    await signIn(here, { ...sam, name: `  ${'🙂'.repeat(5_000)}` }, (await invite(admin, { roles: ['coach'] })).token)
    expect(await (await here.request('/api/me')).json()).toMatchObject({ name: '🙂'.repeat(100) })
  })

  test('whoever comes in there is noted as whoever signs in here, and who accepts on the way as one who accepted', async () => {
    const noted: Noted[] = []
    const { join, open: browse, admin, invite, db } = await school({ note: async (one: Noted) => void noted.push(one) })
    const { id } = await join('Sam', ['coach'])
    noted.length = 0
    await signIn(browse(), sam)
    const invited = await invite(admin, { roles: ['coach'] })
    await signIn(browse(), { ...sam, sub: 'subject-of-uma', email: 'uma@school.example', name: 'Uma' }, invited.token)
    const uma = await db.selectFrom('user').select('id').where('email', '=', 'uma@school.example').executeTakeFirst()
    expect(noted).toEqual([
      { action: 'login.begun', actorId: id, thingId: id },
      { action: 'invitation.accepted', actorId: uma?.id, thingId: invited.id },
      { action: 'login.begun', actorId: uma?.id, thingId: uma?.id },
    ])
    await signIn(browse(), { ...sam, sub: 'nobody', email: 'nobody@school.example' })
    expect(noted).toHaveLength(3)
  })

  test('someone who is not known here gets no account, and someone disabled is told the same', async () => {
    const { db, admin, join, open: browse } = await school()
    const people = async () => (await db.selectFrom('user').select('id').execute()).length
    expect([await signIn(browse(), sam), await people()]).toEqual([problem('openid-unknown'), 1])
    const { id } = await join('Sam', ['coach'])
    await admin.post(`/api/people/${id}/disable`)
    const here = browse()
    expect([await signIn(here, sam), here.jar.size]).toEqual([problem('openid-unknown'), 0])
    expect(await db.selectFrom('openid_identity').select('subject').execute()).toEqual([])
  })

  test('an invitation that is accepted on the way makes the account, without a password, once', async () => {
    const { admin, invite, open: browse, joined, db } = await school()
    const lee = ((await (await admin.request('/api/me')).json()) as { id: string }).id
    const { token } = await invite(admin, { roles: ['teacher'], teacherId: `${lee}/1` })
    const here = browse()
    expect(await signIn(here, sam, token)).toBe('/')
    const me = (await (await here.request('/api/me')).json()) as { id: string }
    expect(me).toMatchObject({ name: 'Sam', email: emailOf('Sam'), roles: ['teacher'], hasPassword: false })
    expect(joined).toEqual([{ teacherId: `${lee}/1`, userId: me.id }])
    expect(await signIn(browse(), { ...sam, sub: 'subject-of-kim', email: 'kim@school.example' }, token)).toBe(problem('invitation'))
    expect(await db.selectFrom('user').select('id').execute()).toHaveLength(2)
    expect(await signIn(browse(), sam)).toBe('/')
    const more = await invite(admin, { roles: ['coach'] })
    expect(await signIn(here, sam, more.token)).toBe('/')
    expect(await (await here.request('/api/me')).json()).toMatchObject({ id: me.id, roles: ['coach', 'teacher'] })
  })

  test('another person to whom the e-mail address was given later does not get the account', async () => {
    const { join, open: browse } = await school()
    await join('Sam', ['coach'])
    expect(await signIn(browse(), sam)).toBe('/')
    const here = browse()
    expect([await signIn(here, { ...sam, sub: 'someone else' }), here.jar.size]).toEqual([problem('openid-changed'), 0])
  })

  test('what another browser began, a made-up state, an old cookie and no cookie at all lead nowhere', async () => {
    let at = Date.now()
    const { join, open: browse } = await school({ now: () => new Date(at) })
    await join('Sam', ['coach'])
    const [mine, theirs] = [browse(), browse()]
    const address = await provider.visit(await begin(mine), sam)
    await begin(theirs)
    expect(await comeBack(theirs, address)).toBe(problem('openid-begin-again'))
    expect(await comeBack(browse(), address)).toBe(problem('openid-begin-again'))
    const [[name, cookie]] = [...mine.jar] as [[string, string]]
    const forged = browse()
    for (const value of [`${cookie.split('.')[0]}.`, `${cookie}x`, 'x.y', Buffer.from('{}').toString('base64url')]) {
      forged.jar.set(name, value)
      expect(await comeBack(forged, address)).toBe(problem('openid-begin-again'))
    }
    const wrongState = new URL(address)
    wrongState.searchParams.set('state', 'made-up')
    const copy = browse()
    copy.jar.set(name, cookie)
    expect(await comeBack(copy, wrongState.href)).toBe(problem('openid-begin-again'))
    at += 10 * 60_000
    expect(await comeBack(mine, address)).toBe(problem('openid-begin-again'))
    at -= 10 * 60_000
    for (const by of [mine, theirs, forged, copy]) expect(await statusOf(by.request('/api/drafts'))).toBe(401)
  })

  test('a code is good once, and whoever is refused at the provider is told so', async () => {
    const { join, open: browse } = await school()
    await join('Sam', ['coach'])
    const [here, again] = [browse(), browse()]
    const address = await provider.visit(await begin(here), sam)
    for (const [name, value] of here.jar) again.jar.set(name, value)
    expect(await comeBack(here, address)).toBe('/')
    expect([await comeBack(again, address), again.jar.size]).toEqual([problem('openid-refused'), 0])
    const denied = browse()
    const state = new URL(await begin(denied)).searchParams.get('state')
    const iss = encodeURIComponent(provider.settings.issuer.origin)
    expect(await comeBack(denied, `${callback}?error=access_denied&state=${state}&iss=${iss}`)).toBe(problem('openid-refused'))
  })

  test('a provider that is down is said to be, before and in the middle of a sign-in, and everything goes on when it is back', async () => {
    const own = await openProvider()
    const { join, open: browse, signIn: byPassword } = await school({ openId: own.settings })
    await join('Sam', ['coach'])
    const here = browse()
    const address = await own.visit(await begin(here), sam)
    await own.close()
    expect(await comeBack(here, address)).toBe(problem('openid-down'))
    const down = await here.post('/api/auth/openid', {})
    expect([down.status, (await errorOf(down)).code]).toEqual([503, 'account.openid-down'])
    expect(await statusOf(byPassword(here, 'Sam'))).toBe(200)
    const back = await openProvider(own.port)
    const there = browse()
    expect(await comeBack(there, await back.visit(await begin(there), sam))).toBe('/')
    await back.close()
  })

  test('what went wrong at the provider is logged for whoever set it up, without what was sent', async () => {
    const lines: unknown[] = []
    const wrong = { ...provider.settings, clientSecret: 'not the one it is, a canary' }
    const { join, open: browse } = await school({ openId: wrong, logger: { error: (...given: unknown[]) => void lines.push(given) } })
    await join('Sam', ['coach'])
    const here = browse()
    const address = await provider.visit(await begin(here), sam)
    expect(await comeBack(here, address)).toBe(problem('openid-refused'))
    expect(lines).toEqual([[{ why: expect.stringContaining('OAUTH_WWW_AUTHENTICATE_CHALLENGE') }, expect.any(String)]])
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`canary|${new URL(address).searchParams.get('code')}`))
  })

  test('one network address makes the provider refuse thirty times, and is not heard for a while then', async () => {
    const { open: browse } = await school()
    const here = browse('203.0.113.1')
    const ends: (string | null)[] = []
    for (let n = 0; n < 31; n += 1) {
      const state = new URL(await begin(here)).searchParams.get('state')
      const iss = encodeURIComponent(provider.settings.issuer.origin)
      ends.push(await comeBack(here, `${callback}?error=access_denied&state=${state}&iss=${iss}`))
    }
    expect(ends).toEqual([...Array(30).fill(problem('openid-refused')), problem('too-many')])
  })

  test('the second step is not asked for there, and a password set afterwards asks for it', async () => {
    const { join, open: browse, signIn: byPassword } = await school()
    await join('Sam', ['coach'])
    const here = browse()
    await signIn(here, sam)
    await here.post('/api/me/password', { password: passwordOf('Sam') })
    const { secret } = (await (await here.post('/api/me/two-factor', { password: passwordOf('Sam') })).json()) as { secret: string }
    await here.post('/api/me/two-factor/confirm', { code: codeOf(secret) })
    expect(await signIn(browse(), sam)).toBe('/')
    expect(await statusOf(byPassword(browse(), 'Sam'))).toBe(202)
  })

  test('one who has no password is told to choose one before turning on a second step', async () => {
    const { admin, invite, open: browse } = await school()
    const { token } = await invite(admin, { roles: ['coach'] })
    const here = browse()
    await signIn(here, sam, token)
    const refused = await here.post('/api/me/two-factor', { password: 'any' })
    expect([refused.status, (await errorOf(refused)).code]).toEqual([409, 'account.no_password'])
    expect(await statusOf(here.post('/api/me/password', { password: passwordOf('Sam') }))).toBe(200)
    expect(await statusOf(here.signIn({ email: emailOf('Sam'), password: passwordOf('Sam') }))).toBe(200)
  })

  test('no address carries an invitation: it is told in a body, and comes back in the cookie of the browser alone', async () => {
    const { admin, invite, open: browse } = await school()
    const { token } = await invite(admin, { roles: ['coach'] })
    const here = browse()
    const address = await begin(here, token)
    const back = await provider.visit(address, sam)
    expect([address, back].filter((one) => one.includes(token))).toEqual([])
    expect(await statusOf(here.request(`/api/auth/openid?invitation=${token}`))).toBe(404)
    expect(await comeBack(here, back)).toBe('/')
  })

  test('a page of another site begins nothing, a prefetch ends nothing, and behind https the cookie is for https alone', async () => {
    const publicUrl = new URL('https://coaching.example.org')
    const { open: browse } = await school({ publicUrl })
    const prefetched = { headers: { 'sec-purpose': 'prefetch' } }
    expect(await statusOf(browse().request('/api/auth/openid/callback?code=x&state=y', prefetched))).toBe(404)
    expect(await statusOf(browse().post('/api/auth/openid', {}, { origin: 'https://evil.example' }))).toBe(400)
    const begun = await browse().post('/api/auth/openid', {})
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^thinking-partner\.openid=[^;]+; Max-Age=600; Path=\/api\/auth\/openid; HttpOnly; Secure; SameSite=Lax$/),
    ])
    expect(new URL(((await begun.json()) as { address: string }).address).searchParams.get('redirect_uri')).toBe(
      'https://coaching.example.org/api/auth/openid/callback',
    )
  })
})
