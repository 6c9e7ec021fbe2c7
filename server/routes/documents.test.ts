import { expect, test } from 'vitest'
import { largestDocument } from '../domain/limits.ts'
import type { OwnDocument } from '../domain/own-document.ts'
import { openTestApp } from '../testing/app.ts'

type Listed = Omit<OwnDocument, 'ownerId'> & { isYours: boolean }

async function opened(changed: Parameters<typeof openTestApp>[0] = {}) {
  const app = await openTestApp(changed)
  const list = async (as = 'Lee') =>
    ((await (await app.get('/api/knowledge/documents', { as })).json()) as { documents: Listed[] }).documents
  const upload = (
    bytes: BlobPart,
    fileName: string,
    fields: Record<string, string> = {},
    path = '/api/knowledge/documents',
    method = 'POST',
  ) => {
    const form = new FormData()
    form.set('file', new File([bytes], fileName))
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return app.app.request(path, { method, body: form })
  }
  const paste = (body: object, as = 'Lee') => app.post('/api/knowledge/documents', body, { as })
  return { ...app, list, upload, paste }
}
const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id

test('what is pasted is listed with who can find it, and indexed', async () => {
  const { list, paste, library } = await opened()
  const answer = await paste({ title: 'Talk norms', text: '# Norms\n\nOne voice at a time.' })
  expect(answer.status).toBe(201)
  await library.idle()
  expect(await list()).toMatchObject([
    {
      title: 'Talk norms',
      fileName: null,
      kind: 'text',
      sharedWith: 'me',
      isYours: true,
      state: 'ready',
      done: 1,
      passages: 1,
      flagged: 0,
    },
  ])
  expect(await list('Ana')).toEqual([])
})

test('a file keeps its name, and is called as whoever brings it says', async () => {
  const { list, upload } = await opened()
  expect((await upload('Goggles on.', 'Lab rules.txt')).status).toBe(201)
  expect((await upload('Goggles on.', '../../etc/passwd.txt', { title: 'Labs', sharedWith: 'team' })).status).toBe(201)
  expect(await list()).toMatchObject([
    { title: 'Labs', sharedWith: 'team' },
    { title: 'Lab rules', fileName: 'Lab rules.txt', sharedWith: 'me' },
  ])
})

test('only its owner changes, replaces or removes it; to others it is not there', async () => {
  const { request, list, paste, upload } = await opened()
  const id = await idOf(await paste({ title: 'Norms', text: 'One voice.', sharedWith: 'team' }))
  const path = `/api/knowledge/documents/${id}`
  for (const [method, body] of [
    ['PATCH', { title: 'Mine' }],
    ['PUT', { title: 'Mine', text: 'Mine.' }],
    ['DELETE', undefined],
  ] as const)
    expect((await request(method, path, { as: 'Ana', body })).status).toBe(404)
  expect(await list('Ana')).toMatchObject([{ title: 'Norms', isYours: false }])
  expect((await request('PATCH', path, { body: { sharedWith: 'me' } })).status).toBe(200)
  expect(await list('Ana')).toEqual([])
  expect((await request('PUT', path, { body: { title: 'Norms 2', text: 'Two voices.' } })).status).toBe(200)
  expect(await list()).toMatchObject([{ title: 'Norms 2' }])
  expect((await upload('Three voices.', 'norms-v3.txt', {}, path, 'PUT')).status).toBe(200)
  expect(await list()).toMatchObject([{ title: 'Norms 2', fileName: 'norms-v3.txt' }])
  expect((await request('DELETE', path)).status).toBe(200)
  expect(await list()).toEqual([])
  expect((await request('DELETE', path)).status).toBe(404)
})

test.each([
  ['nothing', {}],
  ['no text', { title: 'Norms', text: '' }],
  ['no title', { title: ' ', text: 'One voice.' }],
  ['another owner', { title: 'Norms', text: 'One voice.', sharedWith: 'everybody' }],
])('%s is refused in a sentence', async (_, body) => {
  const { paste, list } = await opened()
  const answer = await paste(body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { message: expect.stringMatching(/\w/), next: expect.stringMatching(/\w/) } })
  expect(await list()).toEqual([])
})

