import type { CoachingModel } from '../domain/coaching-model.ts'
import { approvedDraft } from '../domain/draft.ts'
import type { ExportOptions } from '../domain/export-options.ts'
import { kindOfForm } from '../domain/forms.ts'
import { isOpen } from '../domain/open-and-blocked.ts'
import { type DraftSnapshot, noSheetYet } from '../drafting/snapshot.ts'
import { evidenceSheetMarkdown } from '../exports/evidence-sheet.ts'
import { safeSheet } from '../exports/safe-sheet.ts'
import { type TakenOut, takenOut, untitled } from '../exports/taken-out.ts'
import { safeWords } from '../safety/safe-words.ts'
import { notApproved } from './conflicts.ts'

export type Dependencies = {
  snapshotOf: (draftId: string, ownerId: string) => Promise<DraftSnapshot>
  coachingModelNamed: (name: string) => CoachingModel
  titleOf: (conversationId: string, ownerId: string) => Promise<string>
  now: () => Date
}

export type TakeOut = ReturnType<typeof createTakeOut>

/** Makes files of what may leave: an approved plan, and the evidence sheet, which is the coach's own. */
export function createTakeOut({ snapshotOf, coachingModelNamed, titleOf, now }: Dependencies) {
  return {
    /** @throws 404, or 409 `draft.not_approved` while there is nothing that may leave */
    async takeOut(draftId: string, ownerId: string, { format, part, sources }: ExportOptions): Promise<TakenOut> {
      const snapshot = await snapshotOf(draftId, ownerId)
      const { provenance, approach } = snapshot
      const approved =
        provenance &&
        approach &&
        approvedDraft({
          ...snapshot,
          kind: kindOfForm(snapshot.request.coachingModel),
          coachingModel: snapshot.request.coachingModel,
          provenance,
          approach,
        })
      if (!approved) throw notApproved(snapshot.items.filter(isOpen).length)
      const title = safeWords(await titleOf(snapshot.conversationId, ownerId)) ?? untitled
      const about = {
        title,
        coachingModel: coachingModelNamed(snapshot.request.coachingModel),
        teacher: safeWords(snapshot.request.teacher) ?? safeWords(snapshot.sheet?.teacher),
        goal: safeWords(snapshot.request.goal) ?? safeWords(snapshot.sheet?.goal),
        sheet: snapshot.sheet && safeSheet(snapshot.sheet),
        takenOutAt: now(),
      }
      const name = part === 'evidence-sheet' ? `${title} evidence` : part === 'guide' ? `${title} guide` : title
      if (format === 'markdown') {
        const { approvedPlanMarkdown } = await import('../exports/approved-plan-markdown.ts')
        return takenOut(approvedPlanMarkdown(approved, about, { part, sources }), name, format)
      }
      // Word is loaded when it is first asked for: it would cost every start a fifth of a second.
      const { planDocument } = await import('../exports/plan-document.ts')
      return takenOut(await planDocument(approved, about, { part, sources }), name, format)
    },

    /** What was seen and heard needs no approval: it is the coach's own. @throws 404 */
    async evidenceSheet(draftId: string, ownerId: string, format: ExportOptions['format']): Promise<TakenOut> {
      const { sheet: told, conversationId } = await snapshotOf(draftId, ownerId)
      if (!told) throw noSheetYet('go on with the draft')
      const sheet = safeSheet(told)
      const title = safeWords(await titleOf(conversationId, ownerId)) ?? untitled
      if (format === 'markdown') return takenOut(evidenceSheetMarkdown(sheet), `${title} evidence`, format)
      const { evidenceSheetDocument } = await import('../exports/evidence-sheet-document.ts')
      return takenOut(await evidenceSheetDocument(sheet, title), `${title} evidence`, format)
    },
  }
}
