import { notFound } from '../errors.ts'
import { endLogins } from './end-logins.ts'
import { addRoles } from './new-account.ts'
import { shownEmail } from './people.ts'
import type { Role } from './person.ts'
import { lastAdmin, yourself } from './roll-faults.ts'
import type { AccountDatabase } from './tables.ts'

/** One who has an account, as an admin sees them: never what they wrote, nor how much. Days are dates. */
export type Enrolled = {
  id: string
  name: string
  email: string | null
  roles: Role[]
  joinedOn: string
  lastSignedInOn: string | null
  isDisabled: boolean
  hasTwoFactor: boolean
}

const day = (time: string): string => new Date(time).toISOString().slice(0, 10)

/** Holds the rows of all admins, so that two who would each leave the other as the last one come one after the other. */
export async function holdAdmins(trx: AccountDatabase): Promise<void> {
  await trx.updateTable('person_role').set({ role: 'admin' }).where('role', '=', 'admin').execute()
}

/** @throws AppError 409 where nobody is left who is an admin and may sign in */
async function mustHaveAdmin(trx: AccountDatabase): Promise<void> {
  const admin = await trx
    .selectFrom('person_role')
    .leftJoin('disabled_person', 'disabled_person.user_id', 'person_role.user_id')
    .select('person_role.user_id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!admin) throw lastAdmin()
}

/** Everyone who has an account, and what an admin does about them. */
export function createRoll(db: AccountDatabase, { now }: { now: () => Date }) {
  const everyone = () =>
    db
      .selectFrom('user')
      .leftJoin('disabled_person', 'disabled_person.user_id', 'user.id')
      .leftJoin('last_sign_in', 'last_sign_in.user_id', 'user.id')
      .select(['user.id', 'name', 'email', 'twoFactorEnabled', 'createdAt', 'disabled_at', 'day'])

  async function read(id?: string): Promise<Enrolled[]> {
    const people = await everyone()
      .$if(id !== undefined, (query) => query.where('user.id', '=', id ?? ''))
      .orderBy('name')
      .orderBy('email')
      .execute()
    const held = await db.selectFrom('person_role').selectAll().orderBy('role').execute()
    return people.map((person) => ({
      id: person.id,
      name: person.name,
      email: shownEmail(person.email),
      roles: held.flatMap(({ user_id, role }) => (user_id === person.id ? role : [])),
      joinedOn: day(person.createdAt),
      lastSignedInOn: person.day,
      isDisabled: person.disabled_at !== null,
      hasTwoFactor: Boolean(person.twoFactorEnabled),
    }))
  }

  async function find(id: string): Promise<Enrolled> {
    const [person] = await read(id)
    if (!person) throw notFound('person')
    return person
  }

  return {
    list: () => read(),

    /** Gives someone these roles and no others. Where one is taken away, every login of theirs ends, and so do open streams. @throws AppError 404, 409 */
    async changeRoles(id: string, roles: Role[]): Promise<Enrolled> {
      await find(id)
      await db.transaction().execute(async (trx) => {
        await holdAdmins(trx)
        const taken = await trx
          .deleteFrom('person_role')
          .where('user_id', '=', id)
          .where('role', 'not in', roles)
          .returning('role')
          .execute()
        await addRoles(trx, id, roles)
        await mustHaveAdmin(trx)
        if (taken.length > 0) await endLogins(trx, id, { except: null })
      })
      return find(id)
    },

    /** Closes an account: every login ends at once, and signing in is answered like a wrong password. @throws AppError 404, 409 */
    async disable(adminId: string, id: string): Promise<Enrolled> {
      if (adminId === id) throw yourself('You can’t disable your own account.', 'Ask another admin to do it.')
      await find(id)
      await db.transaction().execute(async (trx) => {
        await holdAdmins(trx)
        await trx
          .insertInto('disabled_person')
          .values({ user_id: id, disabled_at: now().toISOString() })
          .onConflict((already) => already.doNothing())
          .execute()
        await mustHaveAdmin(trx)
        await trx.deleteFrom('reset_link').where('user_id', '=', id).execute()
        await endLogins(trx, id, { except: null })
      })
      return find(id)
    },

    /** Opens it again; what ended stays ended. @throws AppError 404 */
    async enable(id: string): Promise<Enrolled> {
      await find(id)
      await db.transaction().execute(async (trx) => {
        // A login that began in the very moment of disabling has opened nothing since, and shall not now.
        await endLogins(trx, id, { except: null })
        await trx.deleteFrom('disabled_person').where('user_id', '=', id).execute()
      })
      return find(id)
    },
  }
}
