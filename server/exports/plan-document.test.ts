import { ImportedXmlComponent } from 'docx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'
import { evidenceSheetDocument } from './evidence-sheet-document.ts'
import { planDocument } from './plan-document.ts'
import { printable } from './printable.ts'
import { aboutSample, approvedSample, aSheet, paragraphsOf, xmlOf } from './testing.ts'

const all = { part: 'all', sources: 'keep' } as const
const about = { ...aboutSample, sheet: aSheet({ onTheGoal: 2, words: 1 }) }

const decided: Partial<DraftItem>[] = [
  {
    text: 'What do you see?',
    core: false,
    replies: [],
    setAside: 'I know her better than the check does.',
    rationale: 'Why this one, for me alone.',
  },
  { text: 'What did that tell you?', core: true, position: 1, replies: [{ heard: 'It went fine.', say: 'What made it fine for you?' }] },
  { text: 'Rejected?', state: 'rejected', position: 2, replies: [{ heard: 'heard of the rejected', say: 'said of the rejected' }] },
  { text: 'By when will you try it?', kind: 'agreement', purpose: 'commit', core: false, position: 3, replies: [] },
]

const words = async (change: { part?: typeof all.part | 'guide' | 'plan' | 'evidence-sheet'; sources?: 'keep' | 'leave-out' } = {}) =>
  (await paragraphsOf(await planDocument(approvedSample(decided), about, { ...all, ...change }))).join('\n')

test('what was approved is in the file, in the guide and in the plan', async () => {
  const text = await words()
  for (const approved of ['What do you see?', 'What did that tell you?', 'By when will you try it?', 'What made it fine for you?'])
    expect(text.split(approved)).toHaveLength(3)
})

test.each(['keep', 'leave-out'] as const)(
  'nothing rejected, no reason for a check set aside and no rationale leaves (sources: %s)',
  async (sources) => {
    const text = await words({ sources })
    for (const kept of ['Rejected?', 'of the rejected', 'better than the check', 'for me alone']) expect(text).not.toContain(kept)
  },
)

test('the plan says what each item rests on, with the words of the notes, and who wrote it', async () => {
  const text = await words({ part: 'plan' })
  expect(text).toContain('E2 \t10:03 "You can cut the half into two."')
  expect(text).toContain('Source: Reality.')
  expect(text).toContain('Written by the built-in drafter')
})

test('a plan without its sources has neither evidence nor passages nor who wrote it', async () => {
  const text = await words({ part: 'plan', sources: 'leave-out' })
  expect(text).toContain('What did that tell you?')
  for (const left of ['E2', 'cut the half', 'Source', 'Written by']) expect(text).not.toContain(left)
})

test('each part can be taken alone', async () => {
  const [guide, sheet, plan] = [await words({ part: 'guide' }), await words({ part: 'evidence-sheet' }), await words({ part: 'plan' })]
  expect(guide).toMatch(/^Talk with Ms Ortiz\n/)
  expect(guide).toMatch(/Her words\nHer choice\nWhen\nWhat I promised$/)
  expect(sheet).toMatch(/^What was seen and heard\nMs Ortiz · grade 5\n/)
  expect(plan).toMatch(/^Conversation plan\n/)
  expect((await words()).split('\n')).toEqual([guide, sheet, plan].join('\n').split('\n'))
})

test('headings go down one level at a time, from one title for each part', async () => {
  const bytes = await planDocument(approvedSample(decided), about, all)
  const levelOf = new Map(
    [...xmlOf(bytes, 'word/styles.xml').matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gs)].flatMap(([style, id]) => {
      const level = style.match(/<w:basedOn w:val="Heading(\d)"/)?.[1]
      return level ? [[id, Number(level)] as const] : []
    }),
  )
  const levels = [...xmlOf(bytes).matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].flatMap(([, id]) => levelOf.get(id ?? '') ?? [])
  expect(levels.filter((level) => level === 1)).toHaveLength(3)
  expect(levels).toContain(3)
  for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
})

test('the file names its title and its language, and nobody’s account or machine', async () => {
  const bytes = await planDocument(approvedSample(decided), about, all)
  const properties = xmlOf(bytes, 'docProps/core.xml').replace(/<dcterms:.*?<\/dcterms:\w+>/g, '')
  expect([...properties.matchAll(/>([^<]+)</g)].map(([, value]) => value?.trim()).filter(Boolean)).toEqual([
    'Talk with Ms Ortiz',
    'Thinking Partner',
    'Thinking Partner',
    '1',
  ])
  expect(xmlOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-US"/>')
})

test('the sheet names a speaker before words alone, and never twice', async () => {
  const sheet = { ...aSheet({ words: 1 }), onTheGoal: [{ label: 'E2', time: null, speaker: 'Luis', text: 'Luis asks "how?"' }] }
  const lines = await paragraphsOf(await evidenceSheetDocument(sheet, 'Talk'))
  expect(lines).toContain('10:03\tMaya: "You can cut the half into two."')
  expect(lines).toContain('Luis asks "how?"')
})

const hostile = fc.oneof(
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    '\u0000',
    ']]>',
    '<w:p>&amp;</w:t>',
    '<!--',
    '&#0;',
    '\ud800',
    '\udc00x',
    'שלום עולם (12)',
    '‮abc',
    '👩‍🏫 ok',
    '{default-bullet-numbering-0}',
    '{PAGE}',
    '\t',
    '\n',
    'x'.repeat(2000),
    '\u00a0',
    '\uffff',
    '$1$&',
    '\u0085',
  ),
)

test('whatever a person wrote is words in the file, never markup, and the file can be read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => `a ${parts.join(' ')}`),
      async (text) => {
        const item = { text, listenFor: text, followUp: text, replies: [{ heard: text, say: text }] }
        const evidence: Evidence[] = [{ label: 'E2', text, start: 0, end: 1, kind: 'student-words', focus: [], time: text, speaker: text }]
        const draft = approvedSample([item, { ...item, core: false, kind: 'offer', purpose: null }], { evidence })
        const sheet = { ...aSheet({ words: 1 }, text), goal: text, teacher: text, context: [{ name: 'grade', value: text }] }
        const bytes = await planDocument(draft, { ...about, title: text, goal: text, teacher: text, sheet }, all)
        for (const name of ['word/document.xml', 'word/header1.xml', 'docProps/core.xml', 'word/styles.xml']) {
          const xml = xmlOf(bytes, name)
          expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
          expect(() => ImportedXmlComponent.fromXmlString(xml)).not.toThrow()
        }
        expect(await paragraphsOf(bytes)).toContain(printable(text).trim())
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)
