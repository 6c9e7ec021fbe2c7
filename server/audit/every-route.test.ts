import { expect, test } from 'vitest'
import { leaves, routes } from '../access/rules.ts'
import { bodies } from '../access/testing/bodies.ts'
import { cases } from '../access/testing/cases.ts'
import { openSchool } from '../access/testing/open.ts'
import { accountOf, canaryOf } from '../access/testing/things.ts'
import type { Role } from '../accounts/person.ts'
import { now } from '../store/testing/samples.ts'
import { idOf } from '../testing/app.ts'

const everything: Role[] = ['admin', 'coach', 'teacher']

/** What it takes, beside what the matrix of access sends, that the route has something to do. */
const moreBodies: Record<string, object> = {
  'PATCH /api/knowledge/documents/:id': { sharedWith: 'team' },
  'POST /api/knowledge/documents': { title: 'On waiting', text: 'Wait three seconds.', sharedWith: 'team' },
  'PUT /api/school/safeguarding': { lead: 'Rosa Kell', leadContact: 'room 12', hotline: '1-800', staffSupport: 'ext. 200', duty: '' },
  'PUT /api/school/privacy': { runBy: 'The district', endsWhere: 'Where a child is in danger.' },
  'POST /api/invitations': { roles: ['coach'] },
  'PUT /api/me/name': { name: 'Lee Park' },
  'PUT /api/admin/retention/:kind': { months: 6 },
  'POST /api/conversations/:id/messages': { text: 'approve I1' },
}

/** Shown elsewhere: what needs a login of its own, a password, a code, a link, another person, or something that was done before. */
const elsewhere = [
  'POST /api/me/password',
  'POST /api/me/invitation',
  'POST /api/me/sign-out-everywhere',
  'POST /api/me/two-factor/confirm',
  'POST /api/me/two-factor/backup-codes',
  'POST /api/me/two-factor/off',
  'POST /api/people/:id/enable',
  'POST /api/invitations/:id/renew',
  'POST /api/provider/seen',
  'POST /api/conversations/:id/messages/:messageId/undo',
  'POST /api/teachers/:id/handover',
  'PUT /api/conversations/:id/evidence-request',
  'POST /api/teachers/:id/agreement/accept',
  'POST /api/with-me/coaches/:teacherId/agreement/accept',
  'GET /api/drafts/:id/shares',
  'GET /api/queue',
]

test('every route leaves what its rule says where it is answered, nothing where it is refused, and never a word that anybody wrote', async () => {
  const { store, audit, request, setRoles } = await openSchool()
  const newest = async () =>
    await store.db.selectFrom('audit_entry').select(['seq', 'action', 'actor_id']).orderBy('seq', 'desc').executeTakeFirst()
  const left = new Map<string, Set<string>>()
  const wrong: string[] = []
  let people = 0

  for (const [route, rule] of routes) {
    if (rule === 'open') continue
    const allowed = [leaves.get(route) ?? []].flat()
    const [method = '', path = ''] = route.split(' ')
    const situations = rule.of
      ? cases[rule.of.thing]
      : [{ called: 'own', make: async (): Promise<{ ids: string[]; params?: Record<string, string | null> }> => ({ ids: [] }) }]
    for (const { called, make } of situations) {
      const name = `Person ${++people}`
      setRoles(name, everything)
      await accountOf(store, idOf(name), everything)
      if (rule.of === null)
        for (const kind of ['shared plan', 'handover'] as const) for (const one of cases[kind]) await one.make(store, idOf(name))
      const made = await make(store, idOf(name))
      const named = Object.fromEntries((rule.of?.named ?? []).map((parameter, at) => [parameter, made.ids[at]]))
      // Whom an admin does something about.
      const other = `id of ${name}, a colleague`
      await accountOf(store, other, ['admin', 'coach'])
      if (route === 'DELETE /api/people/:id/hold')
        await store.db
          .insertInto('legal_hold')
          .values({ user_id: other, reason: 'Wait', tells: 1, set_by: idOf(name), set_at: now })
          .execute()
      const params: Record<string, string | null | undefined> = {
        ...(rule.of === null && { id: other, kind: 'sent' }),
        ...made.params,
        ...named,
      }
      const before = (await newest())?.seq ?? 0
      const answer = await request(
        method,
        path.replace(/:(\w+)/g, (_, parameter: string) => encodeURIComponent(params[parameter] ?? 'x')),
        { as: name, ...(method !== 'GET' && { body: moreBodies[route] ?? bodies[route]?.(made.params ?? {}) ?? {} }) },
      )
      await answer.text()
      const entry = await newest()
      const what = `${route}, ${called}: ${answer.status}`
      if ((entry?.seq ?? 0) === before) continue
      if (answer.status >= 400) wrong.push(`${what} left ${entry?.action}`)
      if (!allowed.some((action) => action === entry?.action)) wrong.push(`${what} left ${entry?.action}`)
      if (entry?.actor_id !== idOf(name)) wrong.push(`${what} left an entry of ${entry?.actor_id}`)
      if (entry?.seq !== before + 1) wrong.push(`${what} left ${(entry?.seq ?? 0) - before} entries`)
      left.set(route, (left.get(route) ?? new Set()).add(entry?.action ?? ''))
    }
  }
  expect(wrong).toEqual([])
  const noted = [...leaves].flatMap(([route, of]) => (of === null || routes.get(route) === 'open' ? [] : [route]))
  expect(noted.filter((route) => !left.has(route) && !elsewhere.includes(route))).toEqual([])
  expect(await audit.verify()).toMatchObject({ whole: true })
  expect(await store.db.selectFrom('audit_begun').selectAll().execute()).toEqual([])

  const written = JSON.stringify(await store.db.selectFrom('audit_entry').selectAll().execute())
  for (const word of [canaryOf(''), 'CANARY', 'Wait', 'Rosa', 'Lee Park', 'district', '@']) expect(written).not.toContain(word)
}, 120_000)