test('a change can’t name another owner', async () => {
  const { request, paste, list } = await opened()
  const id = await idOf(await paste({ title: 'Norms', text: 'One voice.' }))
  expect((await request('PATCH', `/api/knowledge/documents/${id}`, { body: { ownerId: 'Ana' } })).status).toBe(400)
  expect(await list('Ana')).toEqual([])
})

test('a file that is too large is refused, and nothing else takes a form', async () => {
  const { app, upload, list } = await opened()
  const answer = await upload(new Uint8Array(largestDocument + 100_000), 'large.pdf')
  expect([answer.status, await answer.json()]).toMatchObject([413, { error: { code: 'document.too_large' } }])
  const form = new FormData()
  form.set('text', 'notes')
  expect((await app.request('/api/conversations', { method: 'POST', body: form })).status).toBe(415)
  expect(await list()).toEqual([])
})

test('signed out, there is nothing to see or to add', async () => {
  const { get, paste } = await opened()
  expect((await get('/api/knowledge/documents', { as: null })).status).toBe(401)
  expect((await paste({ title: 'Norms', text: 'One voice.' }, 'nobody')).status).toBe(401)
})

test('a name is what can be seen of it, on one line, without where it lay', async () => {
  const { upload, paste, list } = await opened()
  const names = ['../../etc/Labs.txt', 'C:\\Lee\\Labs.txt', 'La\u200Bbs\n.txt', 'L\u202Ea\u0000bs.txt', '\u200B.txt']
  for (const name of names) expect((await upload('Goggles on.', name)).status).toBe(201)
  expect((await list()).map(({ title, fileName }) => [title, fileName]).sort()).toEqual([
    ['Labs', 'Labs .txt'],
    ...Array.from({ length: 3 }, () => ['Labs', 'Labs.txt']),
    ['Untitled', '.txt'],
  ])
  expect((await paste({ title: '\u200B \u202E', text: 'One voice.' })).status).toBe(400)
  const id = await idOf(await paste({ title: ' Our\u202E\nnorms ', text: 'One voice.' }))
  expect((await list()).find((document) => document.id === id)).toMatchObject({ title: 'Our norms' })
})

test('the same Idempotency-Key adds the same file once, and no other file', async () => {
  const { app, list } = await opened()
  const send = (text: string) => {
    const form = new FormData()
    form.set('file', new File([text], 'labs.txt'))
    return app.request('/api/knowledge/documents', { method: 'POST', body: form, headers: { 'idempotency-key': 'k' } })
  }
  const id = await idOf(await send('Goggles on.'))
  expect(await idOf(await send('Goggles on.'))).toBe(id)
  expect((await send('Goggles off.')).status).toBe(422)
  expect(await list()).toHaveLength(1)
})

test('of many uploads few are held at once, so many wait, and one more is told to come again', async () => {
  let held = 0
  let most = 0
  let letGo = () => {}
  const free = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const { upload, list } = await opened({
    readDocument: async ({ bytes }) => {
      held += 1
      most = Math.max(most, held)
      await free
      held -= 1
      return { kind: 'text', title: null, text: new TextDecoder().decode(bytes), hidden: [], notes: [] }
    },
  })
  const answers = Array.from({ length: 50 }, (_, n) => upload(`Goggles ${n}`, `labs-${n}.txt`))
  const refused = await Promise.race(answers)
  expect([refused.status, await refused.json()]).toMatchObject([503, { error: { code: 'document.busy' } }])
  expect(refused.headers.get('retry-after')).not.toBeNull()
  letGo()
  const statuses = (await Promise.all(answers)).map(({ status }) => status)
  expect([statuses.filter((status) => status === 201).length, statuses.filter((status) => status === 503).length]).toEqual([44, 6])
  expect(most).toBe(4)
  expect(await list()).toHaveLength(44)
})

test('a file that comes without its length is refused before any of it is taken in', async () => {
  const { app } = await opened()
  let taken = 0
  const endless = new ReadableStream({
    pull(stream) {
      taken += 1
      stream.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  const answer = await app.request('/api/knowledge/documents', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' },
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'document.no_length' } }])
  expect(taken).toBeLessThan(3)
})
