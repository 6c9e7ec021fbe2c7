import { type Kysely, type Selectable, sql } from 'kysely'
import type { Side } from '../domain/teacher.ts'
import { AppError, notFound } from '../errors.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

/** One of the two who work together, and the account through which they look. */
export type Party = { side: Side; viewerId: string }

export type Relation = Selectable<Tables['teacher']>

/** Whether the coach evaluates the teacher besides; null: not said yet. */
export const evaluatesIn = ({ also_evaluates }: Relation): boolean | null => (also_evaluates === null ? null : also_evaluates === 1)

/** Begins the owner of a row that nobody owns: the coach’s account has gone, and what the teacher wrote hangs on it (my-data/teachers-own.ts). */
export const nobody = 'nobody:'
export const isNobody = (ownerId: string): boolean => ownerId.startsWith(nobody)

/** The condition under which a row of `teacher` is between this person and the other. */
export const isOf = ({ side, viewerId }: Party) =>
  sql<boolean>`${sql.ref(side === 'coach' ? 'teacher.owner_id' : 'teacher.user_id')} = ${viewerId}`

/** What there is between a coach and a teacher; null where this person is neither. */
export async function relationOf(db: Kysely<Tables>, teacherId: string, party: Party): Promise<Relation | null> {
  const row = await db.selectFrom('teacher').selectAll().where('id', '=', teacherId).where(isOf(party)).executeTakeFirst()
  return row ?? null
}

/** As `relationOf`, in a transaction whose other changes of it wait. @throws 404 */
export async function lockedRelation(trx: Kysely<Tables>, kind: StoreKind, teacherId: string, party: Party): Promise<Relation> {
  const row = await trx
    .selectFrom('teacher')
    .selectAll()
    .where('id', '=', teacherId)
    .where(isOf(party))
    .$if(kind === 'postgres', (one) => one.forNoKeyUpdate())
    .executeTakeFirst()
  if (!row) throw notFound(party.side === 'coach' ? 'teacher' : 'coach')
  return row
}

/** As `lockedRelation`, where the two still work together. @throws 404, 409 `relationship.ended` */
export async function goingOn(trx: Kysely<Tables>, kind: StoreKind, teacherId: string, party: Party): Promise<Relation> {
  const row = await lockedRelation(trx, kind, teacherId, party)
  if (row.ended_at !== null) throw relationshipEnded()
  return row
}

export const relationshipEnded = () =>
  new AppError(
    'relationship.ended',
    409,
    'This coaching has ended, so nothing of it can be changed.',
    'To work together again, the coach adds the teacher anew and makes a new invitation.',
  )
