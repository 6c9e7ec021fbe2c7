import type { Kysely } from 'kysely'
import type { Person, Role } from '../accounts/person.ts'
import { accountsIn } from '../accounts/tables.ts'
import { notFound } from '../errors.ts'
import { unnamedCoach } from '../school/people.ts'
import { readableShares } from '../store/shared-reading.ts'
import type { Tables } from '../store/tables.ts'
import { may } from './may.ts'
import { relationsIn } from './relations.ts'
import type { Resource } from './table.ts'
import { alone, type Facts, whoCanSee } from './who-can-see.ts'

/** Who can see what, read anew each time. */
export function visibilityIn(db: Kysely<Tables>) {
  const relationsTo = relationsIn(db)

  /** Of one coach’s work with one teacher, or with nobody yet. The teacher is called as the coach calls them. */
  async function factsOf(teacherId: string | null): Promise<Facts> {
    const pair =
      teacherId === null
        ? undefined
        : await db.selectFrom('teacher').select(['owner_id', 'name', 'user_id', 'ended_at']).where('id', '=', teacherId).executeTakeFirst()
    if (teacherId === null || !pair) return alone
    const [coach, teacher, nextCoaches] = await Promise.all([
      openAs(['coach', 'mentor'], [pair.owner_id]),
      openAs(['teacher'], pair.user_id === null ? [] : [pair.user_id]),
      nextCoachesOf(teacherId),
    ])
    return {
      coach: coach[0] ?? null,
      teacher: teacher.length > 0 ? pair.name : null,
      nextCoaches,
      isOver: pair.ended_at !== null,
    }
  }

  /** Those whom this work was handed to, as long as they work with the teacher. */
  async function nextCoachesOf(teacherId: string): Promise<string[]> {
    const next = await db
      .selectFrom('handover')
      .innerJoin('teacher as next', 'next.id', 'handover.next_teacher_id')
      .select('to_user_id')
      .where('handover.teacher_id', '=', teacherId)
      .where('handover.answer', '=', 'consented')
      .where('next.ended_at', 'is', null)
      .execute()
    return openAs(
      ['coach', 'mentor'],
      next.map(({ to_user_id }) => to_user_id),
    )
  }

  /** By name: those of them who can come in, and are such here. */
  async function openAs(roles: Role[], ids: string[]): Promise<string[]> {
    if (ids.length === 0) return []
    const people = await accountsIn(db)
      .selectFrom('user')
      .innerJoin('person_role', 'person_role.user_id', 'user.id')
      .select(['user.id', 'name'])
      .distinct()
      .where('user.id', 'in', ids)
      .where('role', 'in', roles)
      .where((row) => row.not(row.exists(row.selectFrom('disabled_person').select('user_id').whereRef('user_id', '=', 'user.id'))))
      .execute()
    return people.map(({ name }) => name || unnamedCoach)
  }

  return {
    /** Of a plan that somebody may read, whether the evidence sheet too. */
    mayReadSheet: async ({ id, roles }: Pick<Person, 'id' | 'roles'>, draftId: string): Promise<boolean> =>
      may(roles, await relationsTo(id, 'shared plan', [draftId]), 'shared-evidence', 'read'),

    /** What is a coach’s own, and nobody’s besides. */
    ofOwn() {
      const seen = (resource: Resource) => whoCanSee(resource, 'coach', alone)
      return {
        ...{ conversations: seen('conversation'), teachers: seen('teacher'), invitations: seen('invitation') },
        ...{ queue: seen('queue'), roster: seen('roster'), sent: seen('sent') },
      }
    },

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
        items: Object.fromEntries(items.map((item) => [item.id, whoCanSee(asOf(item), 'coach', facts)])),
        evidence: whoCanSee(shared.has('') ? 'shared-evidence' : 'evidence', 'coach', facts),
      }
    },

    /** Of what a coach shared with this teacher, for the teacher. @throws 404 */
    async ofShared(userId: string, teacherId: string) {
      const relation = await db
        .selectFrom('teacher')
        .select('id')
        .where('id', '=', teacherId)
        .where('user_id', '=', userId)
        .executeTakeFirst()
      if (!relation) throw notFound('coach')
      const facts = await factsOf(teacherId)
      const seen = (resource: Resource) => whoCanSee(resource, 'teacher', facts)
      return { items: seen('shared-item'), sheet: seen('shared-evidence'), answers: seen('answer') }
    },

    /** Of what is on a coach’s page of this teacher, for that coach. */
    async ofTeacher(teacherId: string) {
      const facts = await factsOf(teacherId)
      const seen = (resource: Resource) => whoCanSee(resource, 'coach', facts)
      return {
        ...{ goals: seen('goal'), agreement: seen('agreement'), evaluates: seen('relationship') },
        ...{ about: seen('teacher'), talks: seen('talk'), conversations: seen('conversation'), shared: seen('shared-item') },
      }
    },

    /** Of what is on this teacher’s page of the coach, for the teacher. */
    async ofCoach(teacherId: string) {
      const facts = await factsOf(teacherId)
      const seen = (resource: Resource) => whoCanSee(resource, 'teacher', facts)
      return { goals: seen('goal'), agreement: seen('agreement'), evaluates: seen('relationship'), answers: seen('answer') }
    },

    /** Of what the coach before had shared with a teacher, for the coach whom the work was handed to and who calls the teacher `called`. */
    async ofHandedOver(teacherId: string, called: string) {
      const facts = await factsOf(teacherId)
      return whoCanSee('shared-item', 'next-coach', { ...facts, teacher: facts.teacher && called })
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
      const seen = (resource: Resource) => whoCanSee(resource, 'coach', facts)
      return {
        thread: seen('conversation'),
        notes: seen('material'),
        evidence: seen(sheet ? 'shared-evidence' : 'evidence'),
        jottings: seen('jotting'),
        talk: seen('talk'),
      }
    },
  }
}

export type Visibility = ReturnType<typeof visibilityIn>
