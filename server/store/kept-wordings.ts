import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { RuleName } from '../domain/finding.ts'
import type { Tables } from './tables.ts'

/** Words that a coach keeps, though a rule flags them. */
export type KeptWording = { rule: RuleName; words: string }

export interface KeptWordingStore {
  /** Keeping the same twice is keeping it once. */
  keep(ownerId: string, rule: RuleName, words: string, at: string): Promise<void>
  /** Those of rules that there still are, in the order they were kept. */
  list(ownerId: string): Promise<KeptWording[]>
}

/** The wordings over a database. */
export const keptWordingStore = (db: Kysely<Tables>): KeptWordingStore => ({
  async keep(ownerId, rule, words, at) {
    const words_hash = createHash('sha256').update(words).digest('hex')
    await db
      .insertInto('kept_wording')
      .values({ owner_id: ownerId, rule, words_hash, words, kept_at: at })
      .onConflict((same) => same.columns(['owner_id', 'rule', 'words_hash']).doNothing())
      .execute()
  },

  async list(ownerId) {
    const rows = await db
      .selectFrom('kept_wording')
      .select(['rule', 'words'])
      .where('owner_id', '=', ownerId)
      .orderBy('kept_at')
      .orderBy('words')
      .execute()
    return rows.flatMap(({ rule, words }) => {
      const known = RuleName.safeParse(rule)
      return known.success ? [{ rule: known.data, words }] : []
    })
  },
})
