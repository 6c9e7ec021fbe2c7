import type { ApprovedDraft } from '../domain/draft.ts'
import { type AboutPlan, partsToWrite, type WhatToWrite } from './approved-plan.ts'
import { evidenceSheetPage } from './word/evidence-sheet.ts'
import { type Part, wordFile } from './word/file.ts'
import { guidePage } from './word/guide.ts'
import type { Paper } from './word/paper.ts'
import { planPage } from './word/plan.ts'

/**
 * An approved plan as a Word file: the guide and the evidence sheet on one page each, the plan on as many as it needs.
 * @throws AppError 404 when the sheet alone is asked for and there is none
 */
export function planDocument(draft: ApprovedDraft, about: AboutPlan, what: WhatToWrite, paper?: Paper): Promise<Uint8Array> {
  const parts = partsToWrite(what, about, draft.kind).map((each): Part => {
    if (each.part === 'guide') return { page: guidePage(draft, about), running: false }
    if (each.part === 'plan') return { page: planPage(draft, about, what), running: true }
    return { page: evidenceSheetPage(each.sheet), running: false }
  })
  return wordFile(parts, about.title, paper)
}
