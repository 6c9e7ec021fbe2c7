import { AppError, notFound } from '../errors.ts'
import type { InTransaction } from './acceptance.ts'
import type { Attempts } from './attempts.ts'
import type { Caller } from './caller.ts'
import { isDisabled } from './disabled.ts'
import { calledBy } from './invitations.ts'
import { type Passwords, putPassword } from './passwords.ts'
import { shownEmail } from './people.ts'
import { yourself } from './roll-faults.ts'
import type { AccountDatabase } from './tables.ts'
import { daysAfter, hashOf, newToken } from './tokens.ts'
import { dropTwoFactor } from './two-factor.ts'

const unknown = () =>
  new AppError(
    'reset.unknown',
    404,
    'This link is not known here. It may have been used already, or a newer one has taken its place.',
    'Sign in with your new password, or ask an admin for another link.',
  )

const expired = () => new AppError('reset.expired', 409, 'This link has expired: it is good for one day.', 'Ask an admin for another link.')

const isClosed = () =>
  new AppError('reset.disabled', 409, 'This account is disabled, and a password would open nothing.', 'Enable the account first.')

/** Times are ISO text; `usedAt` is null where nobody set a password by it. */
export type ResetLinkMade = { madeBy: string; madeAt: string; usedAt: string | null }

const mostTold = 20

type Parts = { passwords: Pick<Passwords, 'hashed'>; attempts: Attempts; inTransaction: InTransaction; now: () => Date }

/** Links to a new password: an admin makes one and hands it over. Good for one use and one day, kept as a hash, and only the last one of a person. */
export function createResetLinks(db: AccountDatabase, { passwords, attempts, inTransaction, now }: Parts) {
  const find = (token: string) =>
    db
      .selectFrom('reset_link')
      .innerJoin('user', 'user.id', 'reset_link.user_id')
      .select(['user.id', 'user.name', 'user.email', 'reset_link.expires_at'])
      .where('token_hash', '=', hashOf(token))
      .executeTakeFirst()

  async function opened(token: string, { address }: Caller) {
    const found = await attempts.secret(address, async () => (await find(token)) ?? null)
    if (!found) throw unknown()
    if (found.expires_at <= now().toISOString()) throw expired()
    return found
  }

  return {
    /** The token of a fresh link. Not for oneself: whoever found an admin’s browser open would have the account. @throws AppError 404, 409 */
    async make(adminId: string, userId: string, { turnOffTwoFactor }: { turnOffTwoFactor: boolean }): Promise<string> {
      if (adminId === userId)
        throw yourself('Your own password is changed in your account.', 'Open your account, and choose another password.')
      const known = await db.selectFrom('user').select('id').where('id', '=', userId).executeTakeFirst()
      if (!known) throw notFound('person')
      if (await isDisabled(db, userId)) throw isClosed()
      const [token, at] = [newToken(), now()]
      const link = {
        token_hash: hashOf(token),
        turns_off_two_factor: turnOffTwoFactor ? 1 : 0,
        made_at: at.toISOString(),
        expires_at: daysAfter(at, 1),
      }
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('reset_link')
          .values({ user_id: userId, ...link })
          .onConflict((before) => before.column('user_id').doUpdateSet(link))
          .execute()
        await trx
          .insertInto('reset_link_made')
          .values({ user_id: userId, made_by: adminId, made_at: link.made_at, used_at: null })
          // In one millisecond, two are one: the first opens nothing.
          .onConflict((same) => same.columns(['user_id', 'made_at']).doUpdateSet({ made_by: adminId }))
          .execute()
      })
      return token
    },

    /** Those that were made for a person, the newest first: whoever makes one could come in as that person, who is told. */
    async madeFor(userId: string): Promise<ResetLinkMade[]> {
      const rows = await db
        .selectFrom('reset_link_made')
        .leftJoin('user', 'user.id', 'reset_link_made.made_by')
        .select(['made_at', 'used_at', 'user.name', 'user.email'])
        .where('user_id', '=', userId)
        .orderBy('made_at', 'desc')
        .limit(mostTold)
        .execute()
      return rows.map(({ made_at, used_at, name, email }) => ({
        madeBy: name === null || email === null ? 'An admin' : calledBy({ name, email }),
        madeAt: made_at,
        usedAt: used_at,
      }))
    },

    /** Whose password it is, for the page that asks for a new one. Looking uses nothing up. @throws AppError 404, 409, 429 */
    async look(token: string, caller: Caller): Promise<{ name: string; email: string | null }> {
      const { name, email } = await opened(token, caller)
      return { name, email: shownEmail(email) }
    },

    /** Sets the password and ends every login. Signs nobody in: that is done with the new password, and the second step. @throws AppError 404, 409, 429 */
    async use(token: string, password: string, caller: Caller): Promise<void> {
      await opened(token, caller)
      const [hash, at] = [await passwords.hashed(password), now().toISOString()]
      await inTransaction(async (trx, _joined, note) => {
        // Deleted first: of two who open it at once, one does.
        const link = await trx
          .deleteFrom('reset_link')
          .where('token_hash', '=', hashOf(token))
          .returning(['user_id', 'turns_off_two_factor', 'made_at'])
          .executeTakeFirst()
        if (!link || (await isDisabled(trx, link.user_id))) throw unknown()
        await trx
          .updateTable('reset_link_made')
          .set({ used_at: at })
          .where('user_id', '=', link.user_id)
          .where('made_at', '=', link.made_at)
          .execute()
        if (link.turns_off_two_factor === 1) await dropTwoFactor(trx, link.user_id)
        await putPassword(trx, { userId: link.user_id, keepLogin: null, hash, at })
        await note({ action: 'reset-link.used', actorId: link.user_id, thingId: link.user_id })
      })
    },
  }
}
