import type { Kysely } from 'kysely'
import { accountsIn } from '../accounts/tables.ts'
import { consentedTo } from '../store/handovers.ts'
import { readableShares } from '../store/shared-reading.ts'
import { rowOf } from '../store/shares.ts'
import type { Tables } from '../store/tables.ts'
import type { Thing } from './rules.ts'
import type { Relation } from './words.ts'

/** Who a person is to a thing, read anew each time: what was ended, taken back or withdrawn is so with the next question. */
export type RelationsTo = (viewerId: string, thing: Thing, ids: readonly string[]) => Promise<Relation[]>

/** By one small query for each, over either database. A thing that is not there makes nobody anything. */
export function relationsIn(db: Kysely<Tables>): RelationsTo {
  /** Who coaches whom, and whether they still work together. */
  const pairs = () => db.selectFrom('teacher').select(['teacher.owner_id as coach_id', 'teacher.user_id', 'teacher.ended_at'])

  const to: Record<Thing, (viewerId: string, id: string, second: string) => Promise<Relation[]>> = {
    async conversation(viewerId, id) {
      const row = await db
        .selectFrom('conversation')
        .leftJoin('teacher', 'teacher.id', 'conversation.teacher_id')
        .select(['conversation.owner_id', 'teacher.owner_id as coach_id', 'user_id', 'ended_at'])
        .where('conversation.id', '=', id)
        .executeTakeFirst()
      return [...author(viewerId, row), ...inPair(viewerId, row)]
    },

    async draft(viewerId, id) {
      const row = await db
        .selectFrom('draft')
        .innerJoin('conversation', 'conversation.id', 'draft.conversation_id')
        .leftJoin('teacher', 'teacher.id', 'conversation.teacher_id')
        .select(['draft.owner_id', 'teacher.owner_id as coach_id', 'user_id', 'ended_at'])
        .where('draft.id', '=', id)
        .executeTakeFirst()
      return [...author(viewerId, row), ...inPair(viewerId, row)]
    },

    material: async (viewerId, id) =>
      author(viewerId, await db.selectFrom('material').select('owner_id').where('id', '=', id).executeTakeFirst()),

    async document(viewerId, id) {
      const row = await db.selectFrom('document').select(['owner_id', 'shared_with']).where('id', '=', id).executeTakeFirst()
      return [...author(viewerId, row), ...(row?.shared_with === 'team' ? (['colleague'] as const) : [])]
    },

    // A page that comes with the app is everybody's, as if a colleague had shared it.
    async page(viewerId, id) {
      const row = await db.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst()
      return row ? to.document(viewerId, id, '') : ['colleague']
    },

    async teacher(viewerId, id) {
      const row = await pairs().select('teacher.owner_id').where('teacher.id', '=', id).executeTakeFirst()
      return [...author(viewerId, row), ...inPair(viewerId, row)]
    },

    goal: async (viewerId, id, teacherId) =>
      inPair(
        viewerId,
        await pairs()
          .innerJoin('teacher_goal', 'teacher_goal.teacher_id', 'teacher.id')
          .where('teacher_goal.id', '=', id)
          .where('teacher.id', '=', teacherId)
          .executeTakeFirst(),
      ),

    async 'shared plan'(viewerId, id) {
      const row = await shares(db, id).executeTakeFirst()
      return row ? [...author(viewerId, row), ...inPair(viewerId, row), ...(await handedOn(db, viewerId, row.teacher_id))] : []
    },

    async 'shared item'(viewerId, draftId, named) {
      const row = await shares(db, draftId).where('share.item_id', '=', rowOf(named)).executeTakeFirst()
      return row ? [...author(viewerId, row), ...inPair(viewerId, row), ...(await handedOn(db, viewerId, row.teacher_id))] : []
    },

    async answer(viewerId, id) {
      const row = await pairs()
        .innerJoin('answer', 'answer.teacher_id', 'teacher.id')
        .select('answer.owner_id')
        .where('answer.id', '=', id)
        .executeTakeFirst()
      return [...author(viewerId, row), ...inPair(viewerId, row)]
    },

    async handover(viewerId, id) {
      const row = await pairs()
        .innerJoin('handover', 'handover.teacher_id', 'teacher.id')
        .select('handover.teacher_id')
        .where('handover.id', '=', id)
        .where(({ or, eb }) => or([eb('handover.answer', 'is', null), eb('handover.answer', '!=', 'withdrawn')]))
        .executeTakeFirst()
      return row ? [...inPair(viewerId, row), ...(await handedOn(db, viewerId, row.teacher_id))] : []
    },

    async invitation(viewerId, id) {
      const row = await accountsIn(db).selectFrom('invitation').select('made_by as owner_id').where('id', '=', id).executeTakeFirst()
      return author(viewerId, row)
    },
  }

  return (viewerId, thing, [id = '', second = '']) => to[thing](viewerId, id, second)
}

const shares = (db: Kysely<Tables>, draftId: string) =>
  readableShares(db)
    .select(['share.owner_id', 'share.teacher_id', 'teacher.owner_id as coach_id', 'teacher.user_id', 'teacher.ended_at'])
    .where('share.draft_id', '=', draftId)

async function handedOn(db: Kysely<Tables>, viewerId: string, teacherId: string): Promise<Relation[]> {
  const row = await consentedTo(db, viewerId).select('handover.id').where('handover.teacher_id', '=', teacherId).executeTakeFirst()
  return row ? ['next-coach'] : []
}

const author = (viewerId: string, row: { owner_id: string } | undefined): Relation[] => (row?.owner_id === viewerId ? ['author'] : [])

/** All null where there is no teacher yet. */
type Pair = { coach_id: string | null; user_id: string | null; ended_at: string | null }

function inPair(viewerId: string, pair: Pair | undefined): Relation[] {
  if (!pair) return []
  const goesOn = pair.ended_at === null
  return [
    ...(pair.coach_id === viewerId ? ([goesOn ? 'coach-of-teacher' : 'coach-before'] as const) : []),
    ...(pair.user_id === viewerId ? ([goesOn ? 'the-teacher' : 'teacher-before'] as const) : []),
  ]
}
