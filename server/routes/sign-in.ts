import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Accounts } from '../accounts/accounts.ts'
import { EmailAddress, TypedPassword } from '../accounts/credentials.ts'
import { notFound } from '../errors.ts'
import type { School } from '../school/school.ts'
import { callerOf, onlyLooks, setCookies } from './caller.ts'
import { invitedRoutes } from './invited.ts'
import { openIdRoutes } from './openid.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Code, jsonBody, Me } from './shapes.ts'

const SecondStep = z.object({ secondStep: z.literal('code') }).openapi('SecondStep')

const signIn = createRoute({
  method: 'post',
  path: '/auth/sign-in/email',
  summary: 'Sign in; the cookie that is set holds for thirty days after it was last used',
  request: { body: jsonBody(z.object({ email: EmailAddress, password: TypedPassword })) },
  responses: {
    ...answers(200, Me, 'Signed in'),
    ...answers(202, SecondStep, 'The password is right; now a code is due, within ten minutes'),
  },
})

const giveCode = createRoute({
  method: 'post',
  path: '/auth/sign-in/code',
  summary: 'The second step: a code of the authenticator app, or a backup code, which is good once',
  request: { body: jsonBody(z.object({ code: Code })) },
  responses: answers(200, Me, 'Signed in'),
})

const ways = createRoute({
  method: 'get',
  path: '/auth/ways',
  summary: 'The ways to sign in besides a password',
  responses: answers(200, z.object({ openId: z.object({ name: z.string() }).nullable() }), 'The school’s sign-in, or null'),
})

const openLink = createRoute({
  method: 'get',
  path: '/auth/magic-link/verify',
  summary: 'Open a one-time link: signs in and goes to the app, or to the sign-in page when the link is no longer good',
  request: { query: z.object({ token: z.string().max(200).default('') }) },
  responses: { 302: { description: 'On to the app' } },
})

const signOut = createRoute({
  method: 'post',
  path: '/auth/sign-out',
  summary: 'End this browser’s login',
  responses: { 204: { description: 'Signed out, whether or not there was a login' } },
})

const whoIsThere = createRoute({
  method: 'get',
  path: '/auth/get-session',
  summary: 'Who is signed in here, if anyone; unlike /me, an answer and not an error',
  responses: answers(200, z.object({ me: Me.nullable() }), 'The person, or null'),
})

/** Open to all, and mounted before `signedIn`. Nothing else under /auth exists: better-auth's other endpoints have no address. */
export function authRoutes(accounts: Accounts, school: Pick<School, 'privacy'>) {
  const routes = new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(signIn, async (c) => {
      const { person, cookies } = await accounts.signIn(c.req.valid('json'), callerOf(c, accounts))
      setCookies(c, cookies)
      return person ? c.json(await accounts.me(person), 200) : c.json({ secondStep: 'code' as const }, 202)
    })
    .openapi(giveCode, async (c) => {
      const { person, cookies } = await accounts.giveCode(c.req.valid('json').code, callerOf(c, accounts))
      setCookies(c, cookies)
      return c.json(await accounts.me(person), 200)
    })
    .openapi(ways, (c) => c.json({ openId: accounts.openId && { name: accounts.openId.name } }, 200))
    .openapi(openLink, async (c) => {
      if (onlyLooks(c)) throw notFound('page to look at')
      const cookies = await accounts.openLink(c.req.valid('query').token, c.req.raw.headers)
      if (cookies === null) return c.redirect('/sign-in?problem=link', 302)
      setCookies(c, cookies)
      return c.redirect('/', 302)
    })
    .openapi(signOut, async (c) => {
      setCookies(c, await accounts.signOut(c.req.raw.headers))
      return c.body(null, 204)
    })
    .openapi(whoIsThere, async (c) => {
      const { login, cookies } = await accounts.loginOf(c.req.raw.headers)
      setCookies(c, cookies)
      return c.json({ me: login ? await accounts.me(login.person) : null }, 200)
    })
    .route('/', invitedRoutes(accounts, school))
    .route('/', openIdRoutes(accounts))
  routes.all('/auth/*', () => {
    throw notFound('address')
  })
  return routes
}
