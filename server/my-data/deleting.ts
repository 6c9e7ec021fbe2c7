import type { Kysely, Transaction } from 'kysely'
import type { Chat } from '../conversations/chat/chat.ts'
import type { Drafting } from '../drafting/drafting.ts'
import { notFound } from '../errors.ts'
import { mustNotBeHeld } from '../store/holds.ts'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'
import { deleteAccount } from './delete-account.ts'
import { deleteConversations, deleteDocuments, deleteTeachers } from './delete-rows.ts'
import type { Erasure } from './erasure.ts'
import { partiesOfAccount, partiesOfConversation, partiesOfTeacher } from './held.ts'

export type Dependencies = {
  store: { db: Kysely<Tables>; kind: StoreKind }
  drafting: Pick<Drafting, 'stop'>
  /** Null: no language model is configured. */
  chat: Pick<Chat, 'stop'> | null
  erasure: Pick<Erasure, 'note'>
  now: () => Date
}

/** Who deletes: a person what is theirs, or nobody, where its time is up. */
export type By = { askedBy: string | null }

export type Deleting = ReturnType<typeof createDeleting>

/** What two that delete or write at the same moment in PostgreSQL may meet; whoever is sent back comes again. */
const deadlock = '40P01'
const mostTries = 4

/**
 * Deletes for good. Rows go in one transaction, with the words of theirs that others keep; what is being written of them stops. That
 * files are to be cleared of it is noted with it: `erasure.finish` does it.
 * Each throws 404 for what is not there, and 409 where a legal hold stands in the way: then nothing was stopped or deleted.
 */
export function createDeleting({ store: { db, kind }, drafting, chat, erasure, now }: Dependencies) {
  const at = () => now().toISOString()

  async function inTransaction(act: (trx: Transaction<Tables>) => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await db.transaction().execute(act)
      } catch (cause) {
        if (tries === mostTries || !(cause instanceof Error && 'code' in cause && cause.code === deadlock)) throw cause
      }
    }
  }

  const mustBeFree = (askedBy: string | null, people: readonly string[]) =>
    inTransaction((trx) => mustNotBeHeld(trx, kind, askedBy, people))

  /** What is being composed or answered in these conversations ends. */
  async function stop(ownerId: string, conversationIds: readonly string[]): Promise<void> {
    const drafts = await db
      .selectFrom('draft')
      .select(['id', 'conversation_id'])
      .where('owner_id', '=', ownerId)
      .where('composing', '=', 'running')
      .execute()
    const named = new Set(conversationIds)
    for (const { id, conversation_id } of drafts) if (named.has(conversation_id)) await drafting.stop(id)
    for (const id of conversationIds) await chat?.stop(ownerId, id)
  }

  const conversationsOf = async (ownerId: string, teacherId?: string): Promise<string[]> => {
    const rows = await db
      .selectFrom('conversation')
      .select('id')
      .where('owner_id', '=', ownerId)
      .$if(teacherId !== undefined, (some) => some.where('teacher_id', '=', teacherId ?? ''))
      .execute()
    return rows.map(({ id }) => id)
  }

  async function mustBeTheirs(table: 'conversation' | 'teacher', ownerId: string, id: string): Promise<void> {
    const row = await db.selectFrom(table).select('id').where('id', '=', id).where('owner_id', '=', ownerId).executeTakeFirst()
    if (!row) throw notFound(table)
  }

  return {
    async conversation(ownerId: string, id: string, { askedBy }: By): Promise<void> {
      await mustBeTheirs('conversation', ownerId, id)
      await mustBeFree(askedBy, await partiesOfConversation(db, ownerId, id))
      await stop(ownerId, [id])
      await inTransaction(async (trx) => {
        await mustNotBeHeld(trx, kind, askedBy, await partiesOfConversation(trx, ownerId, id))
        await deleteConversations(trx, kind, ownerId, [id])
        await erasure.note(trx, null)
      })
    },

    /** With all work about them. */
    async teacher(ownerId: string, id: string, { askedBy }: By): Promise<void> {
      await mustBeTheirs('teacher', ownerId, id)
      await mustBeFree(askedBy, await partiesOfTeacher(db, ownerId, id))
      await stop(ownerId, await conversationsOf(ownerId, id))
      await inTransaction(async (trx) => {
        await mustNotBeHeld(trx, kind, askedBy, await partiesOfTeacher(trx, ownerId, id))
        await deleteTeachers(trx, kind, ownerId, [id], at())
        await erasure.note(trx, null)
      })
    },

    /** With all that is its person's. */
    async account(userId: string, { askedBy }: By): Promise<void> {
      await mustBeFree(askedBy, await partiesOfAccount(db, userId))
      await stop(userId, await conversationsOf(userId))
      await inTransaction(async (trx) => {
        await mustNotBeHeld(trx, kind, askedBy, await partiesOfAccount(trx, userId))
        await deleteAccount(trx, kind, userId, at())
        await erasure.note(trx, userId)
      })
    },

    /** For whoever's time is up. */
    async documents(ownerId: string, ids: readonly string[]): Promise<void> {
      await inTransaction(async (trx) => {
        await mustNotBeHeld(trx, kind, null, [ownerId])
        await deleteDocuments(trx, kind, ids)
        await erasure.note(trx, null)
      })
    },
  }
}
