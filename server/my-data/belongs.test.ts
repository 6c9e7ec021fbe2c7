import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import type { Store } from '../store/store.ts'
import { onEachDatabase } from '../store/testing.ts'
import { belongings } from './belongs.ts'

/** Every table there is, with its columns. */
const tablesOf = async ({ db }: Pick<Store, 'db'>): Promise<Map<string, string[]>> =>
  new Map(
    (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name, columns }) => [
      name,
      columns.map((column) => column.name),
    ]),
  )

/** Which table points to which. */
async function pointers({ db, kind }: Pick<Store, 'db' | 'kind'>, tables: Iterable<string>): Promise<{ from: string; to: string }[]> {
  if (kind === 'postgres') {
    const { rows } = await sql<{ from: string; to: string }>`
      select child.relname as "from", parent.relname as "to" from pg_constraint
      join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid where contype = 'f'`.execute(db)
    return rows
  }
  const found: { from: string; to: string }[] = []
  for (const from of tables) {
    const { rows } = await sql<{ table: string }>`pragma foreign_key_list(${sql.table(from)})`.execute(db)
    found.push(...rows.map(({ table }) => ({ from, to: table })))
  }
  return found
}

/** How a column is called that says who somebody is. */
const namesSomebody = /^(owner_id|actor_id|made_by|set_by|changed_by|.*user_?id)$/i

/** Says which side it was, of two who are known by the row. */
const sides = ['agreement.changed_by', 'teacher_goal.set_by']

onEachDatabase((fresh) => {
  const opened = () => fresh.open(undefined, { migrations: accountMigrations })

  test('every table that there is says whose its rows are, and no other is named', async () => {
    const tables = await tablesOf(await opened())
    expect(belongings.map(({ table }) => table).sort()).toEqual([...tables.keys()].sort())
  })

  test('every column that is named is there, and every column that names somebody is named', async () => {
    const tables = await tablesOf(await opened())
    for (const { table, owner, names = {}, partOf = {}, leftOut = [] } of belongings) {
      const columns = tables.get(table) ?? []
      const named = [...(owner === null ? [] : [owner]), ...Object.keys(names)]
      const others = [...Object.values(partOf), ...(leftOut === 'all' ? [] : leftOut)]
      for (const column of [...named, ...others]) expect(columns, table).toContain(column)
      const people = columns.filter((column) => namesSomebody.test(column) && !sides.includes(`${table}.${column}`))
      expect(
        people.filter((column) => !named.includes(column)),
        table,
      ).toEqual([])
    }
  })

  test('parts come before what they point to, so that nothing that goes is pointed to', async () => {
    const store = await opened()
    const place = new Map<string, number>(belongings.map(({ table }, at) => [table, at]))
    const found = await pointers(store, place.keys())
    expect(found.length).toBeGreaterThan(25)
    const wrong = found.filter(({ from, to }) => from !== to && (place.get(from) ?? -1) > (place.get(to) ?? -1))
    expect(wrong).toEqual([])
  })

  test('what points to a whole of its owner’s is a part of it', async () => {
    const store = await opened()
    const found = await pointers(
      store,
      belongings.map(({ table }) => table),
    )
    const parents = new Set(['conversation', 'draft', 'material', 'teacher', 'document'])
    const missing = found.filter(({ from, to }) => {
      const partOf = belongings.find(({ table }) => table === from)?.partOf ?? {}
      return from !== to && parents.has(to) && !Object.keys(partOf).includes(to)
    })
    // A teacher's answers are the teacher's own (teachers-own.ts).
    expect(missing).toEqual([{ from: 'answer', to: 'teacher' }])
  })
})
