import type { Logger } from 'pino'
import { AppError } from '../../errors.ts'
import { type InTransaction, useUp } from '../acceptance.ts'
import type { Attempts } from '../attempts.ts'
import type { Auth } from '../better-auth.ts'
import type { Caller } from '../caller.ts'
import { EmailAddress } from '../credentials.ts'
import { endLogins } from '../end-logins.ts'
import { voidLinks } from '../links.ts'
import { makeAccount } from '../new-account.ts'
import type { Note } from '../noted.ts'
import { provider as credential } from '../passwords.ts'
import { personOf } from '../people.ts'
import type { AccountDatabase } from '../tables.ts'
import { dropTwoFactor } from '../two-factor.ts'
import { type Flow, sealFlows } from './flow.ts'
import { OpenIdProblem, whyOf } from './problem.ts'
import { type Claims, openIdProvider } from './provider.ts'
import type { OpenIdSettings } from './settings.ts'

type Parts = {
  secret: string
  attempts: Attempts
  inTransaction: InTransaction
  note: Note
  now: () => Date
  logger: Pick<Logger, 'error'>
}

/**
 * Sign-in at the school’s provider. It opens an account that exists, found by who the provider says it is, or the first time by a verified e-mail
 * address; or the account that an invitation makes on the way. It makes none otherwise. The second step is the provider’s: see second-step.ts.
 */
export function createOpenIdSignIn(auth: Auth, settings: OpenIdSettings, parts: Parts) {
  const { secret, attempts, inTransaction, note, now, logger } = parts
  const provider = openIdProvider(settings)
  const flows = sealFlows(secret, now)
  const issuer = settings.issuer.href

  async function accountOf(trx: AccountDatabase, subject: string, email: string): Promise<string | undefined> {
    const known = await trx
      .selectFrom('openid_identity')
      .select('user_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst()
    if (known) return known.user_id
    const user = await trx.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()
    if (!user) return undefined
    await tie(trx, subject, user.id)
    await closeOtherWays(trx, user.id, email)
    return user.id
  }

  /**
   * Nobody has proved before now whose e-mail address an account has: whoever joined may have typed that of a colleague to come, and would look on
   * in what the colleague takes for theirs, with the roles of the colleague’s invitation. So the account has no other way in from here on.
   */
  async function closeOtherWays(trx: AccountDatabase, userId: string, email: string): Promise<void> {
    await trx.deleteFrom('account').where('userId', '=', userId).where('providerId', '=', credential).execute()
    await dropTwoFactor(trx, userId)
    await voidLinks(trx, email)
    await trx.deleteFrom('reset_link').where('user_id', '=', userId).execute()
    await endLogins(trx, userId, { except: null })
  }

  /** From now on this account is opened by this subject and no other. */
  async function tie(trx: AccountDatabase, subject: string, userId: string): Promise<void> {
    const identity = { issuer, subject, user_id: userId, linked_at: now().toISOString() }
    await trx
      .insertInto('openid_identity')
      .values(identity)
      .onConflict((known) => known.doNothing())
      .execute()
    const tied = await trx
      .selectFrom('openid_identity')
      .select('subject')
      .where('issuer', '=', issuer)
      .where('user_id', '=', userId)
      .executeTakeFirst()
    if (tied?.subject !== subject) throw new OpenIdProblem('openid-changed')
  }

  const whoIs = ({ subject, name }: Claims, email: string, invitation: string | null): Promise<string> =>
    inTransaction(async (trx, joined, note) => {
      const at = now().toISOString()
      const userId = await accountOf(trx, subject, email)
      if (userId !== undefined && !(await personOf(trx, userId))) throw new OpenIdProblem('openid-unknown')
      if (invitation === null) {
        if (userId === undefined) throw new OpenIdProblem('openid-unknown')
        return userId
      }
      const made = async () => {
        const id = await makeAccount(trx, { name, email, hash: null, at })
        await tie(trx, subject, id)
        return id
      }
      const used = await useUp(trx, invitation, at, userId ?? made, joined)
      await note({ action: 'invitation.accepted', actorId: used.userId, thingId: used.invitationId })
      return used.userId
    })

  /** Told to whoever looks after the installation: the person at the button can’t mend it. */
  function logged(cause: unknown): never {
    const problem = cause instanceof OpenIdProblem ? cause.problem : null
    if (problem === 'openid-down' || problem === 'openid-refused') logger.error({ why: whyOf(cause) }, 'The school’s sign-in went wrong')
    throw cause
  }

  /** Asks the provider; one network address makes it refuse only so often. */
  async function claimsOf(callback: URL, flow: Flow, { address }: Caller): Promise<Claims> {
    let refusal: unknown
    const asked = attempts.secret(address, () =>
      provider.finish(callback, flow).catch((cause) => {
        if (!(cause instanceof OpenIdProblem) || cause.problem !== 'openid-refused') return { cause }
        refusal = cause
        return null
      }),
    )
    const claims = await asked.catch((cause) => {
      throw new OpenIdProblem('too-many', { cause })
    })
    if (claims === null) throw refusal
    if ('cause' in claims) throw claims.cause
    return claims
  }

  return {
    /** What the button says. */
    name: settings.name,

    /** Where to send the browser, and the cookie it must bring back. @throws OpenIdProblem */
    async begin(redirectUri: string, invitation: string | null): Promise<{ address: URL; cookie: string }> {
      const { address, secrets } = await provider.begin(redirectUri).catch(logged)
      return { address, cookie: flows.seal({ ...secrets, invitation }) }
    },

    /** Signs in whoever comes back to `callback` with the cookie. @throws OpenIdProblem */
    async finish(callback: URL, cookie: string | undefined, caller: Caller): Promise<{ cookies: string[] }> {
      const flow = flows.open(cookie ?? '')
      if (!flow || callback.searchParams.get('state') !== flow.state) throw new OpenIdProblem('openid-begin-again')
      const claims = await claimsOf(callback, flow, caller).catch(logged)
      const email = EmailAddress.safeParse(claims.email)
      if (!claims.isVerified || !email.success) throw new OpenIdProblem('openid-unverified')
      const userId = await whoIs(claims, email.data, flow.invitation).catch((cause) => {
        const isInvitations = cause instanceof AppError && cause.code.startsWith('invitation.')
        throw isInvitations ? new OpenIdProblem('invitation', { cause }) : cause
      })
      const begun = await auth.api.beginLogin({ body: { userId }, headers: caller.headers, returnHeaders: true })
      if (begun.response === null) throw new OpenIdProblem('openid-unknown')
      await note({ action: 'login.begun', actorId: userId, thingId: userId })
      return { cookies: begun.headers.getSetCookie() }
    },
  }
}
