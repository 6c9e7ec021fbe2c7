import { expect, test } from 'vitest'
import { type Browser, ok, started } from './testing/started.ts'

test('a document made private, and one that was removed, turn up in no search, list, page or plan of another’s', async () => {
  const { join, planOf, close } = await started()
  const [lee, kim] = [await join('Lee', ['coach']), await join('Kim', ['coach'])]
  const text = '# Purple cards\n\nA raised purple card means that a student builds on the CANARY idea of another.'
  const { id } = (await ok(lee.post('/api/knowledge/documents', { title: 'Purple cards', text, sharedWith: 'team' }))) as { id: string }

  /** Where somebody finds it. */
  async function foundBy({ get }: Browser) {
    const search = await (await get('/api/knowledge/search?q=raised%20purple%20card&limit=50')).text()
    const listed = await (await get('/api/knowledge/documents')).text()
    return [search.includes('CANARY'), listed.includes(id), (await get(`/api/knowledge/sources/${id}`)).status]
  }
  const everywhere = [true, true, 200]
  const nowhere = [false, false, 404]
  await expect.poll(() => foundBy(kim)).toEqual(everywhere)
  const notes = '10:02 T: "Who builds on that?" A purple card.'
  const { id: before } = await planOf(kim, notes, { drawOn: id })

  await ok(lee.send('PATCH', `/api/knowledge/documents/${id}`, { body: { sharedWith: 'me' } }))
  expect(await foundBy(kim)).toEqual(nowhere)
  expect(await foundBy(lee)).toEqual(everywhere)
  // Kim can neither draw on it again, nor change it back.
  expect((await kim.post('/api/drafts', { notes, drawOn: id })).status).toBe(400)
  expect((await kim.send('PATCH', `/api/knowledge/documents/${id}`, { body: { sharedWith: 'team' } })).status).toBe(404)
  const { plan } = await planOf(kim, notes)
  expect(JSON.stringify(plan)).not.toContain('CANARY')

  await ok(lee.send('DELETE', `/api/knowledge/documents/${id}`))
  for (const one of [kim, lee]) expect(await foundBy(one)).toEqual(nowhere)
  expect(await (await kim.get(`/api/drafts/${before}`)).text()).not.toContain('CANARY')
  await close()
}, 60_000)
