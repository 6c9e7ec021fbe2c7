import { expect, test } from 'vitest'
import { openTestApp } from '../testing/app.ts'

const csv = 'First,Last,Grade\nMaya,Lopez,5\n"Luz ""Lulu""",Ortega,5\n,,\n12,,5\n'

test('a class list is looked at without being kept', async () => {
  const { get, post } = await openTestApp()
  expect(await (await post('/api/roster/read', { text: csv })).json()).toMatchObject({
    people: [{ name: 'Maya Lopez', role: 'student' }, { role: 'student' }],
    unread: [expect.stringContaining('Line 5')],
  })
  expect(await (await get('/api/roster')).json()).toEqual({ people: [] })
})

test('a roster that is saved takes the place of the one before, each coach’s own', async () => {
  const { get, request } = await openTestApp()
  await request('PUT', '/api/roster', { body: { text: 'Maya Lopez\nDevon Carter' } })
  const saved = await request('PUT', '/api/roster', { body: { text: 'Devon Carter\n???\nStaff:\nMs Ana Ortiz' } })
  expect(await saved.json()).toMatchObject({
    people: [
      { name: 'Devon Carter', role: 'student' },
      { name: 'Ms Ana Ortiz', role: 'staff' },
    ],
    unread: [expect.stringContaining('Line 2')],
  })
  expect(await (await get('/api/roster')).json()).toMatchObject({ people: [{ name: 'Devon Carter' }, { name: 'Ms Ana Ortiz' }] })
  expect(await (await get('/api/roster', { as: 'Kim' })).json()).toEqual({ people: [] })
})
