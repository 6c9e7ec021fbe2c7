import { type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * What follows a cursor in a list sorted by these two columns, the last first; everything, where there is no cursor. A cursor is the time and
 * the id of the last row seen, joined by `_`; a time alone is one too.
 */
export function follows(time: string, id: string, cursor: string | null): RawBuilder<SqlBool> {
  if (cursor === null) return sql`1 = 1`
  const [at, ...rest] = cursor.split('_')
  return sql`(${sql.ref(time)}, ${sql.ref(id)}) < (${at}, ${rest.join('_')})`
}
