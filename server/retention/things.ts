import { type Kysely, type RawBuilder, sql } from 'kysely'
import { accountsIn } from '../accounts/tables.ts'
import type { RetentionKind } from '../domain/retention-kinds.ts'
import { nobody } from '../store/relation.ts'
import type { Tables } from '../store/tables.ts'

/** Something whose time will be up: whose it is, what it is called, and when it was last touched, which its period counts from. */
export type Thing = { id: string; ownerId: string; title: string; last: string }

type Listed = Extract<RetentionKind, 'conversations' | 'ended-work' | 'documents' | 'answers' | 'sent' | 'accounts'>

/** Nothing of whom a legal hold stands on is due. */
export const isFree = (...columns: string[]): RawBuilder<boolean> =>
  sql<boolean>`not exists (select 1 from legal_hold where ${sql.join(
    columns.map((column) => sql`legal_hold.user_id = ${sql.ref(column)}`),
    sql` or `,
  )})`

/** What was last touched by then, the oldest first; of one person where one is named. */
export type List = (db: Kysely<Tables>, by: string, ownerId?: string) => Promise<Thing[]>

export const things: Record<Listed, List> = {
  conversations: async (db, by, ownerId) => {
    const rows = await db
      .selectFrom('conversation')
      .leftJoin('teacher', 'teacher.id', 'conversation.teacher_id')
      .select(['conversation.id', 'conversation.owner_id', 'title', 'updated_at'])
      .where('updated_at', '<=', by)
      .where(isFree('conversation.owner_id', 'teacher.user_id'))
      .$if(ownerId !== undefined, (own) => own.where('conversation.owner_id', '=', ownerId ?? ''))
      .orderBy('updated_at')
      .execute()
    return rows.map(({ id, owner_id, title, updated_at }) => ({ id, ownerId: owner_id, title, last: updated_at }))
  },

  'ended-work': async (db, by, ownerId) => {
    const rows = await db
      .selectFrom('teacher')
      .select(['id', 'owner_id', 'name', 'ended_at'])
      .where('ended_at', '<=', by)
      .where('owner_id', 'not like', `${nobody}%`)
      .where(isFree('teacher.owner_id', 'teacher.user_id'))
      .$if(ownerId !== undefined, (own) => own.where('owner_id', '=', ownerId ?? ''))
      .orderBy('ended_at')
      .execute()
    return rows.map(({ id, owner_id, name, ended_at }) => ({ id, ownerId: owner_id, title: name, last: ended_at ?? '' }))
  },

  documents: async (db, by, ownerId) => {
    const rows = await db
      .selectFrom('document')
      .select(['id', 'owner_id', 'title', 'updated_at'])
      .where('updated_at', '<=', by)
      .where(isFree('document.owner_id'))
      .$if(ownerId !== undefined, (own) => own.where('owner_id', '=', ownerId ?? ''))
      .orderBy('updated_at')
      .execute()
    return rows.map(({ id, owner_id, title, updated_at }) => ({ id, ownerId: owner_id, title, last: updated_at }))
  },

  answers: async (db, by, ownerId) => {
    const rows = await db
      .selectFrom('answer')
      .select(['id', 'owner_id', 'text', 'answered_at'])
      .where('answered_at', '<=', by)
      .where(isFree('answer.owner_id'))
      .$if(ownerId !== undefined, (own) => own.where('owner_id', '=', ownerId ?? ''))
      .orderBy('answered_at')
      .execute()
    return rows.map(({ id, owner_id, text, answered_at }) => ({ id, ownerId: owner_id, title: text, last: answered_at }))
  },

  // By conversation: that is where it is looked at.
  sent: async (db, by, ownerId) => {
    const rows = await db
      .selectFrom('sent')
      .innerJoin('conversation', 'conversation.id', 'sent.conversation_id')
      .select(['conversation.id', 'sent.owner_id', 'title'])
      .select((of) => of.fn.min('sent_at').as('sent_at'))
      .where('sent_at', '<=', by)
      .where(isFree('sent.owner_id'))
      .$if(ownerId !== undefined, (own) => own.where('sent.owner_id', '=', ownerId ?? ''))
      .groupBy(['conversation.id', 'sent.owner_id', 'title'])
      .orderBy('sent_at')
      .execute()
    return rows.map(({ id, owner_id, title, sent_at }) => ({ id, ownerId: owner_id, title, last: sent_at }))
  },

  accounts: async (db, by, ownerId) => {
    const rows = await accountsIn(db)
      .selectFrom('user')
      .leftJoin('last_sign_in', 'last_sign_in.user_id', 'user.id')
      .select(['user.id', 'name', 'day', 'createdAt'])
      .where(sql<boolean>`(day <= ${by.slice(0, 10)} or (day is null and "user"."createdAt" <= ${by}))`)
      .where(isFree('user.id'))
      // Somebody must be left who keeps the accounts.
      .where(
        sql<boolean>`("user".id not in (select user_id from person_role where role = 'admin')
          or (select count(*) from person_role where role = 'admin') > 1)`,
      )
      .$if(ownerId !== undefined, (own) => own.where('user.id', '=', ownerId ?? ''))
      .execute()
    const found = rows.map(({ id, name, day, createdAt }) => ({
      id,
      ownerId: id,
      title: name,
      last: new Date(day ?? createdAt).toISOString(),
    }))
    return found.sort((one, other) => (one.last < other.last ? -1 : 1))
  },
}
