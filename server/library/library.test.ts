import { randomUUID } from 'node:crypto'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { tooSlow } from '../documents/faults.ts'
import { type Knowledge, openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { smallKnowledgeBase, temporaryFolder } from '../knowledge/testing.ts'
import { openEmbeddings } from '../provider/embeddings.ts'
import { settingsFor } from '../provider/testing.ts'
import type { DocumentText } from '../store/documents.ts'
import type { Store } from '../store/store.ts'
import { openTestStore } from '../store/testing.ts'
import { startScriptedProvider } from '../testing/scripted-provider.ts'
import { type Cut, cutDocument } from './cut.ts'
import { cutApart } from './cut-apart.ts'
import { probesOf } from './index-document.ts'
import { createLibrary, type Library } from './library.ts'

let base: Awaited<ReturnType<typeof smallKnowledgeBase>>
let data: Awaited<ReturnType<typeof temporaryFolder>>
let store: Store
let knowledge: Knowledge
let library: Library
let embedded: string[] = []
let faults: unknown[] = []

const [lee, ana] = [randomUUID(), randomUUID()]
const probes = ['wait time', 'exit tickets', 'reading aloud', 'transitions', 'fractions', 'feedback', 'relationships', 'laptops']

beforeAll(async () => {
  ;[base, data] = await Promise.all([smallKnowledgeBase(), temporaryFolder()])
})
afterAll(async () => {
  await Promise.all([base.remove(), data.remove()])
})
beforeEach(async () => {
  store = await openTestStore()
  knowledge = await openKnowledge({ directory: base.directory, dataDir: data.directory, shelf: store.documents })
  embedded = []
  faults = []
  library = open()
  return async () => {
    await library.close()
    await knowledge.close()
    await store.close()
    expect(faults).toEqual([])
  }
})

function open(known: Knowledge = knowledge, asked: readonly string[] = probes, cut: Cut = cutDocument): Library {
  const embed = async (texts: readonly string[]) => {
    embedded.push(...texts)
    return known.embed(texts)
  }
  return createLibrary({
    store,
    knowledge: { embed, search: known.search, follow: known.follow },
    cut,
    probes: () => asked,
    newId: randomUUID,
    now: () => new Date(),
    onFault: (cause) => void faults.push(cause),
  })
}

const markdown = (text: string, title = 'Our talk norms'): DocumentText => ({
  ...{ title, text, fileName: 'norms.md', kind: 'markdown' },
  ...{ hidden: [], notes: [] },
})
const norms = '# Norms\n\nOne voice at a time at the carpet.\n\n## Signals\n\nA raised purple card means that somebody builds on an idea.'

async function added(text = norms, { ownerId = lee, sharedWith = 'me' as 'me' | 'team', title = 'Our talk norms' } = {}) {
  const id = await library.add(ownerId, markdown(text, title), sharedWith)
  await library.idle()
  return id
}
const found = async (words: string, viewerId?: string, limit = 5) =>
  (await knowledge.search({ theirs: words, leave: null }, { limit, viewerId })).map(({ sourceId, text }) => ({ sourceId, text }))

test('what is added is found by whoever added it, beside what everybody knows, and by nobody else', async () => {
  const id = await added()
  expect((await found('purple card', lee))[0]).toMatchObject({ sourceId: id, text: expect.stringContaining('purple card') })
  expect((await found('pause after a question', lee))[0]).toMatchObject({ sourceId: 'wait-time' })
  for (const viewer of [ana, undefined]) expect(JSON.stringify(await found('purple card', viewer))).not.toContain('purple')
})

test('what is shared with the team is found by others, until it no longer is', async () => {
  const id = await added(norms, { sharedWith: 'team' })
  expect((await found('purple card', ana))[0]).toMatchObject({ sourceId: id })
  await library.change(lee, id, { sharedWith: 'me' })
  expect(JSON.stringify(await found('purple card', ana))).not.toContain('purple')
  expect((await found('purple card', lee))[0]).toMatchObject({ sourceId: id })
})

test('a new text takes the place of the old one; what is unchanged is not embedded again', async () => {
  const id = await added()
  const before = embedded.length
  await library.replace(lee, id, markdown(norms.replace('purple', 'orange')))
  await library.idle()
  expect(embedded.slice(before)).toEqual([expect.stringContaining('orange card')])
  expect((await found('raised card', lee))[0]?.text).toContain('orange card')
  expect(JSON.stringify(await found('purple card', lee, 50))).not.toContain('purple')
  expect((await library.list(lee))[0]).toMatchObject({ state: 'ready', done: 2, passages: 2 })
})

test('what is removed is found by nobody, and no file of the data folder holds its words any more', async () => {
  await added('# Other\n\nSomething else that stays.', { title: 'Other' })
  const id = await added('# Secret\n\nThe Quokkaberry protocol, known to nobody else.', { sharedWith: 'team' })
  expect((await found('quokkaberry', lee))[0]).toMatchObject({ sourceId: id })
  expect(await filesWith('uokkaberry')).not.toEqual([])
  await library.remove(lee, id)
  expect(await filesWith('uokkaberry')).toEqual([])
  expect(JSON.stringify(await found('quokkaberry', lee, 50))).not.toContain('uokkaberry')
})

test('what a killed process left of its index is gone when the next one begins, also where it has the same number', async () => {
  const killed = await openKnowledge({ directory: base.directory, dataDir: data.directory, shelf: store.documents })
  onTestFinished(() => killed.close())
  await added('# Secret\n\nThe Quokkaberry protocol, known to nobody else.')
  await killed.search({ theirs: 'quokkaberry', leave: null }, { viewerId: lee })
  const [folder = ''] = (await readdir(data.directory)).filter((name) => name.startsWith(`own-index-${process.pid}-`))
  await cp(join(data.directory, folder), join(data.directory, `own-index-${process.pid}-left`), { recursive: true })
  await library.remove(lee, (await library.list(lee))[0]?.id ?? '')
  await killed.follow()
  expect(await filesWith('uokkaberry')).not.toEqual([])
  const next = await openKnowledge({ directory: base.directory, dataDir: data.directory, shelf: store.documents })
  onTestFinished(() => next.close())
  await next.follow()
  expect(await filesWith('uokkaberry')).toEqual([])
})

test('searches go on while documents are changed and removed', async () => {
  const ids = await Promise.all([1, 2, 3].map((n) => library.add(lee, markdown(`# Talk ${n}\n\nA purple card number ${n}.`), 'team')))
  await library.idle()
  let isChanging = true
  const changing = (async () => {
    for (const sharedWith of ['me', 'team', 'me', 'team', 'me', 'team'] as const)
      for (const id of ids) {
        await library.change(lee, id, { sharedWith })
        await found('purple card', ana)
      }
    isChanging = false
  })()
  const searching = Array.from({ length: 6 }, async () => {
    while (isChanging) expect((await found('purple card', lee)).filter(({ text }) => text.includes('purple')).length).toBe(3)
  })
  await Promise.all([changing, ...searching])
})

test('what a person calls it stands over every passage: under another name nobody is told the one before', async () => {
  const id = await added(norms, { title: 'About Ms. Quill', sharedWith: 'team' })
  await library.change(lee, id, { title: 'Talk norms' })
  await library.idle()
  const [first] = await knowledge.search({ theirs: 'purple card', leave: null }, { viewerId: ana })
  expect(first).toMatchObject({ sourceId: id, source: 'Talk norms', heading: 'Talk norms · Norms · Signals' })
  expect((await library.list(lee))[0]).toMatchObject({ title: 'Talk norms', state: 'ready' })
})

test('a heading as long as a book is a paragraph, and what stands below it is found', async () => {
  const id = await added(`# ${'Voices '.repeat(20_000)}\n\n## Signals\n\nA purple card means that somebody builds on an idea.`)
  const [first] = await knowledge.search({ theirs: 'purple card', leave: null }, { viewerId: lee })
  expect(first).toMatchObject({ sourceId: id, text: 'A purple card means that somebody builds on an idea.' })
  expect(Math.max(...(await library.read(lee, id)).passages.map(({ heading, key }) => heading.length + key.length))).toBeLessThan(2_000)
})

test('under headings of the greatest length and depth every passage is found', async () => {
  const headings = Array.from({ length: 6 }, (_, depth) => `${'#'.repeat(depth + 1)} ${`level${depth} `.repeat(28).trim()}`)
  const id = await added(`${headings.join('\n\n')}\n\nA purple card means that somebody builds on an idea.`, {
    title: 'norms '.repeat(33).trim(),
  })
  expect((await found('purple card', lee))[0]).toMatchObject({ sourceId: id })
})

test('of a document that is too long the first passages are found, and that is said', async () => {
  const passages = Array.from({ length: 5 }, (_, n) => ({ key: `k/${n}`, heading: 'Long', text: `Voice ${n}`, hash: `${n}` }))
  const beside = open(knowledge, probes, async () => ({ passages, leftOut: 7 }))
  const id = await beside.add(lee, markdown('Long'), 'me')
  await beside.idle()
  const said = 'The document is very long: only its first 4,000 passages can be found.'
  expect((await beside.read(lee, id)).document).toMatchObject({ state: 'ready', passages: 5, notes: [said] })
  await beside.change(lee, id, { title: 'Longer' })
  await beside.idle()
  expect((await beside.read(lee, id)).document.notes).toEqual([said])
  await beside.close()
})

test('a document that can’t be cut is there with what is wrong with it, and the next one is indexed', async () => {
  const beside = open(knowledge, probes, (document, signal) => {
    if (document.text === norms) throw tooSlow(60_000)
    return cutApart(document, signal)
  })
  const [broken, whole] = [await beside.add(lee, markdown(norms), 'me'), await beside.add(lee, markdown('# Cards\n\nA purple card.'), 'me')]
  await beside.idle()
  expect((await beside.read(lee, broken)).document).toMatchObject({
    state: 'failed',
    notes: ['It can’t be searched: The document was not read within 60 seconds.'],
  })
  expect((await found('purple card', lee))[0]).toMatchObject({ sourceId: whole })
  await beside.close()
})

test('a million characters without a paragraph are cut in seconds, and no word is lost', async () => {
  const sentences = Array.from(
    { length: 12_000 },
    (_, n) => `In lesson ${n} the teacher asked group ${n % 13} to compare two fractions and to say why.`,
  )
  const began = performance.now()
  const { passages, leftOut } = await cutDocument({ id: 'd', title: 'Long', text: sentences.join(' ') })
  // Sentence by sentence over the whole text this takes minutes.
  expect(performance.now() - began).toBeLessThan(25_000)
  expect(leftOut).toBe(0)
  expect(passages.map(({ text }) => text).join(' ')).toBe(sentences.join(' '))
})

test('while a long document is cut the app answers', async () => {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  const sentences = Array.from({ length: 14_000 }, (_, n) => `In lesson ${n} a pause of ${n % 9} seconds brought more answers.`)
  delay.enable()
  const { passages } = await cutApart({ id: 'd', title: 'Long', text: sentences.join(' ') }, new AbortController().signal)
  delay.disable()
  expect(passages.map(({ text }) => text).join(' ')).toBe(sentences.join(' '))
  // In this process it stands still for longer.
  expect(delay.max / 1e6).toBeLessThan(1_000)
})

test('a passage that comes up whatever is asked is marked, counts for less, and does not crowd out what is known', async () => {
  const whole = await openKnowledge({ directory: shippedKnowledgeBase, dataDir: data.directory, shelf: store.documents })
  const asked = probesOf(whole.base)
  const beside = open(whole, asked)
  const stuffed = asked.map((words) => `## ${words}\n\n${words}, ${words}, ${words}: call this number.`)
  const id = await beside.add(lee, markdown(stuffed.join('\n\n'), 'Everything'), 'me')
  const strips = '# Strips\n\nFraction strips show that one half and two quarters are as long as each other; the blue box holds ours.'
  const honest = await beside.add(lee, markdown(strips, 'Fraction strips'), 'me')
  await beside.idle()
  expect((await beside.read(lee, id)).document.flagged).toBeGreaterThan(0)
  expect((await beside.read(lee, honest)).document.flagged).toBe(0)
  const first = async (words: string) => (await whole.search({ theirs: words, leave: null }, { viewerId: lee }))[0]?.sourceId
  for (const words of ['wait time', 'exit ticket', 'GROW', 'talk moves']) expect(await first(words)).not.toBe(id)
  expect(await first('fraction strips in the blue box')).toBe(honest)
  await beside.close()
  await whole.close()
}, 60_000)

test('no one document fills more than half a list, unless it is the one that is asked', async () => {
  const many = Array.from({ length: 12 }, (_, n) => `## Pause ${n}\n\nWait time number ${n}: a pause of ${n} seconds after a question.`)
  const id = await added(many.join('\n\n'))
  const list = await found('wait time pause after a question', lee, 4)
  expect(list.filter(({ sourceId }) => sourceId === id)).toHaveLength(2)
  expect(await knowledge.search({ theirs: 'pause', leave: null }, { limit: 4, viewerId: lee, sourceIds: [id] })).toHaveLength(4)
})

test('what was being indexed when a process ended a moment ago is taken up by the next', async () => {
  const id = randomUUID()
  await store.documents.add({ id, ownerId: lee, sharedWith: 'me', ...markdown(norms) }, new Date().toISOString())
  const next = open()
  await next.tend()
  await next.idle()
  expect((await found('purple card', lee))[0]).toMatchObject({ sourceId: id })
  await next.close()
})

test('a second process on the same store finds what the first has taken in', async () => {
  const elsewhere = await openKnowledge({ directory: base.directory, dataDir: data.directory, shelf: store.documents })
  await added()
  expect((await elsewhere.search({ theirs: 'purple card', leave: null }, { viewerId: lee }))[0]?.text).toContain('purple')
  await library.remove(lee, (await library.list(lee))[0]?.id ?? '')
  expect(JSON.stringify(await elsewhere.search({ theirs: 'purple card', leave: null }, { viewerId: lee }))).not.toContain('purple')
  await elsewhere.close()
})

test('what people have added is found here alone, also where a server helps with searches', async () => {
  const double = await startScriptedProvider()
  onTestFinished(() => double.close())
  const settings = { directory: base.directory, dataDir: data.directory, shelf: store.documents }
  const helped = await openKnowledge({ ...settings, embeddings: openEmbeddings(settingsFor(double.baseUrl)) })
  onTestFinished(() => helped.close())
  await helped.ready()
  await expect.poll(() => readdir(data.directory)).toContainEqual(expect.stringMatching(/^remote-index-/))
  const id = await added()
  const found = await helped.search({ theirs: 'purple card', leave: null }, { viewerId: lee })
  expect(found.map(({ sourceId }) => sourceId)).toContain(id)
  await helped.search({ ours: 'purple card' }, { viewerId: lee })
  expect(double.everything()).toContain('purple card')
  expect(double.everything()).not.toMatch(/One voice|somebody builds/)
})

test('words that look like a condition are words', async () => {
  await added("# x' OR '1'='1\n\nSomebody's \"quoted\" words; DROP TABLE passages --", { title: "x' OR '1'='1" })
  expect((await found("x' OR '1'='1", lee))[0]?.text).toContain('DROP TABLE')
  expect(JSON.stringify(await found("x' OR '1'='1", `${ana}' OR '1'='1`))).not.toContain('DROP TABLE')
})

/** Files of the data folder that hold these words, in any of its indexes. */
async function filesWith(words: string): Promise<string[]> {
  const entries = await readdir(data.directory, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const held = await Promise.all(paths.map(async (path) => (await readFile(path)).includes(words)))
  return paths.filter((_, at) => held[at])
}
