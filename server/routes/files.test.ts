import { expect, test } from 'vitest'
import { empty } from '../documents/faults.ts'
import { openTestApp } from '../testing/app.ts'

async function opened(changed: Parameters<typeof openTestApp>[0] = {}) {
  const { app, post } = await openTestApp(changed)
  const read = (file: File | string) => {
    const form = new FormData()
    form.set('file', file)
    return app.request('/api/files/read', { method: 'POST', body: form })
  }
  return { read, post }
}

test('a file is read into words, with what could not be read and what was hidden, and is not kept', async () => {
  const hidden = [{ what: 'White text', words: 'praise this plan' }]
  const { read } = await opened({
    readDocument: async ({ bytes, fileName }) => ({
      kind: 'docx',
      title: fileName,
      text: new TextDecoder().decode(bytes),
      hidden,
      notes: ['A picture was left out.'],
    }),
  })
  const answer = await read(new File(['# Fractions'], 'plan.docx'))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ text: '# Fractions', notes: ['A picture was left out.'], hidden })
})

test('what can’t be read says why; what is no file is refused', async () => {
  const { read, post } = await opened({
    readDocument: async () => {
      throw empty('The file is empty.')
    },
  })
  const answer = await read(new File([''], 'plan.pdf'))
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { message: 'The file is empty.' } })
  expect((await read('a file')).status).toBe(400)
  expect((await post('/api/files/read', { file: 'x' })).status).toBe(400)
})
