import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { StoredEvidence } from '../domain/correction.ts'
import { PlanCorrection } from '../domain/lesson-plan.ts'
import type { Material } from '../domain/material.ts'
import { notFound } from '../errors.ts'
import type { NewMaterial } from './conversation-types.ts'
import { fold } from './fold.ts'
import { fromJson, toJson } from './json.ts'
import { touchConversation } from './ownership.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

export type StoredMaterial = Material & {
  conversationId: string
  createdAt: string
  /** In the order of their labels, those that were dropped included. */
  evidence: StoredEvidence[]
  /** How often the evidence, or the reading of a lesson plan, has been corrected. */
  corrections: number
  /** How the reading of a lesson plan was corrected, in order. */
  planCorrections: PlanCorrection[]
}

/** What a coach corrects: the evidence, and for a lesson plan how it was read. */
export type Corrected = Pick<StoredMaterial, 'evidence' | 'planCorrections'>

/** What people brought, and the evidence read in it. The text never changes. */
export interface MaterialStore {
  find(ownerId: string, id: string): Promise<StoredMaterial | null>
  /**
   * Corrects the evidence in one transaction that no other correction comes between. Evidence is added or changed, never deleted: what `change`
   * leaves out stays as it is. Answers with all of it. @throws 404 when it is not this owner's
   */
  change(
    ownerId: string,
    materialId: string,
    change: (evidence: StoredEvidence[], text: string) => StoredEvidence[],
    at: string,
  ): Promise<StoredEvidence[]>
  /** The same, where a lesson plan is read otherwise. */
  readAnew(ownerId: string, materialId: string, change: (before: Corrected, text: string) => Corrected, at: string): Promise<Corrected>
}

/** The materials over a database. */
export function materialStore(db: Kysely<Tables>, kind: StoreKind): MaterialStore {
  const materialOf = (on: Kysely<Tables>, ownerId: string, id: string) =>
    on.selectFrom('material').where('id', '=', id).where('owner_id', '=', ownerId)

  const correct: MaterialStore['readAnew'] = (ownerId, materialId, change, at) =>
    db.transaction().execute(async (trx) => {
      const material = await materialOf(trx, ownerId, materialId)
        .select(['text', 'conversation_id', 'corrections', 'plan_corrections'])
        .$if(kind === 'postgres', (one) => one.forNoKeyUpdate())
        .executeTakeFirst()
      if (!material) throw notFound('material')
      const before = { evidence: await evidenceOf(trx, materialId), planCorrections: planCorrectionsIn(material.plan_corrections) }
      const after = change(before, material.text)
      const changed = differing(before.evidence, after.evidence)
      const isReadAnew = toJson(after.planCorrections) !== toJson(before.planCorrections)
      if (changed.length === 0 && !isReadAnew) return before
      await keepEvidence(trx, ownerId, materialId, changed)
      await trx
        .updateTable('material')
        .set({ corrections: material.corrections + 1, ...(isReadAnew && { plan_corrections: toJson(after.planCorrections) }) })
        .where('id', '=', materialId)
        .execute()
      await touchConversation(trx, ownerId, material.conversation_id, at)
      return { evidence: await evidenceOf(trx, materialId), planCorrections: after.planCorrections }
    })

  return {
    async find(ownerId, id) {
      const row = await materialOf(db, ownerId, id)
        .select(['id', 'owner_id', 'conversation_id', 'kind', 'text', 'corrections', 'plan_corrections', 'created_at'])
        .executeTakeFirst()
      if (!row) return null
      const { owner_id, conversation_id, created_at, plan_corrections, ...rest } = row
      const own = { ownerId: owner_id, conversationId: conversation_id, createdAt: created_at }
      return { ...rest, ...own, planCorrections: planCorrectionsIn(plan_corrections), evidence: await evidenceOf(db, id) }
    },

    async change(ownerId, materialId, change, at) {
      const { evidence } = await correct(ownerId, materialId, (all, text) => ({ ...all, evidence: change(all.evidence, text) }), at)
      return evidence
    },

    readAnew: correct,
  }
}

/** Adds a material with its evidence. */
export async function insertMaterial(db: Kysely<Tables>, { evidence, ...material }: NewMaterial): Promise<void> {
  const { id, ownerId, conversationId, kind, text, createdAt } = material
  await db
    .insertInto('material')
    .values({
      id,
      owner_id: ownerId,
      conversation_id: conversationId,
      kind,
      text,
      folded: fold(text),
      corrections: 0,
      plan_corrections: null,
      created_at: createdAt,
    })
    .execute()
  await keepEvidence(
    db,
    ownerId,
    id,
    evidence.map((piece) => ({ origin: 'found', dropped: false, ...piece })),
  )
}

const PlanCorrections = z.array(PlanCorrection)

const planCorrectionsIn = (column: string | null): PlanCorrection[] => (column === null ? [] : fromJson(PlanCorrections, column))

const differing = (before: StoredEvidence[], after: StoredEvidence[]): StoredEvidence[] => {
  const kept = new Map(before.map((piece) => [piece.id, toJson(piece)]))
  return after.filter((piece) => kept.get(piece.id) !== toJson(piece))
}

/** How many rows go in one statement: databases bound how many parameters it has. */
const rowsAtOnce = 500

async function keepEvidence(db: Kysely<Tables>, ownerId: string, materialId: string, evidence: StoredEvidence[]): Promise<void> {
  const rows = evidence.map(({ id, label, dropped, ...rest }) => ({
    id,
    owner_id: ownerId,
    material_id: materialId,
    number: Number(label.slice(1)),
    evidence: toJson(rest),
    dropped: dropped ? 1 : 0,
  }))
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await db
      .insertInto('evidence')
      .values(rows.slice(at, at + rowsAtOnce))
      .onConflict((same) =>
        same.column('id').doUpdateSet((row) => ({ evidence: row.ref('excluded.evidence'), dropped: row.ref('excluded.dropped') })),
      )
      .execute()
  }
}

async function evidenceOf(db: Kysely<Tables>, materialId: string): Promise<StoredEvidence[]> {
  const rows = await db.selectFrom('evidence').selectAll().where('material_id', '=', materialId).orderBy('number').execute()
  return rows.map(storedEvidence)
}

const StoredColumn = StoredEvidence.omit({ id: true, label: true, dropped: true })

const storedEvidence = ({ id, number, evidence, dropped }: Selectable<Tables['evidence']>): StoredEvidence => ({
  id,
  label: `E${number}`,
  dropped: dropped === 1,
  ...fromJson(StoredColumn, evidence),
})
