import type { Kysely } from 'kysely'
import { accountsIn } from '../accounts/tables.ts'
import type { AuditEntry } from '../domain/audit.ts'
import { type AuditAction, type AuditKind, actionsOf, auditActions } from '../domain/audit-actions.ts'
import type { Tables } from '../store/tables.ts'
import type { EntryRow } from './chain.ts'

/** What is asked for: the newest first, before an entry, by one person, of one kind. */
export type Wanted = { before: number | null; personId: string | null; kind: AuditKind | null; limit: number }

/** Whoever stands in the audit and has an account. */
export type AuditedPerson = { id: string; name: string }

/** The audit as an admin reads it. Names are those of now, and of those who have gone there is none. */
export const createList = (db: Kysely<Tables>) => {
  const people = accountsIn(db)

  async function namesOf(ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map()
    const rows = await people
      .selectFrom('user')
      .select(['id', 'name', 'email'])
      .where('id', 'in', [...new Set(ids)])
      .execute()
    return new Map(rows.map(({ id, name, email }) => [id, name || email]))
  }

  const idsIn = ({ actor_id, thing, thing_id }: EntryRow): string[] =>
    [actor_id, thing === 'account' ? thing_id : null].filter((id) => id !== null)

  return {
    async list({ before, personId, kind, limit }: Wanted): Promise<AuditEntry[]> {
      const rows = await db
        .selectFrom('audit_entry')
        .selectAll()
        .$if(before !== null, (query) => query.where('seq', '<', before))
        .$if(personId !== null, (query) => query.where('actor_id', '=', personId))
        .$if(kind !== null, (query) => query.where('action', 'in', kind === null ? [] : actionsOf(kind)))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      const names = await namesOf(rows.flatMap(idsIn))
      const called = (id: string | null) => id && { id, name: names.get(id) ?? null }
      return rows.map((row) => ({
        seq: row.seq,
        at: row.at,
        actor: called(row.actor_id) || null,
        action: isKnown(row.action) ? row.action : null,
        thing: row.thing === 'account' ? called(row.thing_id) || null : row.thing_id ? { id: row.thing_id, name: null } : null,
        count: row.count,
        outcome: row.outcome,
      }))
    },

    /** By name. */
    async people(): Promise<AuditedPerson[]> {
      const actors = await db.selectFrom('audit_entry').select('actor_id').distinct().where('actor_id', 'is not', null).execute()
      const names = await namesOf(actors.flatMap(({ actor_id }) => actor_id ?? []))
      return [...names].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'en'))
    },
  }
}

/** One that is not was written by a later version. */
const isKnown = (action: string): action is AuditAction => Object.hasOwn(auditActions, action)
