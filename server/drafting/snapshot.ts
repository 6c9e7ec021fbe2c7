import { z } from 'zod'
import { DraftStatus, statusOf } from '../domain/draft.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { changeBy, nothingYet } from '../domain/fold-plan.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import { PlanSoFar } from '../domain/plan-so-far.ts'
import { AppError } from '../errors.ts'
import { withoutKept } from '../pipeline/kept-wordings.ts'
import type { DraftHead, LoggedEvent } from '../store/draft-types.ts'
import type { Store } from '../store/store.ts'

/** A draft as far as it has come: what its stream told, and what people have made of its items since. */
export const DraftSnapshot = PlanSoFar.extend({
  id: z.string(),
  conversationId: z.string(),
  materialId: z.string(),
  createdAt: z.iso.datetime(),
  request: PlanRequest,
  status: DraftStatus,
  /** The material's evidence was corrected after this draft was begun: a new one would stand on something else. */
  corrected: z.boolean(),
  /** The last event that is in here; the stream goes on after it. */
  seq: z.number().int().nonnegative(),
})
export type DraftSnapshot = z.infer<typeof DraftSnapshot>

/** The draft has no evidence sheet yet; `instead` is what can be done meanwhile. */
export const noSheetYet = (instead: string) =>
  new AppError(
    'draft.no_sheet',
    409,
    'The notes have not been read yet, so there is no evidence sheet.',
    `Try again in a moment, or ${instead}.`,
  )

/** The draft that a stream has told so far, with its items as they stand now. */
export function snapshot({ head, events, items }: { head: DraftHead; events: LoggedEvent[]; items: DraftItem[] }): DraftSnapshot {
  const told = { ...nothingYet }
  for (const { event } of events) Object.assign(told, changeBy(event, told))
  const { id, conversationId, materialId, createdAt, request, corrected, composing, findings } = head
  return {
    ...told,
    id,
    conversationId,
    materialId,
    createdAt,
    request,
    corrected,
    composing,
    items,
    findings,
    // Those of a draft that was taken up again are told once more.
    passages: [...told.passages, ...head.passages.filter(({ key }) => !told.passages.some((passage) => passage.key === key))],
    status: statusOf({ composing, items }),
    seq: events.at(-1)?.seq ?? 0,
  }
}

/** The same draft under the name of the teacher it is for by now; null: nobody has been named since. */
export const forTeacher = (draft: DraftSnapshot, teacher: string | null): DraftSnapshot =>
  teacher === null
    ? draft
    : { ...draft, request: { ...draft.request, teacher }, sheet: draft.sheet === null ? null : { ...draft.sheet, teacher } }

/** The snapshot of a draft, without findings that its owner keeps the words of; null where this owner has none of that id. */
export async function readSnapshot(
  { drafts, keptWordings }: Pick<Store, 'drafts' | 'keptWordings'>,
  draftId: string,
  ownerId: string,
): Promise<DraftSnapshot | null> {
  const draft = await drafts.whole(draftId, ownerId)
  if (!draft) return null
  const kept = await keptWordings.list(ownerId)
  const items = draft.items.map((item) => ({ ...item, findings: withoutKept(item.findings, item.text, kept) }))
  return snapshot({ ...draft, items })
}
