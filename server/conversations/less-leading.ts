import type { RuleName } from '../domain/finding.ts'
import { type ItemChange, together } from '../domain/message-changes.ts'
import { isOpen } from '../domain/open-and-blocked.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { AppError } from '../errors.ts'
import type { Review } from '../review/review.ts'
import type { Asking, Changed, Revision } from '../review/revision.ts'
import type { Idempotency } from '../store/idempotency.ts'
import { nothingPushes, saidWithLessPush } from './say.ts'

type Dependencies = {
  review: Pick<Review, 'takeRewrite' | 'another'>
  snapshotOf: (draftId: string, ownerId: string) => Promise<DraftSnapshot>
}

/** Rules about how a question pushes: what “less leading” is about. */
const pushes: RuleName[] = ['open-question', 'one-question', 'not-leading', 'not-advice', 'no-verdict', 'no-emotion-reading']

/** What “less leading” did, and in words. */
export type SaidSofter = { say: string; changed: ItemChange[] }

/** How it is asked for: by a key for each act, after what the same message has changed already. Once the signal is aborted, no more is changed. */
export type Softening = { once: (act: string) => Idempotency; before?: ItemChange[]; signal?: AbortSignal }

/** Takes the rewrites of what pushes, or a gentler one where there is none. */
export async function lessLeading(
  ownerId: string,
  draftId: string,
  { review, snapshotOf }: Dependencies,
  { once, before = [], signal }: Softening,
): Promise<SaidSofter> {
  const { items } = await snapshotOf(draftId, ownerId)
  // What was approved, the coach's own words above all, stays as it is.
  const flagged = items.filter((item) => isOpen(item) && item.findings.some((finding) => pushes.includes(finding.rule)))
  if (flagged.length + before.length === 0) return { say: nothingPushes, changed: [] }
  const asBefore: string[] = []
  const changed = [...before]
  let broken = ''
  for (const item of flagged) {
    const at = { itemId: item.id, revision: item.revision }
    try {
      signal?.throwIfAborted()
      const done = (await review.takeRewrite(ownerId, draftId, at, pushes, asking(at, 'rewrite'))) ?? (await replaced(at))
      if (done) changed.push({ before: done.before, after: done.item })
      else asBefore.push(item.label)
    } catch (cause) {
      // What was changed before is told, so that it can be undone.
      if (changed.length === 0) throw cause
      if (cause instanceof AppError) broken = ` ${cause.message} ${cause.next}`
      else if (!signal?.aborted) throw cause
      break
    }
  }
  const labels = together(changed).map(({ after }) => after.label)
  return { say: `${saidWithLessPush(labels, asBefore)}${broken}`, changed }

  function asking({ itemId, revision }: Revision, act: string): Asking {
    return { idempotency: once(`${act} ${itemId} ${revision}`), signal }
  }

  async function replaced(at: Revision): Promise<Changed | null> {
    try {
      return await review.another(ownerId, draftId, at, { focus: null, gentler: true }, asking(at, 'another'))
    } catch (cause) {
      if (cause instanceof AppError && cause.code === 'draft.no_other') return null
      throw cause
    }
  }
}
