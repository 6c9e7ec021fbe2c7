import { inflateRawSync } from 'node:zlib'
import { type ApprovedDraft, approvedDraft, type Draft } from '../domain/draft.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import { changeBy, nothingYet } from '../domain/fold-plan.ts'
import { grow, plan } from '../testing/sample-plan.ts'
import type { AboutPlan } from './approved-plan.ts'

const sample = { ...nothingYet }
for (const event of plan) Object.assign(sample, changeBy(event, sample))

/** A draft whose items were all approved, with these changes; a state that is given stays. @throws Error when that leaves it unapproved */
export function approvedSample(items: Partial<DraftItem>[], change: Partial<Draft> = {}): ApprovedDraft {
  const first = sample.items[0]
  const draft = approvedDraft({
    ...(sample as unknown as Draft),
    id: 'd',
    kind: 'conversation-plan',
    coachingModel: grow.id,
    approach: 'facilitative',
    items: items.map(
      (item, position) => ({ ...first, state: 'approved', id: `i${position}`, label: `I${position + 1}`, position, ...item }) as DraftItem,
    ),
    ...change,
  })
  if (!draft) throw new Error('this draft is not approved')
  return draft
}

export const aboutSample: AboutPlan = {
  title: 'Talk with Ms Ortiz',
  coachingModel: grow,
  teacher: 'Ms Ortiz',
  goal: 'more students explain their reasoning',
  sheet: null,
  takenOutAt: new Date(2025, 10, 4, 12),
}

type SheetLine = EvidenceSheet['words'][number]

/** An evidence sheet with so many lines in each part, all of these words. */
export function aSheet(
  counts: Partial<Record<'onTheGoal' | 'counts' | 'words' | 'timeline', number>>,
  text = '"You can cut the half into two."',
): EvidenceSheet {
  const lines = (count = 0): SheetLine[] => Array.from({ length: count }, () => ({ label: 'E1', time: '10:03', speaker: 'Maya', text }))
  return {
    teacher: 'Ms Ortiz',
    context: [{ name: 'grade', value: '5' }],
    goal: 'more students explain their reasoning',
    onTheGoal: lines(counts.onTheGoal),
    counts: lines(counts.counts),
    words: lines(counts.words),
    timeline: lines(counts.timeline),
    opinionsLeftOut: 0,
  }
}

/** The files in a zip, by name. Reads what the exports write: no encryption, no zip64. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0) throw new Error('this is no zip file')
  const files = new Map<string, Uint8Array>()
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size, nameLength, extraLength, commentLength] = [10, 20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number, number]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(start, start + size)
    files.set(name, method === 0 ? content : inflateRawSync(content))
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}

/** The text of one file of a .docx. @throws Error when there is no such file in it */
export function xmlOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  const file = unzip(bytes).get(name)
  if (!file) throw new Error(`there is no ${name} in this file`)
  return new TextDecoder('utf-8', { fatal: true }).decode(file)
}

/** The words of a .docx, paragraph by paragraph and cell by cell, without the empty ones; tabs and line breaks as such. */
export async function paragraphsOf(bytes: Uint8Array): Promise<string[]> {
  return [...xmlOf(bytes).matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)]
    .map(([, content = '']) =>
      [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)(?: [^>]*)?\/>/g)]
        .map(([, words, sign]) => (sign === 'tab' ? '\t' : sign === 'br' ? '\n' : unescaped(words ?? '')))
        .join(''),
    )
    .map((words) => words.trim())
    .filter((words) => words !== '')
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const unescaped = (text: string): string => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
