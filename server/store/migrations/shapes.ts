import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

/** A table whose rows have an owner. `owner_id` is no foreign key: accounts are kept by another. */
export const table = (db: Kysely<unknown>, name: string) =>
  db.schema.createTable(name).addColumn('owner_id', 'text', (column) => column.notNull())

/** A key to a row of the same owner's. */
export const ownedBy =
  (name: string, parent: string) =>
  <Columns extends string>(builder: CreateTableBuilder<string, Columns>) =>
    builder.addForeignKeyConstraint(`${name}_in_${parent}`, [`${parent}_id`, 'owner_id'] as Columns[], parent, ['id', 'owner_id'])

/** An index over columns, named after them. */
export const index = (db: Kysely<unknown>, name: string, columns: string[]) =>
  db.schema
    .createIndex([name, ...columns].join('_'))
    .on(name)
    .columns(columns)
    .execute()

/** A column that holds one of these words. */
export const oneOf = (column: string, values: string[]) => sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`
