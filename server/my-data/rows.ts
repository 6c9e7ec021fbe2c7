import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'
import { type Belongs, belongings, type Whole } from './belongs.ts'

/** What stands after `where`. */
export type Condition = RawBuilder<unknown>

/** How many ids go into one statement: databases bound how many parameters it has. */
const idsAtOnce = 500

export const isOne = (column: string, ids: readonly string[]): Condition => sql`${sql.ref(column)} in (${sql.join(ids)})`

const listed = (table: string): Belongs => {
  const found = belongings.find((each) => each.table === table)
  if (!found) throw new Error(`${table} is not in the list of what belongs to whom`)
  return found
}

/** Which rows of a table are parts of these wholes, or parts of their parts; null where none can be. */
export function partsOf({ partOf = {} }: Belongs, whole: Whole, ids: readonly string[]): Condition | null {
  const column = partOf[whole]
  if (column !== undefined) return isOne(column, ids)
  for (const [parent, named] of Object.entries(partOf)) {
    const ofParent = partsOf(listed(parent), whole, ids)
    if (ofParent) return sql`${sql.ref(named)} in (select id from ${sql.table(parent)} where ${ofParent})`
  }
  return null
}

/**
 * Deletes wholes with all their parts, in a transaction. Whoever adds to them at this moment either comes first, or finds nothing to add to.
 * Not with the words of theirs that others keep: see `deleteConversations` and the like.
 */
export async function deleteWholes(trx: Kysely<Tables>, kind: StoreKind, whole: Whole, all: readonly string[]): Promise<void> {
  for (const ids of inBatches(all)) {
    const which = belongings.flatMap((entry) => {
      const condition = entry.table === whole ? isOne('id', ids) : partsOf(entry, whole, ids)
      return condition ? [{ table: entry.table, condition }] : []
    })
    if (kind === 'postgres') {
      for (const { table, condition } of which.filter(({ table }) => wholes.has(table)))
        await sql`select id from ${sql.table(table)} where ${condition} order by id for update`.execute(trx)
    }
    for (const { table, condition } of which) await sql`delete from ${sql.table(table)} where ${condition}`.execute(trx)
  }
}

const wholes: ReadonlySet<string> = new Set(belongings.flatMap(({ partOf }) => Object.keys(partOf ?? {})))

/** The ids of wholes of one kind that fit. */
export async function idsOf(db: Kysely<Tables>, whole: Whole, condition: Condition): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(whole)} where ${condition}`.execute(db)
  return rows.map(({ id }) => id)
}

export function inBatches<Each>(all: readonly Each[], most = idsAtOnce): Each[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))
}
