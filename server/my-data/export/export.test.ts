import { expect, test } from 'vitest'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { visibilityIn } from '../../access/visibility.ts'
import { accountMigrations } from '../../accounts/migration.ts'
import { readSnapshot } from '../../drafting/snapshot.ts'
import { peopleIn } from '../../school/people.ts'
import { createSharing } from '../../sharing/sharing.ts'
import type { Store } from '../../store/store.ts'
import { at, now } from '../../store/testing/samples.ts'
import { onEachDatabase } from '../../store/testing.ts'
import { grow } from '../../testing/sample-plan.ts'
import { belongings } from '../belongs.ts'
import { coachWith, person, teacherSays } from '../testing.ts'
import { createExport } from './export.ts'

/** The files of a zip, by their names. */
async function unzipped(stream: ReadableStream<Uint8Array>): Promise<Map<string, string>> {
  const bytes = Buffer.from(await new Response(stream).arrayBuffer())
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (cause, opened) => (opened ? resolve(opened) : reject(cause))),
  )
  const textOf = (entry: Entry) =>
    new Promise<string>((resolve, reject) =>
      zip.openReadStream(entry, async (cause, read) => (read ? resolve((await read.toArray()).join('')) : reject(cause))),
    )
  return new Promise((resolve, reject) => {
    const files = new Map<string, string>()
    zip.on('entry', (entry: Entry) => {
      textOf(entry).then((text) => {
        files.set(entry.fileName, text)
        zip.readEntry()
      }, reject)
    })
    zip.on('end', () => resolve(files))
    zip.on('error', reject)
    zip.readEntry()
  })
}

