import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import { evidenceSheetPage } from './word/evidence-sheet.ts'
import { wordFile } from './word/file.ts'
import type { Paper } from './word/paper.ts'

/** The evidence sheet as a Word file of one page, on Letter paper if nothing else is said; the title is the file's, not the page's. */
export const evidenceSheetDocument = (sheet: EvidenceSheet, title: string, paper?: Paper): Promise<Uint8Array> =>
  wordFile([{ page: evidenceSheetPage(sheet), running: false }], title, paper)
