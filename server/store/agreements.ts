import type { Kysely, Selectable } from 'kysely'
import type { Agreement } from '../domain/teacher.ts'
import { proposedAgreement } from '../domain/trust-words.ts'
import { AppError } from '../errors.ts'
import { evaluatesIn, goingOn, type Party, relationOf } from './relation.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

/** What whoever accepts has read: the words that were changed last at `changedAt`; null: the proposed ones. And whether the coach evaluates too. */
export type SeenAgreement = { changedAt: string | null; alsoEvaluates?: boolean | null | undefined }

/** What coach and teacher agreed on: one text between the two. */
export interface AgreementStore {
  /** The proposed words where nothing was said yet. For one of the two; anybody else is told nothing but those words. */
  find(teacherId: string, party: Party): Promise<Agreement>
  /** Puts other words in their place. Whoever writes them accepts them; the other has yet to. The same words change nothing. @throws 404, 409 */
  change(teacherId: string, party: Party, words: string, at: string): Promise<void>
  /** @throws 404, 409 `agreement.changed` where anything is otherwise by now than it was `seen` */
  accept(teacherId: string, party: Party, seen: SeenAgreement, at: string): Promise<void>
}

const proposed: Agreement = { words: proposedAgreement, changedBy: null, changedAt: null, coachAcceptedAt: null, teacherAcceptedAt: null }

/** The agreements over a database. */
export function agreementStore(db: Kysely<Tables>, kind: StoreKind): AgreementStore {
  async function current(on: Kysely<Tables>, teacherId: string): Promise<Agreement> {
    const row = await on.selectFrom('agreement').selectAll().where('teacher_id', '=', teacherId).executeTakeFirst()
    return row ? agreementOf(row) : proposed
  }

  async function keep(on: Kysely<Tables>, { id, owner_id }: { id: string; owner_id: string }, agreement: Agreement): Promise<void> {
    const row = {
      words: agreement.words,
      changed_by: agreement.changedBy,
      changed_at: agreement.changedAt,
      coach_accepted_at: agreement.coachAcceptedAt,
      teacher_accepted_at: agreement.teacherAcceptedAt,
    }
    await on
      .insertInto('agreement')
      .values({ teacher_id: id, owner_id, ...row })
      .onConflict((same) => same.column('teacher_id').doUpdateSet(row))
      .execute()
  }

  return {
    find: async (teacherId, party) => ((await relationOf(db, teacherId, party)) ? current(db, teacherId) : proposed),

    change: (teacherId, party, words, at) =>
      db.transaction().execute(async (trx) => {
        const relation = await goingOn(trx, kind, teacherId, party)
        const before = await current(trx, teacherId)
        if (before.words === words) return
        const accepted = { coachAcceptedAt: party.side === 'coach' ? at : null, teacherAcceptedAt: party.side === 'teacher' ? at : null }
        // Two changes within one thousandth of a second are told apart: acceptance names the time.
        const changedAt = before.changedAt !== null && before.changedAt >= at ? after(before.changedAt) : at
        await keep(trx, relation, { words, changedBy: party.side, changedAt, ...accepted })
      }),

    accept: (teacherId, party, { changedAt, alsoEvaluates }, at) =>
      db.transaction().execute(async (trx) => {
        const relation = await goingOn(trx, kind, teacherId, party)
        const before = await current(trx, teacherId)
        if (before.changedAt !== changedAt) throw changedSince()
        if (alsoEvaluates !== undefined && alsoEvaluates !== evaluatesIn(relation)) throw evaluatesSince()
        const own = party.side === 'coach' ? 'coachAcceptedAt' : 'teacherAcceptedAt'
        if (before[own] === null) await keep(trx, relation, { ...before, [own]: at })
      }),
  }
}

const after = (time: string): string => new Date(Date.parse(time) + 1).toISOString()

const agreementOf = (row: Selectable<Tables['agreement']>): Agreement => ({
  words: row.words,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
  coachAcceptedAt: row.coach_accepted_at,
  teacherAcceptedAt: row.teacher_accepted_at,
})

const evaluatesSince = () =>
  new AppError(
    'agreement.changed',
    409,
    'What the coach says about evaluating has changed since you saw it.',
    'Read it as it is now, then accept the words beside it.',
  )

const changedSince = () =>
  new AppError(
    'agreement.changed',
    409,
    'These words have been changed since you saw them.',
    'Read them as they are now, then accept them.',
  )