onEachDatabase((fresh) => {
  async function school() {
    const store = await fresh.open(undefined, { migrations: accountMigrations })
    const people = peopleIn(store.db)
    const snapshotOf = async (draftId: string, ownerId: string) => {
      const plan = await readSnapshot(store, draftId, ownerId)
      if (!plan) throw new Error('it is not there')
      return plan
    }
    const told = { store, now: () => new Date(at(50)) }
    const sharing = createSharing({ ...told, people, visibility: visibilityIn(store.db), coachingModels: () => [grow], snapshotOf })
    const takeAll = createExport({ ...told, ...sharing, modelTitle: () => 'GROW' })
    const ana = await person(store, 'Ana', ['teacher'])
    const [lee, kim] = [await coachWith(store, 'Lee', ana), await coachWith(store, 'Kim', null)]
    await teacherSays(store, ana, lee)
    return { store, ana, lee, kim, takeAll: async (id: string) => unzipped(takeAll({ id })) }
  }
  const all = (files: Map<string, string>) => [...files.values()].join('\n')
  const inFolder = (files: Map<string, string>, folder: string) => [...files].filter(([name]) => name.startsWith(`${folder}/`))
  /** As Markdown writes what could be a sign of its own. */
  const plain = (text: string) => text.replace(/\\(?=[<>*_&|@])/g, '')

  /** A document of somebody else that the team sees, in a plan of this coach’s. */
  async function citesDocument(store: Store, of: { id: string; shared: { draftId: string } }, other: { documentId: string; mark: string }) {
    const words = { source: other.mark, heading: other.mark, text: other.mark }
    const passage = { label: 'P9', key: 'k', sourceId: other.documentId, kind: 'document' as const, ...words }
    await store.items.change(of.shared.draftId, of.id, now, () => ({ items: [], decisions: [], passages: [passage] }))
  }

  test('a coach takes along everything of theirs, in files to read, and nothing of anybody else’s', async () => {
    const { store, lee, kim, ana, takeAll } = await school()
    await citesDocument(store, lee, kim)
    const files = await takeAll(lee.id)
    const folders = [...new Set([...files.keys()].map((name) => name.replace(/\/.*/, '/')))].sort()
    expect(folders).toEqual(
      [
        'README.txt',
        'account.json',
        'conversations/',
        'data.json',
        'documents/',
        'kept-words.txt',
        'roster.txt',
        'sent/',
        'teachers/',
      ].sort(),
    )
    const page = plain(inFolder(files, 'conversations').find(([, text]) => plain(text).startsWith(`# Fractions ${lee.mark}`))?.[1] ?? '')
    for (const words of [
      `# Fractions ${lee.mark}`,
      `Their words: ${lee.mark}`,
      `She was tired. ${lee.mark}`,
      `10:02 T: "${lee.mark}" 4 hands.`,
      'E1 (count, 10:02): 4 hands.',
      'I1, question: approved',
      `Why this one: It starts from ${lee.mark}.`,
      `Changed on 2025-11-21 10:00 UTC, to: ${lee.mark}, because: ${lee.mark}`,
      'P9 A colleague’s document, A colleague’s document:',
      'I1: shared on 2025-11-21 10:03 UTC',
      `Here they are. ${lee.mark}`,
    ])
      expect(page).toContain(words)
    expect(plain(inFolder(files, 'teachers')[0]?.[1] ?? '')).toContain(`We agree. ${lee.mark}`)
    expect(inFolder(files, 'documents')[0]?.[1]).toContain(`Wait. ${lee.mark}`)
    expect(inFolder(files, 'sent')).toHaveLength(2)
    for (const file of ['roster.txt', 'kept-words.txt', 'account.json', 'data.json']) expect(files.get(file)).toContain(lee.mark)
    // A goal that the teacher set stands on both their pages; nothing else of anybody's is here.
    const others = all(files).replace(`Mine. ${ana.mark}`, '')
    for (const { mark } of [kim, ana])
      expect(
        plain(others)
          .split('\n')
          .filter((line) => line.includes(mark) && !line.includes('Mine.')),
      ).toEqual([])
  })

  test('a teacher takes along what they wrote and what is shared with them, and nothing else of the coach’s', async () => {
    const { ana, lee, takeAll } = await school()
    const files = await takeAll(ana.id)
    expect([...files.keys()].map((name) => name.replace(/\/.*/, '/')).sort()).toEqual(
      ['README.txt', 'account.json', 'answers.md', 'coaches/', 'data.json', 'shared-with-me/'].sort(),
    )
    expect(plain(files.get('answers.md') ?? '')).toContain(`I saw that. ${ana.mark}`)
    const [coach] = inFolder(files, 'coaches')
    expect(plain(coach?.[1] ?? '')).toContain(`Mine. ${ana.mark}`)
    const shared = plain(inFolder(files, 'shared-with-me')[0]?.[1] ?? '')
    expect(shared).toContain('What did you hope to hear from students?')
    // The coach's name, and what the two of them agreed on; but no evidence, no jotting, no reason, no notes.
    for (const [name, text] of files) {
      const said = plain(text)
        .split('\n')
        .filter((line) => line.includes(lee.mark))
      expect(
        said.filter((line) => !/^# |We agree\.|Wait\. CANARY/.test(line)),
        name,
      ).toEqual([])
    }
  })

  test('data.json holds every row of theirs, and no secret', async () => {
    const { store, lee, takeAll } = await school()
    const files = await takeAll(lee.id)
    const data = JSON.parse(files.get('data.json') ?? '') as Record<string, Record<string, unknown>[]>
    expect(Object.keys(data)).toEqual(
      belongings.filter(({ owner, leftOut }) => owner !== null && leftOut !== 'all').map(({ table }) => table),
    )
    const items = await store.db.selectFrom('draft_item').select('id').where('owner_id', '=', lee.id).execute()
    expect(data.draft_item?.length).toBe(items.length)
    expect(data.draft_item?.[0]?.item).toMatchObject({ label: expect.stringMatching(/^I\d/) })
    expect(data.account?.[0]).not.toHaveProperty('password')
    expect(all(files)).not.toContain('token CANARY')
    expect(all(files)).not.toContain('hash CANARY')
    expect(files.get('account.json')).toContain('"signedIn"')
  })

  test('words that look like Markdown, a path or a signal stay words', async () => {
    const { store, lee, takeAll } = await school()
    const { conversationId } = lee.shared
    const nasty = '../../etc/passwd <img src=x onerror=1> ![x](https://evil.example/?q=1) ~~~~'
    await store.conversations.update(lee.id, conversationId, { title: nasty }, at(9))
    await store.jottings.save(lee.id, conversationId, nasty, at(9))
    const files = await takeAll(lee.id)
    const [name = '', text = ''] = [...files].find(([, page]) => page.includes('evil')) ?? []
    expect(name).toMatch(/^conversations\/2025-11-21 [^/]+\.md$/)
    expect(name).not.toMatch(/\.\.|[<>]/)
    expect(text).not.toMatch(/(?<!\\)!?\[x\]\(|(?<!\\)<img/)
    expect(plain(text)).toContain('onerror=1')
  })
})

test('a fault on the way breaks the file off: nobody takes half of it for the whole', async () => {
  const { zipped } = await import('./zip.ts')
  async function* files() {
    yield { name: 'one.txt', text: 'one' }
    throw new Error('the store is out of reach')
  }
  await expect(new Response(zipped(files(), new Date())).arrayBuffer()).rejects.toThrow()
})
