import { accountsIn } from '../accounts/tables.ts'
import type { LegalHold, NewHold } from '../domain/hold.ts'
import { AppError, notFound } from '../errors.ts'
import type { People } from '../school/people.ts'
import type { Store } from '../store/store.ts'

export type Dependencies = { store: Pick<Store, 'db' | 'holds'>; people: Pick<People, 'namesOf'>; now: () => Date }

export type Holds = ReturnType<typeof createHolds>

/** Legal holds, as admins set and lift them. */
export function createHolds({ store: { db, holds }, people, now }: Dependencies) {
  async function list(): Promise<LegalHold[]> {
    const all = await holds.list()
    const names = await people.namesOf(all.map(({ setBy }) => setBy))
    return all.map(({ setBy, ...hold }) => ({ ...hold, setBy: names.get(setBy) ?? null }))
  }

  /** Two are needed, so that nobody keeps or lets go of their own. */
  const mustBeAnother = (adminId: string, userId: string): void => {
    if (adminId === userId) throw oneself()
  }

  return {
    list,

    /** @throws AppError 404 for somebody without an account, 409 for oneself */
    async set(adminId: string, userId: string, { reason, tells }: NewHold): Promise<LegalHold[]> {
      mustBeAnother(adminId, userId)
      const person = await accountsIn(db).selectFrom('user').select('id').where('id', '=', userId).executeTakeFirst()
      if (!person) throw notFound('person')
      await holds.set({ userId, reason, tells, setBy: adminId, setAt: now().toISOString() })
      return list()
    },

    /** @throws AppError 404 where there is none, 409 for oneself */
    async lift(adminId: string, userId: string): Promise<LegalHold[]> {
      mustBeAnother(adminId, userId)
      if (!(await holds.lift(userId))) throw notFound('hold')
      return list()
    },
  }
}

const oneself = () =>
  new AppError('hold.oneself', 409, 'A legal hold is set and lifted by somebody else than its person.', 'Ask another admin to do it.')
