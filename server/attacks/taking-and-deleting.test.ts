import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openSchool } from '../access/testing/open.ts'
import { unzip } from '../exports/testing.ts'
import { coachWith, everythingIn, person, teacherSays } from '../my-data/testing.ts'
import { idOf } from '../testing/app.ts'

/** Two coaches, a teacher of each, an admin; something of each in every table. */
async function school() {
  const opened = await openSchool()
  const { store, setRoles } = opened
  const [ana, noor] = [await person(store, 'Ana', ['teacher']), await person(store, 'Noor', ['teacher'])]
  const [lee, kim] = [await coachWith(store, 'Lee', ana), await coachWith(store, 'Kim', noor)]
  await teacherSays(store, ana, lee)
  await teacherSays(store, noor, kim)
  const root = await person(store, 'Root', ['admin'])
  // Who has a password proves who they are by it first; these have none.
  await sql`delete from account`.execute(store.db)
  for (const name of ['Ana', 'Noor']) setRoles(name, ['teacher'])
  setRoles('Root', ['admin'])
  const rowsOf = async (mark: string) =>
    [...(await everythingIn(store))].flatMap(([table, rows]) =>
      (JSON.parse(rows) as object[]).map((row) => `${table}: ${JSON.stringify(row)}`).filter((row) => row.includes(mark)),
    )
  return { ...opened, ana, noor, lee, kim, root, rowsOf }
}

test('“take my data” with another’s id in address, body, query or header takes one’s own', async () => {
  const { request, kim, lee, noor } = await school()
  const body = { id: kim.id, userId: kim.id, ownerId: kim.id, personId: kim.id, account: kim.id }
  const ways = [
    { at: '/api/account/export', body },
    { at: `/api/account/export?id=${encodeURIComponent(kim.id)}&userId=${encodeURIComponent(kim.id)}&as=Kim`, body },
    { at: '/api/account/export', body, headers: { 'x-user-id': kim.id, 'x-original-user': kim.id } },
  ]
  for (const { at, ...rest } of ways) {
    const answer = await request('POST', at, { as: 'Lee', ...rest })
    const files = [...unzip(new Uint8Array(await answer.arrayBuffer()))]
      .map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
      .join('\n')
    const plain = files.replace(/\\(?=[<>])/g, '')
    expect(plain).toContain(lee.mark)
    expect(plain).not.toContain(kim.mark)
    expect(plain).not.toContain(noor.mark)
  }
  for (const path of [
    `/api/account/${kim.id}/export`,
    `/api/people/${kim.id}/export`,
    `/api/people/${kim.id}/data`,
    '/api/account/export/Kim',
  ])
    for (const as of ['Lee', 'Root']) expect((await request('POST', path, { as, body })).status, `${path} as ${as}`).toBe(404)
})

test('“delete my data”, and each deletion by id, touch nothing of another’s, whoever asks', async () => {
  const { request, kim, lee, noor, rowsOf } = await school()
  const before = [await rowsOf(kim.mark), await rowsOf(noor.mark)]
  const words = 'delete all of mine'
  const tries: [string, string, object?][] = [
    ['DELETE', `/api/conversations/${kim.shared.conversationId}`],
    ['DELETE', `/api/teachers/${kim.teacherId}`],
    ['DELETE', `/api/knowledge/documents/${kim.documentId}`],
    ['DELETE', `/api/people/${encodeURIComponent(kim.id)}`],
    ['DELETE', `/api/account/${encodeURIComponent(kim.id)}`],
    ['POST', `/api/people/${encodeURIComponent(kim.id)}/delete`, { words }],
    ['POST', '/api/account/delete', { words: 'delete all of Kim', userId: kim.id }],
  ]
  for (const as of ['Lee', 'Ana', 'Root', 'nobody'])
    for (const [method, path, body] of tries) {
      const { status } = await request(method, path, { as, ...(body && { body }) })
      expect([400, 401, 404], `${method} ${path} as ${as}`).toContain(status)
    }
  // One’s own goes, with another’s id beside it in the body.
  const gone = await request('POST', `/api/account/delete?userId=${encodeURIComponent(kim.id)}`, {
    as: 'Lee',
    body: { words, userId: kim.id, id: kim.id },
  })
  expect([gone.status, await rowsOf(lee.mark)]).toEqual([204, []])
  expect([await rowsOf(kim.mark), await rowsOf(noor.mark)]).toEqual(before)
})

test('what goes when, how long things are kept, and legal holds are an admin’s, who sees of them no content', async () => {
  const { request, kim, lee, setRoles } = await school()
  setRoles('Mia', ['mentor'])
  const hold = `/api/people/${encodeURIComponent(kim.id)}/hold`
  const tries: [string, string, object?][] = [
    ['GET', '/api/admin/retention'],
    ['GET', '/api/admin/retention?kind=conversations&months=1'],
    ['PUT', '/api/admin/retention/conversations', { months: 1 }],
    ['PUT', '/api/admin/retention/audit', { months: 1 }],
    ['GET', '/api/admin/counts'],
    ['GET', '/api/holds'],
    ['PUT', hold, { reason: 'A matter of law.', tells: true }],
    ['DELETE', hold],
  ]
  for (const as of ['Lee', 'Ana', 'Mia', 'nobody'])
    for (const [method, path, body] of tries)
      expect((await request(method, path, { as, ...(body && { body }) })).status, `${method} ${path} as ${as}`).toBe(
        as === 'nobody' ? 401 : 404,
      )
  for (const [method, path, body] of tries) {
    const answer = await request(method, path, { as: 'Root', ...(body && { body }) })
    expect([200, 400], `${method} ${path}`).toContain(answer.status)
    const said = (await answer.text()).replaceAll(`Kim ${kim.mark}`, '')
    expect(said, `${method} ${path}`).not.toContain(kim.mark)
    expect(said, `${method} ${path}`).not.toContain(lee.mark)
  }
})

test('under a legal hold nothing of theirs goes, whatever they ask, until it is lifted', async () => {
  const { request, lee, rowsOf, store } = await school()
  await request('PUT', `/api/people/${encodeURIComponent(lee.id)}/hold`, { as: 'Root', body: { reason: 'A matter of law.', tells: false } })
  const content = async () => (await rowsOf(lee.mark)).filter((row) => !/^(?:session|audit_\w+|idempotency_key):/.test(row))
  const before = await content()
  const tries: [string, string, object?][] = [
    ['DELETE', `/api/conversations/${lee.shared.conversationId}`],
    ['DELETE', `/api/teachers/${lee.teacherId}`],
    ['POST', '/api/account/delete', { words: 'delete all of mine' }],
    ['DELETE', `/api/people/${encodeURIComponent(lee.id)}/hold`],
  ]
  for (const [method, path, body] of tries) {
    const { status } = await request(method, path, { as: 'Lee', ...(body && { body }) })
    expect([400, 404, 409], `${method} ${path}`).toContain(status)
  }
  expect(await content()).toEqual(before)
  expect(await store.holds.find(idOf('Lee'))).not.toBeNull()
})
