import { AppError, signedOut } from '../errors.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './better-auth.ts'
import type { Caller } from './caller.ts'
import { invitationFaults } from './invitation-faults.ts'
import { calledBy, mayInvite, rolesFrom } from './invitations.ts'
import type { NetworkAddress } from './network-address.ts'
import { addRoles, makeAccount } from './new-account.ts'
import type { Note } from './noted.ts'
import type { Passwords } from './passwords.ts'
import { personOf } from './people.ts'
import type { Person, Role } from './person.ts'
import type { AccountDatabase } from './tables.ts'
import type { TeacherHooks } from './teachers.ts'
import { hashOf } from './tokens.ts'

/** What someone is told who opens a link. */
export type Invited = { invitedBy: string; roles: Role[]; name: string | null; email: string | null; expiresAt: string }

export type NewPerson = { name: string; email: string; password: string }

/** A transaction over the accounts, with what to tell of a teacher who joins in it, and what to end it with: an entry in the audit. */
export type InTransaction = <Result>(
  act: (
    trx: AccountDatabase,
    joined: (of: Parameters<TeacherHooks<never>['onTeacherJoined']>[0]) => Promise<void>,
    note: Note,
  ) => Promise<Result>,
) => Promise<Result>

type Joined = Parameters<Parameters<InTransaction>[0]>[1]

type Parts = { passwords: Pick<Passwords, 'hashed'>; attempts: Attempts; inTransaction: InTransaction; now: () => Date }

/** The invitation that a token opens, with who made it. @throws AppError in plain words where it opens nothing (any more) */
async function openedBy(db: AccountDatabase, token: string, at: string) {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('user', 'user.id', 'invitation.made_by')
    .selectAll('invitation')
    .select(['user.name as inviter_name', 'user.email as inviter_email'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row) throw invitationFaults.unknown()
  if (row.accepted_at !== null) throw invitationFaults.used()
  if (row.revoked_at !== null) throw invitationFaults.revoked()
  if (row.expires_at <= at) throw invitationFaults.expired()
  const roles = rolesFrom(row.roles)
  // Whoever may not invite any more, since they left or are no admin now, has not invited.
  const inviter = await personOf(db, row.made_by)
  if (!inviter || !mayInvite(inviter.roles, roles)) throw invitationFaults.revoked()
  return { ...row, roles }
}

/**
 * Uses an invitation up within a transaction. Its row is written to before it is read, which holds it: of two people with one link, the second finds
 * it used. `who` is someone’s id, or makes an account and gives its id. Gives whose it is, and which it was.
 */
export async function useUp(trx: AccountDatabase, token: string, at: string, who: string | (() => Promise<string>), joined: Joined) {
  await trx
    .updateTable('invitation')
    .set({ token_hash: hashOf(token) })
    .where('token_hash', '=', hashOf(token))
    .execute()
  const { id, roles, teacher_id, made_by } = await openedBy(trx, token, at)
  if (who === made_by) throw invitationFaults.own()
  const userId = typeof who === 'string' ? who : await who()
  await trx.updateTable('invitation').set({ accepted_at: at, name: null, email: null }).where('id', '=', id).execute()
  await addRoles(trx, userId, roles)
  if (teacher_id !== null) await joined({ teacherId: teacher_id, userId })
  return { userId, invitationId: id }
}

/** Invitations as those see them who were given a link. Looking uses nothing up. */
export function createAcceptance(db: AccountDatabase, auth: Auth, { passwords, attempts, inTransaction, now }: Parts) {
  /** Does it, and counts what is refused as a wrong try. */
  async function counted<Outcome>(address: NetworkAddress, act: () => Promise<Outcome>): Promise<Outcome> {
    let refusal: unknown
    const outcome = await attempts.secret(address, () =>
      act().catch((cause) => {
        refusal = cause
        return null
      }),
    )
    if (outcome === null) throw refusal
    return outcome
  }

  const opened = (token: string, address: NetworkAddress) => counted(address, () => openedBy(db, token, now().toISOString()))

  return {
    /** @throws AppError 404, 409 where the link opens nothing, 429 */
    async look(token: string, { address }: Caller): Promise<Invited> {
      const { roles, name, email, expires_at, inviter_name, inviter_email } = await opened(token, address)
      return { invitedBy: calledBy({ name: inviter_name, email: inviter_email }), roles, name, email, expiresAt: expires_at }
    },

    /** Makes the account, and signs its person in. @throws AppError 404, 409 also where there is an account with this e-mail address, 429 */
    async acceptAsNew(token: string, { name, email, password }: NewPerson, caller: Caller): Promise<{ person: Person; cookies: string[] }> {
      await opened(token, caller.address)
      const [hash, at] = [await passwords.hashed(password), now().toISOString()]
      const account = { name, email, hash, at }
      // Counted too: one link would else tell of any number of e-mail addresses whether they have an account here.
      const userId = await counted(caller.address, () =>
        inTransaction(async (trx, joined, note) => {
          const used = await useUp(trx, token, at, () => makeAccount(trx, account), joined)
          await note({ action: 'invitation.accepted', actorId: used.userId, thingId: used.invitationId })
          return used.userId
        }),
      ).catch((cause) => {
        throw cause instanceof AppError && cause.code === 'account.email_taken' ? invitationFaults.hasAccount() : cause
      })
      const { headers } = await auth.api.beginLogin({ body: { userId }, headers: caller.headers, returnHeaders: true })
      const person = await personOf(db, userId)
      // Closed by an admin in this very moment.
      if (!person) throw signedOut()
      return { person, cookies: headers.getSetCookie() }
    },

    /** Adds the roles to those of someone who is signed in, and gives the invitation’s id. @throws AppError 404, 409, 429 */
    async accept(token: string, userId: string, { address }: Caller): Promise<string> {
      await opened(token, address)
      return (await inTransaction((trx, joined) => useUp(trx, token, now().toISOString(), userId, joined))).invitationId
    },
  }
}
