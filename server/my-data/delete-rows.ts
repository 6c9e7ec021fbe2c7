import type { Kysely } from 'kysely'
import { accountsIn } from '../accounts/tables.ts'
import { blankDocuments } from '../store/blank-in-threads.ts'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'
import { deleteKeysAbout } from './keys-about.ts'
import { deleteWholes, inBatches } from './rows.ts'
import { leaveTeachersTheirOwn } from './teachers-own.ts'

/** Deleting in a transaction, with the words of what goes that are kept elsewhere. Whether it may go was asked before. */

/** Conversations of one owner, with all in them. What a teacher answered to something in them stays the teacher's. */
export async function deleteConversations(trx: Kysely<Tables>, kind: StoreKind, ownerId: string, ids: readonly string[]): Promise<void> {
  await deleteKeysAbout(trx, ownerId, ids)
  await deleteWholes(trx, kind, 'conversation', ids)
}

/** Teachers of one coach, with all work about them. */
export async function deleteTeachers(
  trx: Kysely<Tables>,
  kind: StoreKind,
  ownerId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await leaveTeachersTheirOwn(trx, kind, ids, at)
  for (const some of inBatches(ids)) {
    const conversations = await trx.selectFrom('conversation').select('id').where('teacher_id', 'in', some).execute()
    await deleteConversations(
      trx,
      kind,
      ownerId,
      conversations.map(({ id }) => id),
    )
    await trx.updateTable('handover').set({ next_teacher_id: null }).where('next_teacher_id', 'in', some).execute()
    await accountsIn(trx).deleteFrom('invitation').where('teacher_id', 'in', some).execute()
  }
  await deleteWholes(trx, kind, 'teacher', ids)
}

/** Documents, and their words wherever somebody drew on them. */
export async function deleteDocuments(trx: Kysely<Tables>, kind: StoreKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const titles: { id: string; title: string }[] = []
  for (const some of inBatches(ids))
    titles.push(...(await trx.selectFrom('document').select(['id', 'title']).where('id', 'in', some).execute()))
  await deleteWholes(trx, kind, 'document', ids)
  await blankDocuments(trx, kind, titles)
}
