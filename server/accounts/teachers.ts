import type { Kysely } from 'kysely'

/** What accounts need to know of coaches and their teachers, which are kept elsewhere. `Tables` are those of the whole database. */
export type TeacherHooks<Tables> = {
  /** Whether an admin has entered what must be there before a teacher writes here: the safeguarding lead, contacts, wording. */
  mayInviteTeachers(): Promise<boolean>
  /** Whether a coach works with a teacher under this id. */
  isTeacherOf(coachId: string, teacherId: string): Promise<boolean>
  /**
   * Told when the person a coach knows as this teacher has an account, in the transaction in which the invitation is used up: what it throws undoes
   * both, and is told to the person.
   */
  onTeacherJoined(joined: { teacherId: string; userId: string }, trx: Kysely<Tables>): Promise<void>
}

/** Without the other half, no teacher can be invited. */
export const withoutTeachers = {
  mayInviteTeachers: async () => false,
  isTeacherOf: async () => false,
  onTeacherJoined: async () => {},
} satisfies TeacherHooks<never>
