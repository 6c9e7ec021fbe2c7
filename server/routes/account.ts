import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Accounts } from '../accounts/accounts.ts'
import { EmailAddress, Password, TypedPassword } from '../accounts/credentials.ts'
import { roles, type Signed } from '../accounts/person.ts'
import { notFound } from '../errors.ts'
import { answers, refuseInvalid } from './answers.ts'

const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    roles: z.array(z.enum(roles)),
    hasPassword: z.boolean(),
  })
  .openapi('Me')

const signIn = createRoute({
  method: 'post',
  path: '/auth/sign-in/email',
  summary: 'Sign in; the cookie that is set holds for thirty days after it was last used',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ email: EmailAddress, password: TypedPassword }) } } },
  },
  responses: answers(200, Me, 'Signed in'),
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

const read = createRoute({
  method: 'get',
  path: '/me',
  summary: 'The person who is signed in',
  responses: answers(200, Me, 'The person'),
})

const choosePassword = createRoute({
  method: 'post',
  path: '/me/password',
  summary: 'Choose a password, the first or another one; ends every other login',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            password: Password,
            currentPassword: TypedPassword.optional(),
            name: z.string().trim().max(100, 'must have at most 100 characters').optional(),
            email: EmailAddress.optional(),
          }),
        },
      },
    },
  },
  responses: answers(200, Me, 'The person, with the new password in force'),
})

function setCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

/** A browser or a mail program that looks ahead would use up what is good for one use. */
const onlyLooks = (c: Context): boolean => c.req.method === 'HEAD' || /prefetch|prerender/i.test(c.req.header('sec-purpose') ?? '')

/** Open to all, and mounted before `signedIn`. Nothing else under /auth exists: better-auth's other endpoints have no address. */
export function authRoutes(accounts: Accounts) {
  const routes = new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(signIn, async (c) => {
      const { person, cookies } = await accounts.signIn(c.req.valid('json'), c.req.raw.headers)
      setCookies(c, cookies)
      return c.json(await accounts.me(person), 200)
    })
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
  routes.all('/auth/*', () => {
    throw notFound('address')
  })
  return routes
}

/** Behind `signedIn`: what a person may read and change of their own account. */
export const accountRoutes = (accounts: Accounts) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => c.json(await accounts.me(c.get('person')), 200))
    .openapi(choosePassword, async (c) => {
      const { id } = c.get('person')
      await accounts.choosePassword({ userId: id, keepLogin: c.get('loginId') }, c.req.valid('json'))
      const { login } = await accounts.loginOf(c.req.raw.headers)
      return c.json(await accounts.me(login?.person ?? c.get('person')), 200)
    })
