import type { Transaction } from 'kysely'
import type { AuditAction } from '../domain/audit-actions.ts'

/** What became of an account. `actorId` is null where nobody had proved who they are. */
export type Noted = { action: AuditAction; actorId: string | null; thingId: string | null }

/** Writes it into the audit, in a transaction of its own or as the last thing of another’s. @throws AppError when it can’t be kept */
export type NoteIn<Tables> = (noted: Noted, within?: Transaction<Tables>) => Promise<void>

/** The same, the transaction given. */
export type Note = (noted: Noted) => Promise<void>

/** Where there is no audit. */
export const noteNothing = async () => {}
