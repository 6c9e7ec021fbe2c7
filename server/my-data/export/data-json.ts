import { setImmediate as giveWay } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import { type Belongs, belongings } from '../belongs.ts'
import { isOne } from '../rows.ts'
import { type OwnPassages, withoutColleagues } from './passages.ts'

/** Columns that hold JSON: in the file they are what they hold, and no text to be read a second time. */
const jsonColumns: Partial<Record<Belongs['table'], readonly string[]>> = {
  teacher: ['subjects', 'grades'],
  conversation: ['about'],
  evidence: ['evidence'],
  draft: ['request', 'findings', 'passages'],
  draft_event: ['event'],
  draft_item: ['item'],
  message: ['changes'],
  sent: ['messages'],
  document: ['hidden', 'notes'],
  invitation: ['roles'],
}

type Row = Record<string, unknown>

/** All rows of a person, table by table, as one JSON object; piece by piece. Without secrets, and without what can be made of the rest. */
export async function* dataJson(db: Kysely<Tables>, userId: string, own: OwnPassages): AsyncGenerator<string> {
  let before = '{'
  for (const { table, owner, leftOut = [] } of belongings) {
    if (owner === null || leftOut === 'all') continue
    await giveWay()
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${isOne(owner, [userId])}`.execute(db)
    yield `${before}\n${JSON.stringify(table)}: [`
    const parse = new Set(jsonColumns[table])
    for (const [at, row] of rows.entries()) {
      const told = Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !leftOut.includes(column))
          .map(([column, value]) => [column, parse.has(column) && typeof value === 'string' ? JSON.parse(value) : value]),
      )
      yield `${at === 0 ? '' : ','}\n${JSON.stringify(withoutColleagues(told, own))}`
    }
    yield '\n]'
    before = ','
  }
  yield '\n}\n'
}
