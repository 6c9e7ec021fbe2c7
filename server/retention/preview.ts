import { type Kysely, sql } from 'kysely'
import { countOf } from '../domain/counts.ts'
import type { GoesSoon, Retention } from '../domain/retention.ts'
import { kindsKept, noticeDays, type RetentionKind } from '../domain/retention-kinds.ts'
import type { People } from '../school/people.ts'
import { unnamedCoach } from '../school/people.ts'
import { readableShares } from '../store/shared-reading.ts'
import type { Tables } from '../store/tables.ts'
import { dayOf, daysAfter, goesOn, monthsAfter } from './due.ts'
import { changed, type OtherPeriods, readPeriods } from './periods.ts'
import { runsIn } from './runs.ts'
import { countSpent } from './spent.ts'
import { isFree, things } from './things.ts'

export type Dependencies = { db: Kysely<Tables>; people: Pick<People, 'namesOf'>; now: () => Date }

type Soon = { count: number; first: string | null }

/** What goes in the next thirty days, before it goes: to an admin as numbers, to each person by name. */
export function createPreview({ db, people, now }: Dependencies) {
  const at = () => now().toISOString()
  /** When something must have been touched last to be due within the days in which it is shown. */
  const shownBy = (time: string, months: number) => monthsAfter(daysAfter(time, noticeDays), -months)

  async function soonOf(kind: RetentionKind, by: string): Promise<Soon> {
    if (kind === 'used' || kind === 'keys' || kind === 'sent') return countSpent(db, kind, by)
    if (kind === 'audit') {
      const row = await db
        .selectFrom('audit_entry')
        .select([sql<number>`count(*)`.as('n'), sql<string | null>`min(at)`.as('first')])
        .where('at', '<=', by)
        .executeTakeFirst()
      return { count: Number(row?.n ?? 0), first: row?.first ?? null }
    }
    const found = await things[kind](db, by)
    return { count: found.length, first: found[0]?.last ?? null }
  }

  return {
    /** As it is, or as it would be with other periods. @throws AppError 400 for a period that is too short or too long */
    async all(others: OtherPeriods = {}): Promise<Retention> {
      const time = at()
      const [periods, runs, held] = await Promise.all([
        readPeriods(db),
        runsIn(db),
        db.selectFrom('legal_hold').select('user_id').executeTakeFirst(),
      ])
      const would = changed(periods, others, time)
      return {
        periods: await Promise.all(
          kindsKept.map(async (kind) => {
            const { months, changedAt } = would[kind]
            const { count, first } = await soonOf(kind, shownBy(time, months))
            const next = first === null ? null : goesOn(monthsAfter(first, months), { now: time, runs, changedAt })
            return { kind, months, changedAt: periods[kind].changedAt, soon: countOf(count), next }
          }),
        ),
        runsSince: runs[0] === undefined ? null : dayOf(runs[0]),
        isHeld: held !== undefined,
      }
    },

    /** Of one person's own, and of what is shared with them, the next first. */
    async mine(userId: string): Promise<GoesSoon[]> {
      const time = at()
      const [periods, runs] = await Promise.all([readPeriods(db), runsIn(db)])
      const on = (kind: RetentionKind, last: string) => {
        const { months, changedAt } = periods[kind]
        return goesOn(monthsAfter(last, months), { now: time, runs, changedAt })
      }
      const soon: GoesSoon[] = []
      for (const kind of ['conversations', 'ended-work', 'documents', 'answers', 'sent'] as const) {
        const found = await things[kind](db, shownBy(time, periods[kind].months), userId)
        soon.push(...found.map(({ id, title, last }) => ({ kind, id, title, on: on(kind, last) })))
      }
      for (const { id, coach, last } of await sharedWith(userId, shownBy(time, periods.conversations.months)))
        soon.push({ kind: 'shared', id, title: coach, on: on('conversations', last) })
      return soon.sort((one, other) => (one.on < other.on ? -1 : 1))
    },
  }

  /** Plans of coaches that somebody reads, and which go with their conversations: by the coach, since the title is not theirs to read. */
  async function sharedWith(userId: string, by: string): Promise<{ id: string; coach: string; last: string }[]> {
    const rows = await readableShares(db)
      .select(['share.draft_id', 'share.owner_id', 'conversation.updated_at'])
      .distinct()
      .where('teacher.user_id', '=', userId)
      .where('conversation.updated_at', '<=', by)
      .where(isFree('share.owner_id', 'teacher.user_id'))
      .execute()
    const names = await people.namesOf(rows.map(({ owner_id }) => owner_id))
    return rows.map((row) => ({ id: row.draft_id, coach: names.get(row.owner_id) ?? unnamedCoach, last: row.updated_at }))
  }
}
