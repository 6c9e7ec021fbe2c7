import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { RosterPerson } from '../domain/roster.ts'
import type { Tables } from './tables.ts'

/** The people whose names a coach wants kept here, each coach's own list. */
export interface RosterStore {
  /** In the order they were listed. */
  list(ownerId: string): Promise<RosterPerson[]>
  /** Puts these in the place of the whole list. Who is on it already, by name and role, keeps the id. */
  replace(ownerId: string, people: Omit<RosterPerson, 'id'>[]): Promise<RosterPerson[]>
}

/** More in one statement than either database takes parameters for would fail. */
const rowsAtOnce = 200

/** The roster over a database. */
export function rosterStore(db: Kysely<Tables>): RosterStore {
  const list = async (trx: Kysely<Tables>, ownerId: string): Promise<RosterPerson[]> =>
    trx.selectFrom('roster_person').select(['id', 'name', 'role']).where('owner_id', '=', ownerId).orderBy('position').execute()

  return {
    list: (ownerId) => list(db, ownerId),

    replace: (ownerId, people) =>
      db.transaction().execute(async (trx) => {
        const before = new Map((await list(trx, ownerId)).map((person) => [keyOf(person), person.id]))
        await trx.deleteFrom('roster_person').where('owner_id', '=', ownerId).execute()
        const rows = people.map((person, position) => {
          const id = before.get(keyOf(person)) ?? randomUUID()
          // The same name twice is two people.
          before.delete(keyOf(person))
          return { id, owner_id: ownerId, position, name: person.name, role: person.role }
        })
        for (let first = 0; first < rows.length; first += rowsAtOnce) {
          await trx
            .insertInto('roster_person')
            .values(rows.slice(first, first + rowsAtOnce))
            .execute()
        }
        return rows.map(({ id, name, role }) => ({ id, name, role }))
      }),
  }
}

const keyOf = ({ name, role }: Pick<RosterPerson, 'name' | 'role'>): string => `${role} ${name}`
