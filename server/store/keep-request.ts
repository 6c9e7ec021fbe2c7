import type { Kysely } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '../errors.ts'
import type { Added, Addition, Beginning, Begun, NewDraft, Parts } from './conversation-types.ts'
import { fold } from './fold.ts'
import { type Idempotency, once, outcomeBefore } from './idempotency.ts'
import { toJson } from './json.ts'
import { insertMaterial } from './materials.ts'
import { mustBeOwned, touchConversation } from './ownership.ts'
import type { Tables } from './tables.ts'

const KeptBegun = z.object({ conversationId: z.string(), draftId: z.string().nullable() })
const KeptAdded = z.object({ messageIds: z.array(z.string()), draftId: z.string().nullable() })

/** Keeps a new conversation and all that came with it. */
export function begin(db: Kysely<Tables>, parts: Beginning, idempotency: Idempotency | null): Promise<Begun> {
  const { id, ownerId, title, teacherId, about, createdAt } = parts.conversation
  const outcome = { conversationId: id, draftId: parts.draft?.id ?? null }
  return once(db, { ownerId, at: createdAt, idempotency, schema: KeptBegun, outcome }, async (trx) => {
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
export function addTo(db: Kysely<Tables>, parts: Addition, idempotency: Idempotency | null): Promise<Added> {
  const { ownerId, conversationId, at, named } = parts
  const outcome = { messageIds: parts.messages.map(({ id }) => id), draftId: parts.draft?.id ?? null }
  return once(db, { ownerId, at, idempotency, schema: KeptAdded, outcome }, async (trx) => {
    const change = named ? { title: named.title, folded: fold(named.title), teacher_id: named.teacherId } : {}
    await touchConversation(trx, ownerId, conversationId, at, change)
    const last = await trx
      .selectFrom('message')
      .select((of) => of.fn.max('seq').as('seq'))
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst()
    await insertParts(trx, parts, last?.seq ?? 0)
  })
}

/** What came of the new conversation that was kept under this key. */
export async function begunBefore(db: Kysely<Tables>, ownerId: string, idempotency: Idempotency | null): Promise<Begun | null> {
  const before = await outcomeBefore(db, { ownerId, idempotency, schema: KeptBegun })
  return before && { ...before, isNew: false }
}

/** What came of the addition that was kept under this key. */
export async function addedBefore(db: Kysely<Tables>, ownerId: string, idempotency: Idempotency | null): Promise<Added | null> {
  const before = await outcomeBefore(db, { ownerId, idempotency, schema: KeptAdded })
  return before && { ...before, isNew: false }
}

/** In this order: messages name drafts, and drafts materials. */
async function insertParts(db: Kysely<Tables>, { material, messages, draft }: Parts, lastSeq: number): Promise<void> {
  if (material) await insertMaterial(db, material)
  if (draft) await insertDraft(db, draft)
  for (const [index, message] of messages.entries()) {
    const { id, ownerId, conversationId, author, text, materialId, draftId, show = null, changes = null, createdAt } = message
    const ids = { id, owner_id: ownerId, conversation_id: conversationId, material_id: materialId, draft_id: draftId }
    const said = { author, text, folded: fold(text), show, changes: changes && toJson(changes) }
    await db
      .insertInto('message')
      .values({ ...ids, ...said, seq: lastSeq + index + 1, created_at: createdAt })
      .execute()
  }
}

/** Labels of evidence are a material's own: an item of another's would stand on other lines. @throws 404, 400 */
async function mustBeOfSame(db: Kysely<Tables>, ownerId: string, draftId: string, materialId: string): Promise<void> {
  const draft = await db
    .selectFrom('draft')
    .select('material_id')
    .where('id', '=', draftId)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst()
  if (!draft) throw notFound('draft')
  if (draft.material_id !== materialId)
    throw invalid('That draft was made from other notes.', 'Name a draft on the same notes, or leave out “keep”.')
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
  if (keptFrom !== null) await mustBeOfSame(db, ownerId, keptFrom, materialId)
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
