import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { unreachable } from '../store/faults.ts'
import { guardedClient, postgresTypes } from '../store/postgres.ts'
import type { Tables } from '../store/tables.ts'

/**
 * Does all of it in one transaction on PostgreSQL, also what begins transactions of its own, such as migrations: those become savepoints. Whatever
 * happens on the way, this process being killed too, the database is as it was.
 */
export async function inOneTransaction<Result>(url: string, act: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'thinking-partner restore',
    connectionTimeoutMillis: 5_000,
    types: postgresTypes,
  })
  // What is lost while nobody listens is an uncaught exception.
  client.on('error', () => {})
  await client.connect().catch((cause) => {
    throw unreachable(cause)
  })
  try {
    await client.query('begin')
    const result = await act(over(client))
    await client.query('commit')
    return result
  } finally {
    // Without a commit, that undoes it.
    await client.end().catch(() => {})
  }
}

function over(client: pg.Client): Kysely<Tables> {
  let depth = 0
  const nested = (text: string): string => {
    if (/^(?:begin|start transaction)\b/i.test(text)) return `savepoint nested_${++depth}`
    if (/^commit$/i.test(text)) return `release savepoint nested_${depth--}`
    if (/^rollback$/i.test(text)) return `rollback to savepoint nested_${depth--}`
    return text
  }
  const guarded = guardedClient({ query: client.query.bind(client), release: () => {} }, nested)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: async () => guarded, end: async () => {} } }) })
}
