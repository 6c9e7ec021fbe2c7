import type { Context } from 'hono'
import type { AuditAction } from '../domain/audit-actions.ts'

/** What using a route leaves in the audit: nothing, one kind of entry, or one of several, of which the handler says which. */
export type Leaves = AuditAction | readonly AuditAction[] | null

/** What a handler knows better than the rule of its route. */
export type Left = {
  /** Null: nothing worth an entry was done or shown. */
  action?: AuditAction | null
  /** Of what was made, or what the address does not name. */
  id?: string
}

const name = 'left in the audit'

/** Said by a handler of what it has just done. */
export const leave = (c: Context, left: Left): void => c.set(name, left)

/** What the handler said, if it said anything. */
export const leftBy = (c: Context): Left => c.get(name) ?? {}
