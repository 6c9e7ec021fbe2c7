import { setImmediate as giveWay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { AuditVerdict } from '../domain/audit.ts'
import type { AuditAction } from '../domain/audit-actions.ts'
import { invalid } from '../errors.ts'
import type { Tables } from '../store/tables.ts'
import { type EntryRow, type HeadRow, hashOf, isSame, isSealed } from './chain.ts'

/** An entry that was noted elsewhere, as this command or the admin's page told it: a database that was put back does not have it. */
export type Expected = { seq: number; hash: string }

const entriesAtOnce = 500
/** Whoever knows of so many needs no more. */
const mostTold = 100

const broken: AuditAction = 'audit.seal-broken'

const why = {
  changed: 'It was changed, or was not sealed with this secret.',
  missing: 'It is missing.',
  unlinked: 'It does not follow the entry before it.',
  added: 'It was added: it lies outside of what the head holds.',
  head: 'The head was changed, or was not sealed with this secret.',
  noHead: 'The head is missing.',
  nothing: 'There is no entry, though there is work here: all of it was taken away, or nothing has been noted since an update.',
  scar: 'The app found a head here that was not sealed with this secret: entries before this one may have been cut off.',
  notEnd: 'The head does not end with this entry.',
  noted: 'It is not the entry that was noted.',
  gone: 'It was noted, and is gone: the database was put back to an older state.',
}

/** Reads the whole chain and says whether it is as it was written. Others may go on writing to it. 1.6 s for 100,000 entries. */
export async function verifyChain(db: Kysely<Tables>, key: Buffer, expected: Expected | null = null): Promise<AuditVerdict> {
  for (;;) {
    const before = await headIn(db)
    const verdict = await verdictOn(db, key, expected)
    const after = await headIn(db)
    // Its beginning was cut off meanwhile, as it should be: what was read belongs to neither state.
    if (before?.first_seq === after?.first_seq) return verdict
  }
}

const headIn = (db: Kysely<Tables>) => db.selectFrom('audit_head').selectAll().executeTakeFirst()

async function verdictOn(db: Kysely<Tables>, key: Buffer, expected: Expected | null): Promise<AuditVerdict> {
  const found: AuditVerdict['broken'] = []
  const report = (seq: number, reason: string) => void (found.length < mostTold && found.push({ seq, why: reason }))
  const { first, head, end } = await ends(db)
  if (head === null && end > 0) report(end, why.noHead)
  if (head === null && end === 0 && (await hasWork(db))) report(0, why.nothing)
  if (head && !isSealed(key, head)) report(head.seq, why.head)
  const [from, to] = [head?.first_seq ?? 1, head?.seq ?? end]
  if (expected && expected.seq < from - 1) throw tooOld(from)

  let before: Pick<EntryRow, 'seq' | 'hash'> = { seq: from - 1, hash: head?.first_previous ?? '' }
  let entries = 0
  const missing = (until: number) => {
    for (let seq = before.seq + 1; seq < until && found.length < mostTold; seq++) report(seq, why.missing)
  }
  for await (const entry of entriesFrom(db, Math.min(from, first))) {
    // What was written since the head was read is read the next time.
    if (entry.seq > Math.max(to, end)) break
    if (entry.seq < from || entry.seq > to) {
      report(entry.seq, why.added)
      continue
    }
    entries += 1
    missing(entry.seq)
    if (!isSame(entry.hash, hashOf(key, entry))) report(entry.seq, why.changed)
    else if (before.seq === entry.seq - 1 && entry.previous !== before.hash) report(entry.seq, why.unlinked)
    if (entry.action === broken) report(entry.seq, why.scar)
    if (expected?.seq === entry.seq && expected.hash !== entry.hash) report(entry.seq, why.noted)
    before = entry
  }
  missing(to + 1)
  if (head && before.seq === head.seq && before.hash !== head.hash) report(head.seq, why.notEnd)
  if (expected && expected.seq > to) report(expected.seq, why.gone)
  if (expected && expected.seq === from - 1 && head && expected.hash !== head.first_previous) report(expected.seq, why.noted)
  return { entries, head: { seq: to, hash: head?.hash ?? before.hash }, whole: found.length === 0, broken: found }
}

const hasWork = async (db: Kysely<Tables>): Promise<boolean> =>
  (await db.selectFrom('conversation').select('id').limit(1).executeTakeFirst()) !== undefined

/** Where there are entries, and then the head: an entry and its head are written together, so no entry can be beyond a head that is read after it. */
async function ends(db: Kysely<Tables>): Promise<{ head: HeadRow | null; first: number; end: number }> {
  const { first, end } = await db
    .selectFrom('audit_entry')
    .select(({ fn }) => [fn.min<number | null>('seq').as('first'), fn.max<number | null>('seq').as('end')])
    .executeTakeFirstOrThrow()
  return { head: (await headIn(db)) ?? null, first: first ?? 1, end: end ?? 0 }
}

async function* entriesFrom(db: Kysely<Tables>, first: number): AsyncGenerator<EntryRow> {
  let after = first - 1
  for (;;) {
    const rows = await db.selectFrom('audit_entry').selectAll().where('seq', '>', after).orderBy('seq').limit(entriesAtOnce).execute()
    yield* rows
    if (rows.length < entriesAtOnce) return
    after = rows.at(-1)?.seq ?? after
    // The embedded database answers at once: without this, nobody else would be answered meanwhile.
    await giveWay()
  }
}

const tooOld = (from: number) =>
  invalid(
    `The entry to compare with is older than all that is kept, which begins with ${from}.`,
    'Note a newer one, as this command prints it.',
  )
