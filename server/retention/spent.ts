import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { isFree } from './things.ts'

/** What goes row by row and is shown as a number: nobody looks at one of them. */
type Rows = { table: string; ended: RawBuilder<unknown>; owner: string | null }

const at = (column: string) => sql`${sql.ref(column)}`

/** Where a row has several times, the last of them counts: an invitation that was accepted has ended by that. */
export const spentRows: Record<'used' | 'keys' | 'sent', readonly Rows[]> = {
  used: [{ table: 'tokens_used', ended: at('used_at'), owner: 'owner_id' }],
  sent: [{ table: 'sent', ended: at('sent_at'), owner: 'owner_id' }],
  keys: [
    { table: 'idempotency_key', ended: at('created_at'), owner: 'owner_id' },
    { table: 'spent_code', ended: at('spent_at'), owner: 'user_id' },
    { table: 'reset_link', ended: at('expires_at'), owner: 'user_id' },
    { table: 'reset_link_made', ended: at('made_at'), owner: 'user_id' },
    { table: 'invitation', ended: sql`coalesce(accepted_at, revoked_at, expires_at)`, owner: 'made_by' },
    { table: 'session', ended: at('expiresAt'), owner: 'userId' },
    { table: 'verification', ended: at('expiresAt'), owner: null },
  ],
}

const ofThem = ({ table, ended, owner }: Rows, by: string) =>
  sql`from ${sql.table(table)} where ${ended} <= ${by} ${owner === null ? sql`` : sql`and ${isFree(`${table}.${owner}`)}`}`

/** How many there are that ended by then, and when the first of them did. */
export async function countSpent(
  db: Kysely<Tables>,
  kind: keyof typeof spentRows,
  by: string,
): Promise<{ count: number; first: string | null }> {
  let count = 0
  let first: string | null = null
  for (const rows of spentRows[kind]) {
    const { rows: found } = await sql<{ n: unknown; first: string | Date | null }>`
      select count(*) as n, min(${rows.ended}) as first ${ofThem(rows, by)}`.execute(db)
    count += Number(found[0]?.n ?? 0)
    const time = found[0]?.first ? new Date(found[0].first).toISOString() : null
    if (time !== null && (first === null || time < first)) first = time
  }
  return { count, first }
}

/** Deletes them; gives how many there were. */
export async function deleteSpent(trx: Kysely<Tables>, kind: keyof typeof spentRows, by: string): Promise<number> {
  let count = 0
  for (const rows of spentRows[kind]) {
    const { numAffectedRows } = await sql`delete ${ofThem(rows, by)}`.execute(trx)
    count += Number(numAffectedRows ?? 0)
  }
  return count
}
