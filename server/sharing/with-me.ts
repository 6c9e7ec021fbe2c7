import { writtenAtRisk } from '../domain/at-risk-words.ts'
import type { CoachingModel } from '../domain/coaching-model.ts'
import type { ExportOptions } from '../domain/export-options.ts'
import { forms } from '../domain/forms.ts'
import type { Answer, SharedItem, SharedPlan, SharedPlanSummary } from '../domain/shared.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { notFound } from '../errors.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { type People, unnamedCoach } from '../school/people.ts'
import type { KeptAnswer } from '../store/answers.ts'
import type { Idempotency } from '../store/idempotency.ts'
import type { SharedRow } from '../store/shared-reading.ts'
import type { Store } from '../store/store.ts'
import { byPlan } from './by-plan.ts'
import { hasLines, sharedSheet } from './shared-sheet.ts'
import { takeSharedOut } from './take-shared-out.ts'

export type Dependencies = {
  store: Pick<Store, 'sharedReading' | 'answers' | 'evidenceRequests' | 'materials'>
  people: Pick<People, 'namesOf'>
  coachingModels: () => CoachingModel[]
  snapshotOf: (draftId: string, ownerId: string) => Promise<Pick<DraftSnapshot, 'sheet' | 'materialId'>>
  now: () => Date
}

/** What coaches have shared with a teacher, and what the teacher says to it. */
export function createWithMe({ store, people, coachingModels, snapshotOf, now }: Dependencies) {
  const at = () => now().toISOString()

  /** The sheet of a draft as its teacher may read it, whether or not it was shared; null while there is none. */
  async function sheetOf(draftId: string, coachId: string) {
    const { sheet, materialId } = await snapshotOf(draftId, coachId)
    return sheet && sharedSheet(sheet, (await store.materials.find(coachId, materialId))?.evidence ?? [])
  }

  /** @throws 404 where nothing of it is shared with this teacher, or not any more */
  async function readPlan(userId: string, draftId: string): Promise<SharedPlan> {
    const rows = await store.sharedReading.forTeacher(userId, draftId)
    const [first] = rows
    if (!first) throw notFound('plan')
    const [names, answers, sheet, request] = await Promise.all([
      people.namesOf([first.coachId]),
      store.answers.ofTeacher(userId),
      sheetOf(draftId, first.coachId),
      store.evidenceRequests.ofDraft(draftId, userId),
    ])
    const sheetRow = rows.find(({ item }) => item === null)
    const model = modelOf(coachingModels(), first)
    return {
      ...aboutPlan(rows, first, model, names),
      items: rows.flatMap((row) => (row.item ? [{ ...itemOf(row, row.item, model), ...marksOf(row, answers) }] : [])),
      sheet: sheetRow && sheet ? { ...marksOf(sheetRow, answers), lines: sheet } : null,
      evidence: { exists: sheet !== null && hasLines(sheet), askedAt: request?.askedAt ?? null, answer: request?.answer ?? null },
    }
  }

  return {
    /** Plans in which something is to be read, the newest first. */
    async plans(userId: string): Promise<SharedPlanSummary[]> {
      const rows = await store.sharedReading.forTeacher(userId)
      const [names, requests] = await Promise.all([
        people.namesOf(rows.map(({ coachId }) => coachId)),
        store.evidenceRequests.ofTeacher(userId),
      ])
      return byPlan(rows).map((plan) => {
        const items = plan.filter(({ item }) => item !== null)
        const unread = plan.filter(({ readAt }) => readAt === null)
        const about = aboutPlan(plan, plan[0], modelOf(coachingModels(), plan[0]), names)
        return {
          ...about,
          items: items.length,
          unread: unread.length,
          hasSheet: items.length < plan.length,
          begins: items[0]?.item?.text ?? null,
          evidenceRequest: requests.get(plan[0].draftId) ?? null,
        }
      })
    },

    /** As `open`, without noting that it was read. @throws 404 */
    read: readPlan,

    /** The teacher opens it. @throws 404 */
    async open(userId: string, draftId: string): Promise<SharedPlan> {
      const plan = await readPlan(userId, draftId)
      await store.sharedReading.markRead(userId, draftId, at())
      return plan
    },

    /** As a file; `plan` is what the teacher was allowed to read of it just now. */
    takeOut: (plan: SharedPlan, format: ExportOptions['format']) => takeSharedOut(plan, format, now()),

    /** The teacher's own answers, the newest first, also to what was taken back since. */
    answers: (userId: string) => store.answers.ofTeacher(userId),

    /** With what to do where it may be a sign that someone is at risk. @throws 404, 409 */
    async answer(userId: string, to: { draftId: string; itemId: string; text: string }, idempotency: Idempotency | null) {
      const { id } = await store.answers.add(userId, to, at(), idempotency)
      return { id, notice: findRiskSigns(to.text).length > 0 ? writtenAtRisk : null }
    },

    /** @throws 404 */
    removeAnswer: (userId: string, id: string) => store.answers.remove(userId, id),

    /** @throws 404 */
    async keep(userId: string, draftId: string, itemId: string, isKept: boolean): Promise<SharedPlan> {
      await store.sharedReading.keep(userId, draftId, itemId, isKept)
      return readPlan(userId, draftId)
    },

    /** @throws 404, 409 */
    async askForEvidence(userId: string, draftId: string): Promise<SharedPlan> {
      await store.evidenceRequests.ask(userId, draftId, at())
      return readPlan(userId, draftId)
    },
  }
}

export type WithMe = ReturnType<typeof createWithMe>

/** Null where the knowledge base has it no more. */
export const modelOf = (models: CoachingModel[], { coachingModel }: Pick<SharedRow, 'coachingModel'>): CoachingModel | null =>
  [...models, ...forms].find(({ id }) => id === coachingModel) ?? null

/** Picks one by one what may be read: the rest of an item has no way out. */
export const itemOf = (
  { itemId }: SharedRow,
  { kind, group, text }: NonNullable<SharedRow['item']>,
  model: CoachingModel | null,
): Pick<SharedItem, 'id' | 'kind' | 'stage' | 'text'> => ({
  id: itemId,
  kind,
  stage: model?.stages.find(({ id }) => id === group)?.title ?? null,
  text,
})

const aboutPlan = (
  rows: SharedRow[],
  { draftId, teacherId, coachId, coachingModel }: SharedRow,
  model: CoachingModel | null,
  names: Map<string, string>,
) => ({
  draftId,
  teacherId,
  coach: { name: names.get(coachId) ?? unnamedCoach },
  coachingModel: model?.title ?? coachingModel,
  sharedAt: rows.map(({ sharedAt }) => sharedAt).reduce((last, time) => (time > last ? time : last)),
})

const marksOf = ({ draftId, itemId, sharedAt, isKept }: SharedRow, answers: KeptAnswer[]) => ({
  sharedAt,
  isKept,
  answers: answers
    .filter((answer) => answer.draftId === draftId && answer.itemId === itemId)
    .map(({ id, text, answeredAt }): Answer => ({ id, text, answeredAt }))
    .reverse(),
})
