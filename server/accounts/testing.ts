import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono, type MiddlewareHandler } from 'hono'
import pino from 'pino'
import { generalPrivacyWords } from '../domain/school.ts'
import { notFound } from '../errors.ts'
import { accountRoutes, authRoutes } from '../routes/account.ts'
import { jsonOnly, knownHost, modestBody, sameOrigin } from '../routes/guards.ts'
import { invitationRoutes } from '../routes/invitations.ts'
import { peopleRoutes } from '../routes/people.ts'
import { onError } from '../routes/responses.ts'
import { twoFactorRoutes } from '../routes/two-factor.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import { type AccountSettings, type Accounts, openAccounts } from './accounts.ts'
import type { Signed } from './person.ts'
import { signedIn } from './signed-in.ts'
import type { AccountTables } from './tables.ts'

export const secret = 'kJ8-vQ2mZx7Lr0TnWb4Yd6Hs1Fg3Pc5A'
export const owner = { email: 'lee@school.example', password: 'a lantern in the fog' }

export const accountsIn = (store: Pick<Store, 'db' | 'kind'>, changed: Partial<AccountSettings<Tables>> = {}): Accounts =>
  openAccounts({
    db: store.db,
    kind: store.kind,
    secret,
    publicUrl: null,
    now: () => new Date(),
    logger: pino({ level: 'silent' }),
    ...changed,
  })

/** A store, to look into the tables and to change them behind the app's back. */
export const tablesIn = (store: Pick<Store, 'db'>) => store.db.withTables<AccountTables>()

/** The guards and routes in the order in which the app has them, with one route of content behind the door; `behind` comes right after it. */
export function testApp(accounts: Accounts, publicUrl: URL | null = null, behind: MiddlewareHandler<Signed>[] = []) {
  const app = new OpenAPIHono()
  app.onError(onError(pino({ level: 'silent' })))
  app.use(knownHost(() => (publicUrl ? [publicUrl.hostname] : [])))
  app.use('/api/*', sameOrigin(publicUrl), modestBody, jsonOnly)
  app.route('/api', authRoutes(accounts, { privacy: async () => ({ ...generalPrivacyWords, isGeneral: true }) }))
  app.use('/api/*', signedIn(accounts), ...behind)
  for (const routes of [accountRoutes, twoFactorRoutes, peopleRoutes, invitationRoutes]) app.route('/api', routes(accounts))
  app.route(
    '/api',
    new Hono<Signed>().get('/drafts', async (c) =>
      c.json({ canary: 'content', person: c.get('person'), still: await c.get('stillSignedIn')() }),
    ),
  )
  app.notFound(() => {
    throw notFound('address')
  })
  return app
}

/** A browser: keeps cookies, follows nothing, and says where it is. */
export function browser(app: OpenAPIHono, origin = 'http://127.0.0.1:8787', remoteAddress?: string) {
  const jar = new Map<string, string>()
  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ host: new URL(origin).host, origin })
    if (jar.size) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const answer = await app.request(path, { ...init, headers }, { incoming: { socket: { remoteAddress } } })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method: 'POST',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return { request, post, jar, signIn: (login: object = owner) => post('/api/auth/sign-in/email', login) }
}

export const errorOf = async (answer: Response) =>
  ((await answer.json()) as { error: { code: string; message: string; next: string } }).error
