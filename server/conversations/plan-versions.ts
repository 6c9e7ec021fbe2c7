import { z } from 'zod'
import type { DraftItem } from '../domain/draft-item.ts'
import { kindOfForm } from '../domain/forms.ts'
import { PlanComparison, PlanPartName } from '../domain/lesson-plan.ts'
import { notFound } from '../errors.ts'
import { compareLessonPlans } from '../lesson-plans/compare.ts'
import { readLessonPlan } from '../lesson-plans/read-lesson-plan.ts'
import type { StoredMaterial } from '../store/materials.ts'
import type { Store } from '../store/store.ts'

/** What a later version of a lesson plan changed, and which wonderings about the earlier one it may answer. */
export const PlanVersions = z.object({
  /** The material of the version before; null: this is the first in its conversation. */
  earlierId: z.string().nullable(),
  comparison: PlanComparison.nullable(),
  /** Wonderings of the last feedback on the version before, by their item, and the parts that have changed since. */
  answered: z.array(
    z.object({ draftId: z.string(), itemId: z.string(), label: z.string(), text: z.string(), parts: z.array(PlanPartName) }),
  ),
})
export type PlanVersions = z.infer<typeof PlanVersions>

type Kept = Pick<Store, 'conversations' | 'materials' | 'items'>

/** Compares a lesson plan with the version before it in the same conversation; what is no lesson plan has none. @throws 404 */
export async function planVersions(store: Kept, ownerId: string, materialId: string): Promise<PlanVersions> {
  const later = await store.materials.find(ownerId, materialId)
  if (!later) throw notFound('material')
  const conversation = await store.conversations.find(ownerId, later.conversationId)
  const plans = conversation?.materials.filter(({ kind }) => kind === 'lesson-plan') ?? []
  const earlierId = plans[plans.findIndex(({ id }) => id === materialId) - 1]?.id
  const earlier = earlierId === undefined ? null : await store.materials.find(ownerId, earlierId)
  if (!conversation || !earlier) return { earlierId: null, comparison: null, answered: [] }
  const comparison = compareLessonPlans(readAs(earlier), readAs(later))
  const draft = conversation.drafts.findLast((one) => one.materialId === earlier.id && kindOfForm(one.coachingModel) === 'lesson-feedback')
  const items = draft ? await store.items.list(draft.id) : []
  const changed = comparison.parts.filter(({ change }) => change !== 'removed').map(({ part }) => part)
  const answered = items.filter(isWondering).flatMap((item) => {
    const parts = partsOf(item, earlier).filter((part) => changed.includes(part))
    return draft && parts.length > 0 ? [{ draftId: draft.id, itemId: item.id, label: item.label, text: item.text, parts }] : []
  })
  return { earlierId: earlier.id, comparison, answered }
}

const readAs = ({ text, planCorrections }: StoredMaterial) => readLessonPlan(text, planCorrections)

const isWondering = ({ group, state }: DraftItem): boolean => group === 'wonderings' && state !== 'rejected'

/** What of a plan an item is about: the parts of the lines that it stands on; of one that stands on none, the absent part that its reason names. */
function partsOf(item: DraftItem, plan: StoredMaterial): PlanPartName[] {
  const { parts } = readAs(plan)
  if (item.evidence.length === 0) {
    const reason = `${item.text} ${item.rationale}`.toLowerCase()
    return parts.filter(({ lines, part }) => lines.length === 0 && reason.includes(part)).map(({ part }) => part)
  }
  const lines = plan.evidence.filter(({ label }) => item.evidence.includes(label)).map(({ start }) => lineAt(plan.text, start))
  return parts
    .filter((part) => part.lines.some(([first, last]) => lines.some((line) => first <= line && line <= last)))
    .map(({ part }) => part)
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
