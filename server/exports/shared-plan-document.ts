import { closingOf, partsOf, type SharedOut, titleOf } from './shared-plan.ts'
import { type Page, paragraph, type Setting } from './word/blocks.ts'
import { evidenceSheetPage } from './word/evidence-sheet.ts'
import { type Part, wordFile } from './word/file.ts'
import type { Paper } from './word/paper.ts'
import { pageTitle, sans, serif } from './word/voices.ts'

/** What was shared of a plan as a Word file: its pieces on as many pages as they need, the evidence sheet on one. */
export function sharedPlanDocument(shared: SharedOut, paper?: Paper): Promise<Uint8Array> {
  const parts: Part[] = [
    ...(shared.pieces.length > 0 ? [{ page: piecesPage(shared), running: true }] : []),
    ...(shared.sheet ? [{ page: evidenceSheetPage(shared.sheet), running: false }] : []),
  ]
  return wordFile(parts, titleOf(shared), paper)
}

const piecesPage = (shared: SharedOut): Page => ({
  settings,
  blocks: [
    paragraph('Page title', titleOf(shared)),
    ...partsOf(shared).flatMap(({ title, pieces }) => [
      paragraph('Shared part', title),
      ...pieces.map(({ text }) => paragraph('Shared piece', text)),
    ]),
    paragraph('Shared closing', closingOf(shared)),
  ],
})

const settings: Record<string, Setting> = {
  'Page title': pageTitle,
  'Shared part': { ...serif, size: 15, before: 14, after: 2, bold: true, level: 2, keepNext: true },
  'Shared piece': { ...serif, size: 12.5, before: 6, after: 6 },
  'Shared closing': { ...sans, size: 8.5, before: 18, after: 0, ink: 'quiet' },
}
