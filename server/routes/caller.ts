import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Accounts } from '../accounts/accounts.ts'
import type { Caller } from '../accounts/caller.ts'

/** Who asks, for what counts attempts. Without a connection, as in tests, it is nobody in particular. */
export const callerOf = (c: Context, accounts: Pick<Accounts, 'callerOf'>): Caller =>
  accounts.callerOf(c.req.raw.headers, (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket?.remoteAddress)

export function setCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

/** A browser or a mail program that looks ahead would use up what is good for one use. */
export const onlyLooks = (c: Context): boolean => c.req.method === 'HEAD' || /prefetch|prerender/i.test(c.req.header('sec-purpose') ?? '')

/** The address under which people open the app: the one it was told, or the one this browser uses, which `knownHost` has checked. */
export const openedUnder = (c: Context, accounts: Pick<Accounts, 'publicUrl'>): string =>
  accounts.publicUrl?.origin ?? `http://${c.req.header('host') ?? new URL(c.req.url).host}`
