import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { DraftItem } from '../../domain/draft-item.ts'
import { planDocument } from '../plan-document.ts'
import { aboutSample, approvedSample, aSheet } from '../testing.ts'
import type { Paper } from './paper.ts'

const libreOffice = 'soffice'
const hasLibreOffice = spawnSync(libreOffice, ['--version']).status === 0
const directory = mkdtempSync(join(tmpdir(), 'pages-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const said =
  'At 10:05 students explained their thinking about halves to a partner while you listened, and then the same three hands went up again. What did that tell you about how they see a half'
const words = (count: number): string => Array.from({ length: count }, (_, index) => said.split(' ')[index % 35]).join(' ')

/** Eight items of 35 words, each with all that may belong to one. */
const eightLongItems = Array.from({ length: 8 }, (_, position): Partial<DraftItem> => {
  const place = { text: `${words(35)}?`, listenFor: words(15), followUp: `${words(14)}?`, core: [1, 2, 5].includes(position) }
  const replies = [{ heard: `It went fine, ${position} of them said.`, say: `${words(25)}?` }]
  return { ...place, replies, fiveMinutes: true, ...(position === 7 ? { kind: 'agreement', purpose: 'commit' } : {}) }
})

const fewShortItems: Partial<DraftItem>[] = [
  { core: false },
  { core: true },
  { kind: 'agreement', purpose: 'commit', core: false, position: 2 },
]

/** As many lines as the pipeline gives in each part, all as long as a long sentence. */
const fullestSheet = aSheet({ onTheGoal: 7, counts: 5, words: 7, timeline: 3 }, `"${words(28)}"`)
const goal = words(25)

const samples = {
  'the guide of eight long items': { items: eightLongItems, part: 'guide', about: { ...aboutSample, goal }, pages: 1 },
  'the guide of three short items': { items: fewShortItems, part: 'guide', about: aboutSample, pages: 1 },
  'the guide with no goal on record': { items: eightLongItems, part: 'guide', about: { ...aboutSample, goal: null }, pages: 1 },
  'the fullest sheet': {
    items: fewShortItems,
    part: 'evidence-sheet',
    about: { ...aboutSample, sheet: { ...fullestSheet, goal } },
    pages: 1,
  },
  'the emptiest sheet': { items: fewShortItems, part: 'evidence-sheet', about: { ...aboutSample, sheet: aSheet({ words: 1 }) }, pages: 1 },
  'guide, sheet and plan of three short items': {
    items: fewShortItems,
    part: 'all',
    about: { ...aboutSample, sheet: aSheet({ words: 2 }) },
    pages: 3,
  },
} as const

/** How many pages LibreOffice makes of files, all in one go. */
function pagesOf(files: Map<string, Uint8Array>): Map<string, number> {
  const names = [...files].map(([name, bytes], index) => {
    writeFileSync(join(directory, `${index}.docx`), bytes)
    return [name, index] as const
  })
  const profile = `-env:UserInstallation=${pathToFileURL(join(directory, 'profile'))}`
  const documents = names.map(([, index]) => `${index}.docx`)
  execFileSync(libreOffice, [profile, '--headless', '--convert-to', 'pdf', ...documents], { cwd: directory, stdio: 'ignore' })
  return new Map(
    names.map(([name, index]) => {
      const pdf = readFileSync(join(directory, `${index}.pdf`), 'latin1')
      return [name, pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0]
    }),
  )
}

// Skipped where LibreOffice is not installed; to run it: apt-get install libreoffice-writer-nogui.
test.skipIf(!hasLibreOffice).each(['letter', 'a4'] as const)(
  'on %s paper, guide and evidence sheet are one page each (needs LibreOffice)',
  async (paper: Paper) => {
    const files = new Map<string, Uint8Array>()
    for (const [name, { items, part, about }] of Object.entries(samples))
      files.set(name, await planDocument(approvedSample([...items]), about, { part, sources: 'keep' }, paper))
    const expected = Object.entries(samples).map(([name, { pages }]) => [name, pages] as const)
    expect(Object.fromEntries(pagesOf(files))).toEqual(Object.fromEntries(expected))
  },
  180_000,
)
