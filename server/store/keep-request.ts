import type { Kysely } from 'kysely'
import { z } from 'zod'
import { AppError, notFound } from '../errors.ts'
import type { Addition, Beginning, Idempotency, NewDraft, Parts } from './conversations.ts'
import { fold } from './fold.ts'
import { fromJson, toJson } from './json.ts'
import { insertMaterial } from './materials.ts'
import { mustBeOwned, touchConversation } from './ownership.ts'
import type { Tables } from './tables.ts'

const Begun = z.object({ conversationId: z.string(), draftId: z.string().nullable() })
const Added = z.object({ messageIds: z.array(z.string()), draftId: z.string().nullable() })

/** Keeps a new conversation and all that came with it. */
export function begin(db: Kysely<Tables>, parts: Beginning, idempotency: Idempotency | null) {
  const { id, ownerId, title, teacherId, about, createdAt } = parts.conversation
  const outcome = { conversationId: id, draftId: parts.draft?.id ?? null }
  return once(db, { ownerId, at: createdAt, idempotency, schema: Begun, outcome }, async (trx) => {
    if (teacherId !== null) await mustBeOwned(trx, 'teacher', ownerId, teacherId)
    const times = { created_at: createdAt, updated_at: createdAt }
    await trx
      .insertInto('conversation')
      .values({ id, owner_id: ownerId, title, folded: fold(title), teacher_id: teacherId, about: toJson(about), ...times })
      .execute()
    await insertParts(trx, parts, 0)
  })
}

/** Keeps what came in a conversation that exists. */
export function addTo(db: Kysely<Tables>, parts: Addition, idempotency: Idempotency | null) {
  const { ownerId, conversationId, at } = parts
  const outcome = { messageIds: parts.messages.map(({ id }) => id), draftId: parts.draft?.id ?? null }
  return once(db, { ownerId, at, idempotency, schema: Added, outcome }, async (trx) => {
    await touchConversation(trx, ownerId, conversationId, at)
    const last = await trx
      .selectFrom('message')
      .select((of) => of.fn.max('seq').as('seq'))
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst()
    await insertParts(trx, parts, last?.seq ?? 0)
  })
}

type Once<Outcome> = { ownerId: string; at: string; idempotency: Idempotency | null; schema: z.ZodType<Outcome>; outcome: Outcome }

/** Does it in one transaction, with its outcome kept under the key; or gives back what was kept there. */
function once<Outcome>(
  db: Kysely<Tables>,
  { ownerId, at, idempotency, schema, outcome }: Once<Outcome>,
  act: (trx: Kysely<Tables>) => Promise<void>,
) {
  return db.transaction().execute(async (trx): Promise<Outcome & { isNew: boolean }> => {
    if (idempotency) {
      // A second caller waits here until the first is through.
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('idempotency_key')

        .values({ owner_id: ownerId, key: idempotency.key, fingerprint: idempotency.fingerprint, outcome: toJson(outcome), created_at: at })
        .onConflict((same) => same.columns(['owner_id', 'key']).doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 0n) {
        const first = await trx
          .selectFrom('idempotency_key')
          .select(['fingerprint', 'outcome'])
          .where('owner_id', '=', ownerId)
          .where('key', '=', idempotency.key)
          .executeTakeFirstOrThrow()
        if (first.fingerprint !== idempotency.fingerprint) throw keyReused()
        return { ...fromJson(schema, first.outcome), isNew: false }
      }
    }
    await act(trx)
    return { ...outcome, isNew: true }
  })
}

/** In this order: messages name drafts, and drafts materials. */
async function insertParts(db: Kysely<Tables>, { material, messages, draft }: Parts, lastSeq: number): Promise<void> {
  if (material) await insertMaterial(db, material)
  if (draft) await insertDraft(db, draft)
  for (const [index, { id, ownerId, conversationId, author, text, materialId, draftId, show = null, createdAt }] of messages.entries()) {
    const ids = { id, owner_id: ownerId, conversation_id: conversationId, material_id: materialId, draft_id: draftId }
    await db
      .insertInto('message')
      .values({ ...ids, seq: lastSeq + index + 1, author, text, folded: fold(text), show, created_at: createdAt })
      .execute()
  }
}

async function insertDraft(db: Kysely<Tables>, draft: NewDraft): Promise<void> {
  const { id, ownerId, conversationId, materialId, createdAt, request, keptFrom = null, holder, leaseUntil } = draft
  const material = await db
    .selectFrom('material')
    .select('corrections')
    .where('id', '=', materialId)
    .where('conversation_id', '=', conversationId)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst()
  if (!material) throw notFound('material')
  if (keptFrom !== null) await mustBeOwned(db, 'draft', ownerId, keptFrom)
  await db
    .insertInto('draft')
    .values({
      id,
      owner_id: ownerId,
      conversation_id: conversationId,
      material_id: materialId,
      coaching_model: request.coachingModel,
      request: toJson(request),
      kept_from: keptFrom,
      composing: 'running',
      holder,
      lease_until: leaseUntil,
      last_seq: 0,
      findings: '[]',
      passages: '[]',
      corrections: material.corrections,
      created_at: createdAt,
    })
    .execute()
}

const keyReused = () =>
  new AppError(
    'request.idempotency_key_reused',
    422,
    'This Idempotency-Key was used before, for something else.',
    'Send a new key with a new request.',
  )
