import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { idsOf, inBatches, isOne } from './rows.ts'

const id = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi

/** How many keys are read at once: each may hold the words of items. */
const keysAtOnce = 500

/**
 * Deletes the keys of requests that made or changed something in these conversations of one owner: they say what came of them, word for word.
 * Before the conversations themselves go, since a key names what is in them.
 */
export async function deleteKeysAbout(trx: Kysely<Tables>, ownerId: string, conversationIds: readonly string[]): Promise<void> {
  const about = new Set(conversationIds)
  for (const ids of inBatches(conversationIds)) {
    for (const draftId of await idsOf(trx, 'draft', isOne('conversation_id', ids))) about.add(draftId)
    const messages = await trx.selectFrom('message').select('id').where('conversation_id', 'in', ids).execute()
    const items = await trx
      .selectFrom('draft_item')
      .select('draft_item.id')
      .innerJoin('draft', 'draft.id', 'draft_item.draft_id')
      .where('conversation_id', 'in', ids)
      .execute()
    for (const row of [...messages, ...items]) about.add(row.id)
  }
  for (let last = ''; ; ) {
    const keys = await trx
      .selectFrom('idempotency_key')
      .select(['key', 'fingerprint', 'outcome'])
      .where('owner_id', '=', ownerId)
      .where('key', '>', last)
      .orderBy('key')
      .limit(keysAtOnce)
      .execute()
    const gone = keys.filter(({ fingerprint, outcome }) =>
      [...`${fingerprint} ${outcome}`.matchAll(id)].some(([named]) => about.has(named)),
    )
    for (const some of inBatches(gone.map(({ key }) => key)))
      await trx.deleteFrom('idempotency_key').where('owner_id', '=', ownerId).where('key', 'in', some).execute()
    last = keys.at(-1)?.key ?? ''
    if (keys.length < keysAtOnce) break
  }
}
