import type { Kysely } from 'kysely'
import type { Person } from '../accounts/person.ts'
import { accountsIn } from '../accounts/tables.ts'
import { notFound } from '../errors.ts'
import { unnamedCoach } from '../school/people.ts'
import { readableShares } from '../store/shared-reading.ts'
import type { Tables } from '../store/tables.ts'
import { relationsIn } from './relations.ts'
import { may, type Resource } from './table.ts'
import { type Facts, whoCanSee, whoCanSeeAsTeacher } from './who-can-see.ts'

/** Who can see what of a coach's own work, read anew each time. */
export function visibilityIn(db: Kysely<Tables>) {
  const relationsTo = relationsIn(db)

  async function factsOf(teacherId: string | null): Promise<Facts> {
    const teacher =
      teacherId === null
        ? undefined
        : await db.selectFrom('teacher').select(['name', 'user_id', 'ended_at']).where('id', '=', teacherId).executeTakeFirst()
    if (teacherId === null || !teacher?.user_id) return { teacher: null, nextCoaches: [] }
    return { teacher: { name: teacher.name, isOver: teacher.ended_at !== null }, nextCoaches: await nextCoachesOf(teacherId) }
  }

  /** By name: those whom this work was handed to, as long as they work with the teacher. */
  async function nextCoachesOf(teacherId: string): Promise<string[]> {
    const next = await db
      .selectFrom('handover')
      .innerJoin('teacher as next', 'next.id', 'handover.next_teacher_id')
      .select('to_user_id')
      .where('handover.teacher_id', '=', teacherId)
      .where('handover.answer', '=', 'consented')
      .where('next.ended_at', 'is', null)
      .execute()
    return namesOf(next.map(({ to_user_id }) => to_user_id))
  }

  async function namesOf(ids: string[]): Promise<string[]> {
    const people = ids.length > 0 ? await accountsIn(db).selectFrom('user').select('name').where('id', 'in', ids).execute() : []
    return people.map(({ name }) => name || unnamedCoach)
  }

  return {
    /** Of a plan that somebody may read, whether the evidence sheet too. */
    mayReadSheet: async ({ id, roles }: Pick<Person, 'id' | 'roles'>, draftId: string): Promise<boolean> =>
      may(roles, await relationsTo(id, 'shared plan', [draftId]), 'shared-evidence', 'read'),

    /** @throws 404 */
    async ofDraft(ownerId: string, draftId: string) {
      const draft = await db
        .selectFrom('draft')
        .innerJoin('conversation', 'conversation.id', 'draft.conversation_id')
        .select('teacher_id')
        .where('draft.id', '=', draftId)
        .where('draft.owner_id', '=', ownerId)
        .executeTakeFirst()
      if (!draft) throw notFound('draft')
      const facts = await factsOf(draft.teacher_id)
      const items = await db.selectFrom('draft_item').select(['id', 'state']).where('draft_id', '=', draftId).orderBy('position').execute()
      const shares = await readableShares(db).select('share.item_id').where('share.draft_id', '=', draftId).execute()
      const shared = new Set(shares.map(({ item_id }) => item_id))
      const asOf = ({ id, state }: { id: string; state: string }): Resource =>
        state !== 'approved' ? 'draft-not-approved' : shared.has(id) ? 'shared-item' : 'draft-approved'
      return {
        items: Object.fromEntries(items.map((item) => [item.id, whoCanSee(asOf(item), facts)])),
        evidence: whoCanSee(shared.has('') ? 'shared-evidence' : 'evidence', facts),
      }
    },

    /** Of what a coach shared with this teacher, for the teacher. @throws 404 */
    async ofShared(userId: string, teacherId: string) {
      const relation = await db
        .selectFrom('teacher')
        .select(['owner_id', 'ended_at'])
        .where('id', '=', teacherId)
        .where('user_id', '=', userId)
        .executeTakeFirst()
      if (!relation) throw notFound('coach')
      const [coach = unnamedCoach] = await namesOf([relation.owner_id])
      const facts = { coach, isOver: relation.ended_at !== null, nextCoaches: await nextCoachesOf(teacherId) }
      const seen = (resource: Resource) => whoCanSeeAsTeacher(resource, facts)
      return { items: seen('shared-item'), sheet: seen('shared-evidence'), answers: seen('answer') }
    },

    /** @throws 404 */
    async ofConversation(ownerId: string, conversationId: string) {
      const conversation = await db
        .selectFrom('conversation')
        .select('teacher_id')
        .where('id', '=', conversationId)
        .where('owner_id', '=', ownerId)
        .executeTakeFirst()
      if (!conversation) throw notFound('conversation')
      const facts = await factsOf(conversation.teacher_id)
      const sheet = await readableShares(db)
        .select('share.item_id')
        .where('conversation.id', '=', conversationId)
        .where('share.item_id', '=', '')
        .executeTakeFirst()
      return {
        thread: whoCanSee('conversation', facts),
        notes: whoCanSee('material', facts),
        evidence: whoCanSee(sheet ? 'shared-evidence' : 'evidence', facts),
        jottings: whoCanSee('jotting', facts),
        talk: whoCanSee('talk', facts),
      }
    },
  }
}

export type Visibility = ReturnType<typeof visibilityIn>
