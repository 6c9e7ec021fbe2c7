import { expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import { accountsIn, owner } from '../accounts/testing.ts'
import { codeOf, emailOf, openSchool, passwordOf, tokenOf } from '../accounts/testing-school.ts'
import { onEachDatabase } from '../store/testing.ts'
import { openAudit } from './audit.ts'
import { note } from './note.ts'

const secret = 'kJ8-vQ2mZx7Lr0TnWb4Yd6Hs1Fg3Pc5A'
const all = { before: null, personId: null, kind: null, limit: 200 }

onEachDatabase((fresh) => {
  async function setUp() {
    const store = await fresh.open(undefined, { migrations: accountMigrations })
    const audit = openAudit({ db: store.db, kind: store.kind, secret, now: () => new Date() })
    const faults: unknown[] = []
    const school = await openSchool(store, { note: audit.append }, [note({ audit, onFault: (cause) => void faults.push(cause) })])
    const { id: leeId } = (await (await school.admin.request('/api/me')).json()) as { id: string }
    let read = (await audit.list(all))[0]?.seq ?? 0
    return {
      ...{ store, audit, faults, leeId },
      ...school,
      /** What was added since this was asked last: by whom, what, to which. */
      async since() {
        const entries = (await audit.list(all)).filter(({ seq }) => seq > read).reverse()
        read = entries.at(-1)?.seq ?? read
        return entries.map(({ actor, action, thing }) => [actor?.id ?? null, action, thing?.id ?? null])
      },
    }
  }

  test('the first owner’s account, password and sign-in stand at the beginning', async () => {
    const { audit, leeId } = await setUp()
    expect((await audit.list(all)).reverse()).toMatchObject([
      { seq: 1, action: 'owner.made', actor: null, thing: { id: leeId, name: owner.email } },
      { seq: 2, action: 'password.changed', actor: null, thing: { id: leeId } },
      { seq: 3, action: 'login.begun', actor: { id: leeId } },
    ])
  })

  test('whoever signs in leaves an entry, and so does whoever fails to, known or not', async () => {
    const { open, since, leeId, accounts } = await setUp()
    await open().signIn({ ...owner, password: 'guessed, and not right' })
    await open().signIn({ ...owner, email: 'nobody@school.example' })
    await open().signIn()
    expect(await since()).toEqual([
      [null, 'login.refused', leeId],
      [null, 'login.refused', null],
      [leeId, 'login.begun', leeId],
    ])
    expect(await accounts.openLink('made up', new Headers())).toBeNull()
    expect(await since()).toEqual([])
  })

  test('so does whoever opens the link that the first start prints', async () => {
    const store = await fresh.open(undefined, { migrations: accountMigrations })
    const audit = openAudit({ db: store.db, kind: store.kind, secret, now: () => new Date() })
    const accounts = accountsIn(store, { note: audit.append })
    const link = new URL((await accounts.firstOwner({ configured: null, address: 'http://127.0.0.1:8787' })) ?? '')
    expect(await accounts.openLink(link.searchParams.get('token') ?? '', new Headers())).not.toBeNull()
    expect((await audit.list(all)).map(({ action }) => action)).toEqual(['login.begun', 'owner.made'])
  })

  test('what an admin does to accounts, and what people do to their own, is all there', async () => {
    const { admin, open, join, signIn, since, leeId, invite, accept, db, audit, faults, store } = await setUp()
    await admin.request('/api/people')
    await admin.request('/api/invitations')
    const { id: voided } = await invite(admin, { roles: ['teacher'] })
    await admin.post(`/api/invitations/${voided}/renew`)
    await admin.request(`/api/invitations/${voided}`, { method: 'DELETE' })
    expect(await since()).toEqual([
      [leeId, 'people.read', null],
      [leeId, 'invitations.read', null],
      [leeId, 'invitation.made', voided],
      [leeId, 'invitation.renewed', voided],
      [leeId, 'invitation.voided', voided],
    ])
    const kim = await join('Kim', ['coach'])
    const { id: more, token } = await invite(admin, { roles: ['mentor'] })
    await kim.post('/api/me/invitation', { token })
    await kim.request('/api/invitations')
    const [first] = await db.selectFrom('invitation').select('id').where('id', 'not in', [voided, more]).execute()
    expect(await since()).toEqual([
      [leeId, 'invitation.made', first?.id],
      [kim.id, 'invitation.accepted', first?.id],
      [leeId, 'invitation.made', more],
      [kim.id, 'invitation.accepted', more],
    ])

    await admin.request(`/api/people/${kim.id}/roles`, { method: 'PUT', headers: json, body: '{"roles":["coach"]}' })
    await admin.post(`/api/people/${kim.id}/disable`)
    await admin.post(`/api/people/${leeId}/disable`)
    await admin.post(`/api/people/${kim.id}/enable`)
    const { link } = (await (await admin.post(`/api/people/${kim.id}/reset-link`, {})).json()) as { link: string }
    await open().post('/api/auth/reset', { token: tokenOf(link), password: passwordOf('Kim anew') })
    expect(await since()).toEqual([
      [leeId, 'roles.changed', kim.id],
      [leeId, 'account.disabled', kim.id],
      [leeId, 'account.enabled', kim.id],
      [leeId, 'reset-link.made', kim.id],
      [kim.id, 'reset-link.used', kim.id],
    ])

    const here = open()
    await here.signIn({ email: emailOf('Kim'), password: passwordOf('Kim anew') })
    const change = { currentPassword: passwordOf('Kim anew'), password: passwordOf('Kim') }
    await here.post('/api/me/password', { ...change, currentPassword: 'not this' })
    await here.post('/api/me/password', change)
    await here.request('/api/me/name', { method: 'PUT', headers: json, body: '{"name":"Kim Rao"}' })
    const { secret: ofApp } = (await (await here.post('/api/me/two-factor', { password: passwordOf('Kim') })).json()) as { secret: string }
    await here.post('/api/me/two-factor/confirm', { code: '000000' })
    await here.post('/api/me/two-factor/confirm', { code: codeOf(ofApp) })
    const codes = (await (await here.post('/api/me/two-factor/backup-codes', { password: passwordOf('Kim') })).json()) as {
      backupCodes: string[]
    }
    const there = open()
    await signIn(there, 'Kim')
    await there.post('/api/auth/sign-in/code', { code: 'wrong-codes' })
    await there.post('/api/auth/sign-in/code', { code: codes.backupCodes[0] })
    await there.post('/api/me/two-factor/off', { password: passwordOf('Kim') })
    await there.post('/api/me/sign-out-everywhere')
    const own = (action: string) => [kim.id, action, kim.id]
    expect(await since()).toEqual([
      own('login.begun'),
      own('password.changed'),
      own('name.changed'),
      own('two-factor.on'),
      own('backup-codes.made'),
      [null, 'login.refused', kim.id],
      own('login.begun'),
      own('two-factor.off'),
      own('logins.ended'),
    ])

    expect(await audit.verify()).toMatchObject({ whole: true })
    expect(faults).toEqual([])
    const rows = JSON.stringify(await store.db.selectFrom('audit_entry').selectAll().execute())
    for (const word of ['Kim', '@', 'password of', token, tokenOf(link), owner.password]) expect(rows).not.toContain(word)
    expect(await accept(token, 'Late')).toMatchObject({ status: 409 })
    expect(await since()).toEqual([])
  })

  test('an account that can’t be noted is not made, and its invitation stays good', async () => {
    const { store, admin, invite, accept } = await setUp()
    const { token } = await invite(admin, { roles: ['coach'] })
    const broken = await openSchool(store, {
      note: async ({ action }) => {
        if (action === 'invitation.accepted') throw new Error('no room')
      },
    })
    expect((await broken.accept(token, 'Kim')).status).toBe(500)
    expect((await accept(token, 'Kim')).status).toBe(201)
  })
})

const json = { 'content-type': 'application/json' }
