import { expect, test } from 'vitest'
import { paragraphsOf } from '../exports/testing.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'

async function approved() {
  const app = await openTestApp()
  const { id } = await app.drafted(notes)
  const items = ((await (await app.get(`/api/drafts/${id}`)).json()) as { items: { id: string; text: string }[] }).items
  const decide = (itemId: string | undefined, decision: string) =>
    app.post(`/api/drafts/${id}/decisions`, { itemId, revision: 1, decision })
  return { ...app, id, items, decide }
}

test('while anything waits for a decision, nothing leaves, in any form', async () => {
  const { get, id, items, decide } = await approved()
  await decide(items[0]?.id, 'approve')
  for (const query of ['', '?format=docx', '?format=markdown', '?format=docx&part=guide', '?format=markdown&part=plan&sources=leave-out']) {
    const answer = await get(`/api/drafts/${id}/export${query}`)
    expect([answer.status, (await errorOf(answer)).code], query).toEqual([409, 'draft.not_approved'])
  }
})

test('a plan in which everything was rejected does not leave either', async () => {
  const { get, id, items, decide } = await approved()
  for (const item of items) await decide(item.id, 'reject')
  expect((await get(`/api/drafts/${id}/export?format=markdown`)).status).toBe(409)
})

test('what was approved leaves as Word and as Markdown, and what was rejected does not', async () => {
  const { get, post, id, items, decide } = await approved()
  const [kept, dropped] = items
  await decide(dropped?.id, 'reject')
  await post(`/api/drafts/${id}/take`, {})
  const word = await get(`/api/drafts/${id}/export?format=docx`)
  expect(word.headers.get('content-type')).toContain('wordprocessingml')
  expect(word.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w. -]+\.docx"; filename\*=UTF-8''/)
  const paragraphs = (await paragraphsOf(new Uint8Array(await word.arrayBuffer()))).join('\n')
  expect(paragraphs).toContain(kept?.text)
  expect(paragraphs).not.toContain(dropped?.text)
  const markdown = await get(`/api/drafts/${id}/export?format=markdown`)
  expect(markdown.headers.get('content-type')).toContain('text/markdown')
  const text = await markdown.text()
  expect(text).toContain(kept?.text)
  expect(text).not.toContain('What did that tell you?')
})

test.each([`${'x'.repeat(79)}🙂 and more`, '🙂'.repeat(100), 'a"b\r\nc: d/../e', '<img src=x>', '   ', 'Gespräch “Ortiz”'])(
  'any title makes a file name that a browser can keep: %s',
  async (title) => {
    const { get, post, id, request } = await approved()
    await post(`/api/drafts/${id}/take`, {})
    const { conversationId } = (await (await get(`/api/drafts/${id}`)).json()) as { conversationId: string }
    if (title.trim()) expect((await request('PATCH', `/api/conversations/${conversationId}`, { body: { title } })).status).toBe(200)
    for (const path of ['export?format=markdown', 'evidence-sheet']) {
      const answer = await get(`/api/drafts/${id}/${path}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%~!-]+$/)
    }
  },
)

test('provenance is kept or left out as asked', async () => {
  const { get, post, id } = await approved()
  await post(`/api/drafts/${id}/take`, {})
  const as = async (sources: string) => (await get(`/api/drafts/${id}/export?format=markdown&part=plan&sources=${sources}`)).text()
  expect(await as('keep')).toContain('GROW')
  expect(await as('keep')).toContain('E2')
  expect(await as('leave-out')).not.toContain('E2')
})

test('the evidence sheet is the coach’s own and needs no approval, as Markdown and as Word', async () => {
  const { get, id } = await approved()
  const markdown = await get(`/api/drafts/${id}/evidence-sheet`)
  expect(markdown.headers.get('content-type')).toContain('text/markdown')
  expect(await markdown.text()).toContain('What was seen and heard')
  const word = await get(`/api/drafts/${id}/evidence-sheet?format=docx`)
  expect((await paragraphsOf(new Uint8Array(await word.arrayBuffer()))).length).toBeGreaterThan(0)
})

test('what is taken out names the teacher as the conversation has them by then', async () => {
  const { get, post, request } = await openTestApp()
  const begun = await post('/api/drafts', { notes, teacher: 'Ms. Adams' })
  const { id, conversationId } = (await begun.json()) as { id: string; conversationId: string }
  await (await get(`/api/drafts/${id}/events`)).text()
  await post(`/api/drafts/${id}/take`, {})
  await request('PATCH', `/api/conversations/${conversationId}`, { body: { teacher: 'Mr Hale' } })
  const plan = await get(`/api/drafts/${id}/export?format=markdown&part=guide`)
  const sheet = await get(`/api/drafts/${id}/evidence-sheet`)
  expect([plan, sheet].map(({ headers }) => headers.get('content-disposition')?.includes('Talk with Mr Hale'))).toEqual([true, true])
  const texts = [await plan.text(), await sheet.text()]
  for (const text of texts) expect(text).toContain('Hale')
  for (const text of texts) expect(text).not.toContain('Adams')
  expect(texts[0]).toMatch(/His words/i)
})

test.each(['format=pdf', 'part=everything', 'sources=maybe'])('an export that is not there is refused in words: %s', async (query) => {
  const { get, id } = await approved()
  const answer = await get(`/api/drafts/${id}/export?${query}`)
  expect(answer.status).toBe(400)
  expect(await errorOf(answer)).toMatchObject({ next: expect.any(String) })
})
