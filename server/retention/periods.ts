import type { Kysely } from 'kysely'
import { kindsKept, type RetentionKind, retentionKinds } from '../domain/retention-kinds.ts'
import { invalid } from '../errors.ts'
import type { Tables } from '../store/tables.ts'

/** How long things of a kind are kept, and since when that holds; null: as it comes. */
export type Period = { months: number; changedAt: string | null }

export type Periods = Record<RetentionKind, Period>

/** Other periods than there are, in months. */
export type OtherPeriods = { [Kind in RetentionKind]?: number | undefined }

export async function readPeriods(db: Kysely<Tables>): Promise<Periods> {
  const rows = await db.selectFrom('retention_period').selectAll().execute()
  const periodOf = (kind: RetentionKind): Period => {
    const row = rows.find((each) => each.kind === kind)
    return row ? { months: row.months, changedAt: row.changed_at } : { months: retentionKinds[kind].months, changedAt: null }
  }
  return Object.fromEntries(kindsKept.map((kind) => [kind, periodOf(kind)])) as Periods
}

/** What there would be. A period that stays as it was has not been changed. @throws AppError 400 for one that is too short or too long */
export function changed(periods: Periods, others: OtherPeriods, at: string): Periods {
  const next = { ...periods }
  for (const kind of kindsKept) {
    const months = others[kind]
    if (months === undefined || months === periods[kind].months) continue
    const { title, least, most } = retentionKinds[kind]
    if (months < least || months > most)
      throw invalid(`“${title}” can’t be kept for ${months} months.`, `Choose a number from ${least} to ${most}.`)
    next[kind] = { months, changedAt: at }
  }
  return next
}

/** Keeps those that have been changed; gives back which. */
export async function savePeriods(db: Kysely<Tables>, others: OtherPeriods, by: string, at: string): Promise<RetentionKind[]> {
  return db.transaction().execute(async (trx) => {
    const before = await readPeriods(trx)
    const after = changed(before, others, at)
    const kinds = kindsKept.filter((kind) => after[kind] !== before[kind])
    for (const kind of kinds) {
      const row = { months: after[kind].months, changed_by: by, changed_at: at }
      await trx
        .insertInto('retention_period')
        .values({ kind, ...row })
        .onConflict((same) => same.column('kind').doUpdateSet(row))
        .execute()
    }
    return kinds
  })
}
