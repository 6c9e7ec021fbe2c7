import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { routes } from '../access/rules.ts'
import { bodies } from '../access/testing/bodies.ts'
import { cases } from '../access/testing/cases.ts'
import { openSchool } from '../access/testing/open.ts'
import { accountOf } from '../access/testing/things.ts'
import { idOf } from '../testing/app.ts'
import { openWalk } from './testing/walk.ts'

const canary = 'CANARY-kestrel'

test('a canary in every field of every route, by somebody who may do everything, leaves no word of it in the audit', async () => {
  const walk = await openWalk()
  const { store, audit } = walk
  let taken = 0
  for (const way of walk.ways) {
    for (const field of way.fields) {
      const here = await walk.stand(way)
      if ((await walk.send(here, field, `${canary} ${field.at.join('.')}`)).ok) taken += 1
    }
  }
  expect(taken).toBeGreaterThan(40)
  const rows = await store.db.selectFrom('audit_entry').selectAll().execute()
  expect(rows.length).toBeGreaterThan(50)
  const tables = await Promise.all(
    ['audit_entry', 'audit_head', 'audit_begun'].map((name) => sql`select * from ${sql.table(name)}`.execute(store.db)),
  )
  expect(JSON.stringify(tables).match(/.{40}(?:kestrel|CANARY).{20}/g) ?? []).toEqual([])
  expect(await audit.verify()).toMatchObject({ whole: true })
})

test('no route writes, changes or takes away an entry of somebody’s choice: not as an admin, and not under the name of another', async () => {
  const { store, request, setRoles, audit } = await openSchool()
  setRoles('Root', ['admin', 'coach', 'teacher'])
  await accountOf(store, idOf('Root'), ['admin', 'coach', 'teacher'])
  for (const make of cases.draft.slice(0, 1)) await make.make(store, idOf('Root'))
  const forged = {
    seq: 1,
    actor_id: idOf('Kim'),
    actorId: idOf('Kim'),
    action: 'account.deleted',
    at: '2020-01-01T00:00:00.000Z',
    outcome: 'done',
    entries: [],
  }
  for (const path of ['/api/audit', '/api/audit/1', '/api/audit/check', '/api/audit/head', '/api/audit/entries', '/api/admin/audit'])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await request(method, path, { as: 'Root', body: forged })).status, `${method} ${path}`).toBe(404)

  const rows = () => store.db.selectFrom('audit_entry').selectAll().orderBy('seq').execute()
  for (const [key, rule] of routes) {
    if (rule === 'open' || rule.of !== null || key.startsWith('GET')) continue
    const before = await rows()
    const [method = '', path = ''] = key.split(' ')
    const given = bodies[key]?.({}) ?? {}
    await request(method, path.replace(':id', encodeURIComponent(idOf('Root'))).replace(':kind', 'audit'), {
      as: 'Root',
      body: { ...(given as object), ...forged },
    })
    const after = await rows()
    // Only ever longer, by what Root did, at its time.
    expect(after.slice(0, before.length), key).toEqual(before)
    for (const entry of after.slice(before.length)) {
      expect(entry.actor_id, key).toBe(idOf('Root'))
      expect(entry.at > '2021', key).toBe(true)
    }
  }
  expect(await audit.verify()).toMatchObject({ whole: true })
})

test('whoever gets at the database and writes another past is found out', async () => {
  const attempts: [string, ReturnType<typeof sql>][] = [
    ['another who', sql`update audit_entry set actor_id = 'id of Kim' where seq = 2`],
    ['another what', sql`update audit_entry set action = 'people.read' where seq = 3`],
    ['one taken out', sql`delete from audit_entry where seq = 2`],
    ['the last taken out', sql`delete from audit_entry where seq = (select max(seq) from audit_entry)`],
    ['all taken out', sql`delete from audit_entry`],
    ['another whom', sql`update audit_entry set thing_id = (select thing_id from audit_entry where seq = 4) where seq = 3`],
  ]
  for (const [what, attempt] of attempts) {
    const { store, get, setRoles, audit } = await openSchool()
    setRoles('Root', ['admin'])
    for (let n = 0; n < 5; n += 1) await audit.append({ action: 'roles.changed', actorId: idOf('Root'), thingId: idOf(`Teacher ${n}`) })
    expect(await audit.verify(), what).toMatchObject({ whole: true })
    await attempt.execute(store.db)
    expect(await audit.verify(), what).toMatchObject({ whole: false })
    expect(await (await get('/api/audit/check', { as: 'Root' })).json(), what).toMatchObject({ whole: false })
  }
})

test.each(['Lee', 'Ana', 'nobody'])('%s, who is no admin, reads nothing of it', async (as) => {
  const { get, setRoles } = await openSchool()
  setRoles('Ana', ['teacher'])
  for (const path of ['/api/audit', '/api/audit/check', `/api/audit?personId=${encodeURIComponent(idOf('Lee'))}`])
    expect((await get(path, { as })).status, path).toBe(as === 'nobody' ? 401 : 404)
})
