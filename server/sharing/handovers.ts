import type { Visibility } from '../access/visibility.ts'
import type { CoachingModel } from '../domain/coaching-model.ts'
import type { HandedOver } from '../domain/shared.ts'
import { AppError, notFound } from '../errors.ts'
import type { People } from '../school/people.ts'
import type { SharedRow } from '../store/shared-reading.ts'
import type { Store } from '../store/store.ts'
import { asInitials } from './as-initials.ts'
import { byPlan } from './by-plan.ts'
import { itemOf, modelOf } from './with-me.ts'

export type Dependencies = {
  store: Pick<Store, 'handovers' | 'teachers' | 'sharedReading' | 'drafts' | 'materials' | 'roster'>
  people: Pick<People, 'namesOf' | 'coaches'>
  visibility: Pick<Visibility, 'ofHandedOver'>
  coachingModels: () => CoachingModel[]
  now: () => Date
}

/** Work with a teacher goes to another coach, if the teacher wants that. */
export function createHandovers({ store, people, visibility, coachingModels, now }: Dependencies) {
  const at = () => now().toISOString()
  const colleagues = async (viewerId: string) => (await people.coaches()).filter(({ id }) => id !== viewerId)

  /** Students' names as initials, by the roster of the coach who shared it and by who is named in the notes of the plan. */
  async function withoutNames(row: SharedRow, texts: string[]) {
    const [head, roster, relation] = await Promise.all([
      store.drafts.find(row.draftId, row.coachId),
      store.roster.list(row.coachId),
      store.teachers.find(row.teacherId, { side: 'coach', viewerId: row.coachId }),
    ])
    const material = head && (await store.materials.find(row.coachId, head.materialId))
    return asInitials({
      roster,
      staff: relation ? [relation.name] : [],
      speakers: material?.evidence.flatMap(({ speaker }) => speaker ?? []) ?? [],
      texts: [material?.text ?? '', ...texts],
    })
  }

  return {
    /** Coaches of this school, by name. */
    colleagues,

    /** @throws 404 for a teacher or colleague that is not there, 409 */
    async ask(ownerId: string, teacherId: string, toUserId: string): Promise<void> {
      if (!(await colleagues(ownerId)).some(({ id }) => id === toUserId)) throw notFound('colleague')
      await store.handovers.ask(ownerId, teacherId, toUserId, at())
    },

    /** @throws 404 */
    withdraw: (ownerId: string, teacherId: string) => store.handovers.withdraw(ownerId, teacherId, at()),

    /** The teacher's answer. @throws 404, 409 */
    async answer(userId: string, id: string, answer: 'consented' | 'declined'): Promise<void> {
      const handover = await store.handovers.find(id, userId)
      if (!handover) throw notFound('handover')
      if (answer === 'consented' && handover.answer === null && !(await people.coaches()).some((one) => one.id === handover.toUserId))
        throw colleagueHasLeft()
      const relation = await store.teachers.find(handover.teacherId, { side: 'teacher', viewerId: userId })
      const coach = (await people.namesOf([handover.coachId])).get(handover.coachId) ?? 'another coach'
      const name = relation?.name ?? 'A teacher'
      await store.handovers.answer(id, userId, answer, [name, `${name} (from ${coach})`, `${name} (2)`, `${name} (3)`], at())
    },

    /** What was shared with the teachers who were handed to this coach. */
    async handedOver(userId: string): Promise<HandedOver[]> {
      const rows = await store.sharedReading.forNextCoach(userId)
      const handed = await store.handovers.consentedTo(userId)
      const names = await people.namesOf(handed.map(({ coachId }) => coachId))
      return Promise.all(
        handed.map(async ({ nextTeacherId, name, teacherId, coachId, since }) => ({
          teacher: { id: nextTeacherId, name },
          from: { name: names.get(coachId) ?? 'a colleague' },
          since,
          whoCanSee: await visibility.ofHandedOver(teacherId, name),
          plans: await Promise.all(byPlan(rows.filter((row) => row.teacherId === teacherId)).map(planOf)),
        })),
      )
    },
  }

  async function planOf(rows: [SharedRow, ...SharedRow[]]): Promise<HandedOver['plans'][number]> {
    const [first] = rows
    const model = modelOf(coachingModels(), first)
    const items = rows.flatMap((row) => (row.item ? [itemOf(row, row.item, model)] : []))
    const shown = await withoutNames(
      first,
      items.map(({ text }) => text),
    )
    return {
      draftId: first.draftId,
      coachingModel: model?.title ?? first.coachingModel,
      sharedAt: rows.map(({ sharedAt }) => sharedAt).reduce((last, time) => (time > last ? time : last)),
      items: items.map((item) => ({ ...item, text: shown(item.text) })),
    }
  }
}

export type Handovers = ReturnType<typeof createHandovers>

const colleagueHasLeft = () =>
  new AppError(
    'handover.colleague_left',
    409,
    'This colleague no longer coaches here.',
    'Decline, or ask your coach for another colleague.',
  )
