import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { bindableInPostgres } from './bindable.ts'
import { diskFull } from './faults.ts'
import type { Tables } from './tables.ts'

const int8 = 20
const noRoom = '53100'

/** Counts come as int8, which pg hands over as text; none here is beyond what a number holds. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text') => (id === int8 ? Number : pg.types.getTypeParser(id, format))) as never,
}

/** A pool of connections. One that is lost is told of and replaced; it ends what it was doing, and nothing else. */
export function openPostgres(url: string, onFault: (cause: unknown) => void): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'thinking-partner',
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    types,
  })
  // A connection that is lost while nobody listens to it is an uncaught exception, in use or not.
  pool.on('connect', (client) => client.on('error', onFault))
  pool.on('error', () => {})

  const guarded = (client: pg.PoolClient) =>
    ({
      async query(sql: string, parameters: readonly unknown[]) {
        try {
          return await client.query(sql, bindableInPostgres(parameters))
        } catch (cause) {
          throw cause instanceof pg.DatabaseError && cause.code === noRoom ? diskFull(cause) : cause
        }
      },
      release: () => client.release(),
    }) as unknown as PostgresPoolClient

  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: async () => guarded(await pool.connect()), end: () => pool.end() } }),
  })
}
