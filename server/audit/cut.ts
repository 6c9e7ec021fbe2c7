import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import type { createAppend } from './append.ts'
import { sealOf } from './chain.ts'
import { verifyChain } from './verify.ts'

type Dependencies = { db: Kysely<Tables>; key: Buffer; append: ReturnType<typeof createAppend> }

/** What is too old to be kept goes: from the beginning only, and the head is sealed with where the chain begins now, so that the rest can still be verified. */
export const createCut =
  ({ db, key, append }: Dependencies) =>
  /**
   * Removes the entries before this time, and leaves one that says how many there were. The number of them. Where the chain was broken, what goes may
   * take along what shows it: then that is said again.
   */
  async (before: string): Promise<number> => {
    const { whole } = await verifyChain(db, key)
    return db.transaction().execute(async (trx) => {
      const head = await append.heldHead(trx)
      // A clock that was set back has left later entries with earlier times: none goes that stands behind one that stays.
      const stays = await trx.selectFrom('audit_entry').select('seq').where('at', '>=', before).orderBy('seq').executeTakeFirst()
      const last = await trx
        .selectFrom('audit_entry')
        .select(['seq', 'hash'])
        .$if(stays !== undefined, (query) => query.where('seq', '<', stays?.seq ?? 0))
        .orderBy('seq', 'desc')
        .executeTakeFirst()
      if (!last) return 0
      const count = last.seq - head.first_seq + 1
      await trx.deleteFrom('audit_entry').where('seq', '<=', last.seq).execute()
      const begins = { ...head, first_seq: last.seq + 1, first_previous: last.hash }
      await trx
        .updateTable('audit_head')
        .set({ ...begins, seal: sealOf(key, begins) })
        .where('one', '=', 1)
        .execute()
      await append.append({ action: 'audit.cut', actorId: null, count }, trx)
      if (!whole) await append.append({ action: 'audit.seal-broken', actorId: null }, trx)
      return count
    })
  }
