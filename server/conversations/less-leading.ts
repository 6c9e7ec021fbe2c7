import type { RuleName } from '../domain/finding.ts'
import { isOpen } from '../domain/open-and-blocked.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { AppError } from '../errors.ts'
import type { Review } from '../review/review.ts'
import type { Revision } from '../review/revision.ts'
import { nothingPushes, saidWithLessPush } from './say.ts'

type Dependencies = {
  review: Pick<Review, 'takeRewrite' | 'another'>
  snapshotOf: (draftId: string, ownerId: string) => Promise<DraftSnapshot>
}

/** Rules about how a question pushes: what “less leading” is about. */
const pushes: RuleName[] = ['open-question', 'one-question', 'not-leading', 'not-advice', 'no-verdict', 'no-emotion-reading']

/** Takes the rewrites of what pushes, or a gentler one where there is none, and says in words what came of it. */
export async function lessLeading(ownerId: string, draftId: string, { review, snapshotOf }: Dependencies): Promise<string> {
  const { items } = await snapshotOf(draftId, ownerId)
  // What was approved, the coach's own words above all, stays as it is.
  const flagged = items.filter((item) => isOpen(item) && item.findings.some((finding) => pushes.includes(finding.rule)))
  if (flagged.length === 0) return nothingPushes
  const asBefore: string[] = []
  for (const item of flagged) {
    const at = { itemId: item.id, revision: item.revision }
    const isReworded = await review.takeRewrite(ownerId, draftId, at, pushes)
    if (!isReworded && !(await isReplaced(at))) asBefore.push(item.label)
  }
  const changed = flagged.map((item) => item.label).filter((label) => !asBefore.includes(label))
  return saidWithLessPush(changed, asBefore)

  async function isReplaced(at: Revision): Promise<boolean> {
    try {
      await review.another(ownerId, draftId, at, { focus: null, gentler: true })
      return true
    } catch (cause) {
      if (cause instanceof AppError && cause.code === 'draft.no_other') return false
      throw cause
    }
  }
}
