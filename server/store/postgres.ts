import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { bindableInPostgres } from './bindable.ts'
import { busy, diskFull, unreachable } from './faults.ts'
import type { Tables } from './tables.ts'

const int8 = 20
const noRoom = '53100'
const tookTooLong = '57014'
/** Connections lost, ended by the server or refused by it: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const hungUp = /^(08|57P|53300|25P03)/

/** Counts come as int8, which pg hands over as text; none here is beyond what a number holds. */
export const postgresTypes: pg.CustomTypesConfig = {
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
    types: postgresTypes,
  })
  // A connection that is lost while nobody listens to it is an uncaught exception, in use or not.
  pool.on('connect', (client) => client.on('error', onFault))
  pool.on('error', () => {})

  const connected = () =>
    pool.connect().catch((cause: unknown) => {
      throw unreachable(cause)
    })
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: async () => guardedClient(await connected()), end: () => pool.end() } }),
  })
}

type Client = { query: pg.ClientBase['query']; release: () => void }

/** A connection that is handed nothing but what can be bound, and whose faults are told in words. @param instead what is said in place of a statement */
export const guardedClient = (client: Client, instead: (sql: string) => string = (sql) => sql) =>
  ({
    async query(sql: string, parameters: readonly unknown[]) {
      const bindable = bindableInPostgres(parameters)
      return client.query(instead(sql), bindable).catch((cause: unknown) => {
        throw faultOf(cause)
      })
    },
    release: () => client.release(),
  }) as unknown as PostgresPoolClient

/** What can be done later, in words for a person; what is wrong with the statement itself as it is. */
function faultOf(cause: unknown): unknown {
  // Everything but the server's own answer is a connection that broke off.
  if (!(cause instanceof pg.DatabaseError)) return unreachable(cause)
  const { code = '' } = cause
  if (hungUp.test(code)) return unreachable(cause)
  if (code === tookTooLong) return busy(cause)
  return code === noRoom ? diskFull(cause) : cause
}
