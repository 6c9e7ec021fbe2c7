import { randomUUID } from 'node:crypto'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { AccountDatabase } from './tables.ts'

type Kind = 'sqlite' | 'postgres'

/** A login lasts for thirty days after the last day it was used. */
const loginSeconds = 30 * 24 * 60 * 60
const linkSeconds = 24 * 60 * 60

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
    ],
    advanced: { database: { generateId: () => randomUUID(), validateSchema: false } },
  }) satisfies BetterAuthOptions

export type AuthSettings = { kind: Kind; secret: string; publicUrl: URL | null; logger: Pick<Logger, 'error'> }

/**
 * better-auth, called by its functions only: its own router is never mounted, so none of its endpoints can be reached but by our routes.
 * Origins, hosts and rates are therefore checked there (routes/guards.ts, attempts.ts), and not a second time in here.
 */
export function createAuth(db: AccountDatabase, { kind, secret, publicUrl, logger }: AuthSettings) {
  const tables = authTables(db, kind)
  return betterAuth({
    ...tables,
    appName: 'Thinking Partner',
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
