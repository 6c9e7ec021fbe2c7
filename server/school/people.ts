import type { Kysely } from 'kysely'
import type { Role } from '../accounts/person.ts'
import { accountsIn } from '../accounts/tables.ts'

/** What sharing needs to know of accounts: how people are called, and who coaches here. */
export type People = {
  /** By their ids; whoever is gone, or has no name yet, is not in it. */
  namesOf(ids: string[]): Promise<Map<string, string>>
  /** Coaches and mentors whose accounts are open, by name. */
  coaches(): Promise<{ id: string; name: string }[]>
  /** How many open accounts have each role. */
  byRole(): Promise<Record<Role, number>>
}

/** The people over a database in which `accountMigrations` are done. */
export function peopleIn<Tables>(given: Kysely<Tables>): People {
  const db = accountsIn(given)
  const open = () =>
    db
      .selectFrom('user')
      .innerJoin('person_role', 'person_role.user_id', 'user.id')
      .where((row) => row.not(row.exists(row.selectFrom('disabled_person').select('user_id').whereRef('user_id', '=', 'user.id'))))

  return {
    async namesOf(ids) {
      if (ids.length === 0) return new Map()
      const rows = await db
        .selectFrom('user')
        .select(['id', 'name'])
        .where('id', 'in', [...new Set(ids)])
        .where('name', '!=', '')
        .execute()
      return new Map(rows.map(({ id, name }) => [id, name]))
    },

    coaches: () =>
      open()
        .select(['user.id', 'user.name'])
        .distinct()
        .where('role', 'in', ['coach', 'mentor'])
        .where('user.name', '!=', '')
        .orderBy('user.name')
        .orderBy('user.id')
        .execute(),

    async byRole() {
      const rows = await open()
        .select((of) => ['role', of.fn.countAll<number>().as('people')])
        .groupBy('role')
        .execute()
      const count = (role: Role) => Number(rows.find((row) => row.role === role)?.people ?? 0)
      return { admin: count('admin'), coach: count('coach'), mentor: count('mentor'), teacher: count('teacher') }
    },
  }
}

/** Stands for a coach who has given no name. */
export const unnamedCoach = 'Your coach'

/** Stands for a coach whose account has gone. */
export const goneCoach = 'A coach who has left'
