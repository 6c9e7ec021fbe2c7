import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type Sending, type SentMessages, sentMessages, type TokensUsed } from '../domain/sending.ts'
import { fromJson, toJson } from './json.ts'
import type { Tables } from './tables.ts'

/** Whom something is sent to: where it runs, and which language model. */
export type Receiver = { origin: string; llm: string }

/** What left for a language model, who has seen what leaves, and what it used. */
export interface SendingStore {
  /** Keeps word for word what is about to be sent. @throws on a conversation that is another's, or not there */
  keep(sending: Receiver & { ownerId: string; conversationId: string; what: string; messages: SentMessages; at: string }): Promise<void>
  /** Of one conversation, the newest first. */
  list(ownerId: string, conversationId: string, limit: number): Promise<Sending[]>
  /** Whether this person has seen what is sent to that receiver. */
  hasSeen(ownerId: string, receiver: Receiver): Promise<boolean>
  see(ownerId: string, receiver: Receiver, at: string): Promise<void>
  use(ownerId: string, used: TokensUsed & { what: string; llm: string; at: string }): Promise<void>
  /** All that this person has used since then. */
  used(ownerId: string, since: string): Promise<TokensUsed>
}

/** The sendings over a database. */
export const sendingStore = (db: Kysely<Tables>): SendingStore => ({
  async keep({ ownerId, conversationId, what, origin, llm, messages, at }) {
    await db
      .insertInto('sent')
      .values({
        id: randomUUID(),
        owner_id: ownerId,
        conversation_id: conversationId,
        what,
        origin,
        llm,
        messages: toJson(messages),
        sent_at: at,
      })
      .execute()
  },

  async list(ownerId, conversationId, limit) {
    const rows = await db
      .selectFrom('sent')
      .selectAll()
      .where('owner_id', '=', ownerId)
      .where('conversation_id', '=', conversationId)
      .orderBy('sent_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(({ id, what, origin, llm, messages, sent_at }) => ({
      id,
      what,
      origin,
      llm,
      messages: fromJson(sentMessages, messages),
      at: sent_at,
    }))
  },

  async hasSeen(ownerId, { origin, llm }) {
    const seen = await db
      .selectFrom('seen_sending')
      .select('seen_at')
      .where('owner_id', '=', ownerId)
      .where('origin', '=', origin)
      .where('llm', '=', llm)
      .executeTakeFirst()
    return seen !== undefined
  },

  async see(ownerId, { origin, llm }, at) {
    await db
      .insertInto('seen_sending')
      .values({ owner_id: ownerId, origin, llm, seen_at: at })
      .onConflict((same) => same.columns(['owner_id', 'origin', 'llm']).doNothing())
      .execute()
  },

  async use(ownerId, { what, llm, input, output, isEstimate, at }) {
    await db
      .insertInto('tokens_used')
      .values({ id: randomUUID(), owner_id: ownerId, what, llm, input, output, is_estimate: isEstimate ? 1 : 0, used_at: at })
      .execute()
  },

  async used(ownerId, since) {
    const sums = await db
      .selectFrom('tokens_used')
      .select((of) => [
        of.fn.coalesce(of.fn.sum<number>('input'), of.lit(0)).as('input'),
        of.fn.coalesce(of.fn.sum<number>('output'), of.lit(0)).as('output'),
        of.fn.coalesce(of.fn.max('is_estimate'), of.lit(0)).as('is_estimate'),
      ])
      .where('owner_id', '=', ownerId)
      .where('used_at', '>=', since)
      .executeTakeFirstOrThrow()
    return { input: Number(sums.input), output: Number(sums.output), isEstimate: sums.is_estimate === 1 }
  },
})
