import type { CoachingModel } from '../domain/coaching-model.ts'
import { approvedDraft } from '../domain/draft.ts'
import type { ExportOptions } from '../domain/export-options.ts'
import { isOpen } from '../domain/open-and-blocked.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { AppError } from '../errors.ts'
import { evidenceSheetMarkdown } from '../exports/evidence-sheet.ts'
import { safeSheet } from '../exports/safe-sheet.ts'
import { safeWords } from '../safety/safe-words.ts'
import { notApproved } from './conflicts.ts'

export type Dependencies = {
  snapshotOf: (draftId: string, ownerId: string) => Promise<DraftSnapshot>
  coachingModelNamed: (name: string) => CoachingModel
  titleOf: (conversationId: string, ownerId: string) => Promise<string>
  now: () => Date
}

/** A file to take away. */
export type TakenOut = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; fileName: string }

export type TakeOut = ReturnType<typeof createTakeOut>

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown; charset=utf-8',
}
const endings = { docx: 'docx', markdown: 'md' }

/** Makes files of what may leave: an approved plan, and the evidence sheet, which is the coach's own. */
export function createTakeOut({ snapshotOf, coachingModelNamed, titleOf, now }: Dependencies) {
  const file = (bytes: Uint8Array, name: string, format: ExportOptions['format']): TakenOut => ({
    bytes: new Uint8Array(bytes),
    mediaType: mediaTypes[format],
    fileName: `${fileNameOf(name)}.${endings[format]}`,
  })
  const text = (words: string) => new TextEncoder().encode(words)

  return {
    /** @throws 404, or 409 `draft.not_approved` while there is nothing that may leave */
    async takeOut(draftId: string, ownerId: string, { format, part, sources }: ExportOptions): Promise<TakenOut> {
      const snapshot = await snapshotOf(draftId, ownerId)
      const { provenance, approach } = snapshot
      const approved =
        provenance &&
        approach &&
        approvedDraft({ ...snapshot, kind: 'conversation-plan', coachingModel: snapshot.request.coachingModel, provenance, approach })
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
        return file(text(approvedPlanMarkdown(approved, about, { part, sources })), name, format)
      }
      // Word is loaded when it is first asked for: it would cost every start a fifth of a second.
      const { planDocument } = await import('../exports/plan-document.ts')
      return file(await planDocument(approved, about, { part, sources }), name, format)
    },

    /** What was seen and heard needs no approval: it is the coach's own. @throws 404 */
    async evidenceSheet(draftId: string, ownerId: string, format: ExportOptions['format']): Promise<TakenOut> {
      const { sheet: told, conversationId } = await snapshotOf(draftId, ownerId)
      if (!told) throw sheetNotReady()
      const sheet = safeSheet(told)
      const title = safeWords(await titleOf(conversationId, ownerId)) ?? untitled
      if (format === 'markdown') return file(text(evidenceSheetMarkdown(sheet)), `${title} evidence`, format)
      const { evidenceSheetDocument } = await import('../exports/evidence-sheet-document.ts')
      return file(await evidenceSheetDocument(sheet, title), `${title} evidence`, format)
    },
  }
}

const sheetNotReady = () =>
  new AppError(
    'draft.no_sheet',
    409,
    'The notes have not been read yet, so there is no evidence sheet.',
    'Try again in a moment, or go on with the draft.',
  )

const untitled = 'Conversation plan'

/** A title as the name of a file on any system. */
const fileNameOf = (title: string): string =>
  // Cut between characters: half of one can't be encoded.
  [...title]
    .slice(0, 80)
    .join('')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '') || untitled
