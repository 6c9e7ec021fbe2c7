import type { Kysely } from 'kysely'
import type { AuditVerdict } from '../domain/audit.ts'
import { createTurns } from '../in-turn.ts'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'
import { createAppend, type Noted } from './append.ts'
import { auditKey } from './chain.ts'
import { createCut } from './cut.ts'
import { createList } from './list.ts'
import { type Expected, verifyChain } from './verify.ts'

export type AuditSettings = { db: Kysely<Tables>; kind: StoreKind; secret: string; now: () => Date }

export type Audit = ReturnType<typeof openAudit>

/** For how long one entry stands for all reads of the same thing by the same person, in milliseconds. */
const sameReadMs = 60 * 60_000

/**
 * Who read and wrote what: a chain of entries in which any that is changed, removed or put in is found by whoever has the app's secret, and can be
 * forged by nobody else.
 */
export function openAudit({ db, kind, secret, now }: AuditSettings) {
  const key = auditKey(secret)
  const append = createAppend({ db, kind, key, now })
  const inTurn = createTurns()

  /** Pages ask again every few seconds, all day. */
  async function wasReadLately({ action, actorId, thingId = null }: Noted): Promise<boolean> {
    const [since, until] = [new Date(now().getTime() - sameReadMs), now()].map((time) => time.toISOString())
    const row = await db
      .selectFrom('audit_entry')
      .select('seq')
      .where('actor_id', '=', actorId)
      .where('action', '=', action)
      .where('thing_id', thingId === null ? 'is' : '=', thingId)
      .where('at', '>', since ?? '')
      .where('at', '<=', until ?? '')
      .executeTakeFirst()
    return row !== undefined
  }

  return {
    open: append.open,
    append: append.append,
    begin: append.begin,
    settle: append.settle,

    /** Notes that somebody read what is not theirs, unless it was noted within the hour. @throws AppError 503 when it can’t be kept */
    async read(noted: Noted): Promise<void> {
      if (!(await wasReadLately(noted))) await append.append(noted)
    },

    ...createList(db),

    /** One at a time: each reads all of it. */
    verify: (expected: Expected | null = null): Promise<AuditVerdict> => inTurn('', () => verifyChain(db, key, expected)),

    cutBefore: createCut({ db, key, append }),
  }
}
