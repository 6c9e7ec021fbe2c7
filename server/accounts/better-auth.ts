import { randomUUID } from 'node:crypto'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { beginLogin } from './begin-login.ts'
import { isDisabled } from './disabled.ts'
import type { AccountDatabase } from './tables.ts'

type Kind = 'sqlite' | 'postgres'

/** A login lasts for thirty days after the last day it was used. */
const loginSeconds = 30 * 24 * 60 * 60
const linkSeconds = 24 * 60 * 60
/** As long as a sign-in waits for its second step. */
const secondStepSeconds = 10 * 60

const appName = 'Thinking Partner'

/** Takes a one-time link’s token to whoever asked for it; nothing is mailed. */
type HandOver = { handOver: (token: string) => void }

/** What better-auth’s tables depend on, and nothing else: migrations use this alone. */
export const authTables = <Tables>(db: Kysely<Tables>, type: Kind) =>
  ({
    database: { db, type },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 200 },
    plugins: [
      magicLink({
        expiresIn: linkSeconds,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ token, metadata }) => (metadata as HandOver).handOver(token),
      }),
      // A sign-in by password stops there, without a login, until a code is given: see second-step.ts.
      twoFactor({ issuer: appName, twoFactorCookieMaxAge: secondStepSeconds }),
      beginLogin,
    ],
    advanced: { database: { generateId: () => randomUUID(), validateSchema: false } },
  }) satisfies BetterAuthOptions

/** How passwords are kept, and compared with what was typed. */
export type PasswordHashing = {
  hash(password: string): Promise<string>
  verify(typed: { hash: string; password: string }): Promise<boolean>
}

export type AuthSettings = {
  kind: Kind
  secret: string
  publicUrl: URL | null
  /** Left out: better-auth’s own, scrypt with 32 MB of memory for each hash. */
  hashing?: PasswordHashing
  now: () => Date
  logger: Pick<Logger, 'error'>
}

/** Of every login there is, by whatever way it begins: none of a disabled person, and the day of the last one is kept. */
const loginHooks = (db: AccountDatabase, now: () => Date): BetterAuthOptions['databaseHooks'] => ({
  session: {
    create: {
      before: async ({ userId }) => ((await isDisabled(db, userId)) ? false : undefined),
      after: async ({ userId }) => {
        const day = now().toISOString().slice(0, 10)
        await db
          .insertInto('last_sign_in')
          .values({ user_id: userId, day })
          .onConflict((known) => known.column('user_id').doUpdateSet({ day }))
          .execute()
      },
    },
  },
})

/**
 * better-auth, called by its functions only: its own router is never mounted, so none of its endpoints can be reached but by our routes.
 * Origins, hosts and rates are therefore checked there (routes/guards.ts, attempts.ts), and not a second time in here.
 */
export function createAuth(db: AccountDatabase, { kind, secret, publicUrl, hashing, now, logger }: AuthSettings) {
  const tables = authTables(db, kind)
  return betterAuth({
    ...tables,
    emailAndPassword: { ...tables.emailAndPassword, ...(hashing && { password: hashing }) },
    appName,
    databaseHooks: loginHooks(db, now),
    // Only better-auth’s own addresses would be made of it, and none of those is handed out.
    baseURL: publicUrl?.origin ?? 'http://127.0.0.1',
    // As a list, so that no environment variable of better-auth’s takes its place.
    secrets: [{ version: 1, value: secret }],
    session: { expiresIn: loginSeconds, updateAge: 24 * 60 * 60, cookieCache: { enabled: false } },
    advanced: {
      ...tables.advanced,
      cookiePrefix: 'thinking-partner',
      useSecureCookies: publicUrl?.protocol === 'https:',
      // Headers say any address they like, and nobody’s whereabouts are kept.
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...details) => logger.error({ err: details.find((detail) => detail instanceof Error) }, message),
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
