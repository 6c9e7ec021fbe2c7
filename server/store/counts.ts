import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** How often something was done, since a time and in all. */
export type Counted = { lately: number; inAll: number }

/** How much is done here, in numbers of the whole school. */
export interface CountStore {
  read(since: string): Promise<{ conversations: Counted; plansApproved: Counted; plansShared: Counted }>
}

/** The counts over a database. */
export function countStore(db: Kysely<Tables>): CountStore {
  // Summed, so that one query counts both; of no row it is null.
  const counted = (column: string, since: string) => [
    sql<number | null>`sum(case when ${sql.ref(column)} >= ${since} then 1 else 0 end)`.as('lately'),
    sql<number>`count(*)`.as('inAll'),
  ]
  const plain = (row: { lately: number | null; inAll: number }): Counted => ({ lately: Number(row.lately ?? 0), inAll: Number(row.inAll) })

  return {
    async read(since) {
      const conversations = await db.selectFrom('conversation').select(counted('created_at', since)).executeTakeFirstOrThrow()
      const approved = await db
        .selectFrom('draft')
        .select(counted('created_at', since))
        .where('composing', '!=', 'running')
        .where(sql<boolean>`exists (select 1 from draft_item where draft_item.draft_id = draft.id and state = 'approved')`)
        .where(
          sql<boolean>`not exists (select 1 from draft_item where draft_item.draft_id = draft.id and state in ('in_review', 'changes_requested'))`,
        )
        .executeTakeFirstOrThrow()
      const shared = await db
        .selectFrom((of) =>
          of
            .selectFrom('share')
            .select((one) => one.fn.max('shared_at').as('shared_at'))
            .groupBy('draft_id')
            .as('plan'),
        )
        .select(counted('shared_at', since))
        .executeTakeFirstOrThrow()
      return { conversations: plain(conversations), plansApproved: plain(approved), plansShared: plain(shared) }
    },
  }
}
