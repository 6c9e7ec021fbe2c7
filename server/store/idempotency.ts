import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../errors.ts'
import { fromJson, toJson } from './json.ts'
import type { Tables } from './tables.ts'

/** What makes a repeated call the same call: the caller's key, and a fingerprint of what was asked. Both are the owner's own. */
export type Idempotency = { key: string; fingerprint: string }

/** A call that is done once under its key: what will have come of it is known before it is done. */
type Once<Outcome> = { ownerId: string; at: string; idempotency: Idempotency | null; schema: z.ZodType<Outcome>; outcome: Outcome }

/** Claims the key in this transaction, with what will have come of it; or gives back what came of the first call. @throws 422 */
export async function claim<Outcome>(
  trx: Kysely<Tables>,
  { ownerId, at, idempotency, schema, outcome }: Once<Outcome>,
): Promise<Outcome | null> {
  if (!idempotency) return null
  // A second caller waits here until the first is through.
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('idempotency_key')
    .values({ owner_id: ownerId, key: idempotency.key, fingerprint: idempotency.fingerprint, outcome: toJson(outcome), created_at: at })
    .onConflict((same) => same.columns(['owner_id', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 0n ? outcomeBefore(trx, { ownerId, idempotency, schema }) : null
}

/** What came of the call that this key was first used for; null where it was not used. @throws 422 when that was another call */
export async function outcomeBefore<Outcome>(
  db: Kysely<Tables>,
  { ownerId, idempotency, schema }: Pick<Once<Outcome>, 'ownerId' | 'idempotency' | 'schema'>,
): Promise<Outcome | null> {
  if (!idempotency) return null
  const first = await db
    .selectFrom('idempotency_key')
    .select(['fingerprint', 'outcome'])
    .where('owner_id', '=', ownerId)
    .where('key', '=', idempotency.key)
    .executeTakeFirst()
  if (!first) return null
  if (first.fingerprint !== idempotency.fingerprint) throw keyReused()
  return fromJson(schema, first.outcome)
}

/** Does it in one transaction, with its outcome kept under the key; or gives back what was kept there. */
export function once<Outcome extends object>(db: Kysely<Tables>, call: Once<Outcome>, act: (trx: Kysely<Tables>) => Promise<void>) {
  return db.transaction().execute(async (trx): Promise<Outcome & { isNew: boolean }> => {
    const earlier = await claim(trx, call)
    if (earlier) return { ...earlier, isNew: false }
    await act(trx)
    return { ...call.outcome, isNew: true }
  })
}

const keyReused = () =>
  new AppError(
    'request.idempotency_key_reused',
    422,
    'This Idempotency-Key was used before, for something else.',
    'Send a new key with a new request.',
  )
