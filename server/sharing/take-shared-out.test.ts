import { expect, test } from 'vitest'
import type { Finding } from '../domain/finding.ts'
import { paragraphsOf, unzip } from '../exports/testing.ts'
import { idOf } from '../testing/app.ts'
import { canaries, openSchool } from './testing.ts'

const question = 'What are you hoping to hear?'

const finding = (itemId: string): Finding => ({
  ...{ rule: 'not-leading', severity: 'warn', itemId, span: [0, 4] },
  ...{ reason: canaries.finding, rewrite: canaries.finding },
})

/** Lee has shared one of two approved items; canaries stand in everything else, and in what comes with that one too. */
async function shared({ evidenceSheet = false } = {}) {
  const school = await openSchool()
  const { ok, decide, first, second, request, conversationId, draftId, store, share, asAna } = school
  await ok(decide(first, { revision: 1, decision: 'edit', text: canaries.earlier }))
  await ok(decide(first, { revision: 2, decision: 'edit', text: question }))
  await ok(decide(second, { revision: 1, decision: 'edit', text: `What of Maya’s words, ${canaries.unshared}?` }))
  await ok(request('PUT', `/api/conversations/${conversationId}/jottings`, { body: { text: canaries.jottings } }))
  await store.items.change(draftId, idOf('Lee'), new Date().toISOString(), ({ items }) => ({
    items: items.map((item) => ({
      ...item,
      findings: [finding(item.id)],
    })),
    decisions: [],
  }))
  await ok(share({ items: [first], evidenceSheet }))
  const take = (format: string, id = draftId) => asAna('GET', `/plans/${id}/export?format=${format}`)
  const markdown = async () => (await take('markdown')).text()
  /** Every file within the Word file. */
  const word = async () => {
    const bytes = new Uint8Array(await (await take('docx')).arrayBuffer())
    const everything = [...unzip(bytes)].map(([name, file]) => `${name} ${new TextDecoder().decode(file)}`).join('\n')
    return { everything, paragraphs: await paragraphsOf(bytes) }
  }
  return { ...school, take, markdown, word }
}

test('a teacher takes out the words that are shared, and nothing else is in the bytes of either file', async () => {
  const { markdown, word, take } = await shared()
  const { everything, paragraphs } = await word()
  const asMarkdown = await markdown()
  for (const [what, canary] of Object.entries(canaries)) {
    expect(everything, what).not.toContain(canary)
    expect(asMarkdown, what).not.toContain(canary)
  }
  expect(asMarkdown).toMatch(/^# From Lee, for your talk\n\n## What we may talk about\n\nWhat are you hoping to hear\?\n\n_Shared by Lee\./)
  expect(paragraphs.slice(0, 3)).toEqual(['From Lee, for your talk', 'What we may talk about', question])
  // Without the sheet not a line of the evidence.
  expect(asMarkdown + everything).not.toMatch(/4 hands|seen and heard/)
  const { headers } = await take('docx')
  expect([headers.get('content-disposition'), headers.get('cache-control')]).toEqual([
    `attachment; filename="From Lee.docx"; filename*=UTF-8''From%20Lee.docx`,
    'no-store',
  ])
})

test('the sheet goes along where it is shared, as its teacher reads it', async () => {
  const { markdown, word, takeBack, first, ok } = await shared({ evidenceSheet: true })
  const both = [await markdown(), (await word()).paragraphs.join('\n')]
  for (const file of both) {
    expect(file).toContain('What was seen and heard')
    expect(file).toContain('4 hands.')
    for (const canary of Object.values(canaries)) expect(file).not.toContain(canary)
    expect(file).not.toMatch(/opinion|impression/)
  }
  await ok(takeBack(first))
  expect(await markdown()).toMatch(/^# What was seen and heard/)
  expect((await word()).paragraphs[0]).toBe('What was seen and heard')
})

test('what is taken back, or waits again, is in no file from that moment; nothing of it, and there is no file', async () => {
  const { markdown, decide, first, take, takeBack, ok, drafted } = await shared({ evidenceSheet: true })
  await ok(decide(first, { revision: 3, decision: 'request_changes' }))
  expect(await markdown()).not.toContain(question)
  await ok(takeBack(null))
  expect([(await take('docx')).status, (await take('markdown')).status]).toEqual([404, 404])
  expect((await take('markdown', (await drafted()).id)).status).toBe(404)
})

test('after the end the teacher goes on taking out what stayed', async () => {
  const { markdown, request, teacherId, ok } = await shared()
  await ok(request('POST', `/api/teachers/${teacherId}/end`))
  expect(await markdown()).toContain('What are you hoping to hear?')
})
