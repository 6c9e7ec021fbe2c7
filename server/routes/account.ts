import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Accounts } from '../accounts/accounts.ts'
import { EmailAddress, Password, TypedPassword } from '../accounts/credentials.ts'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import { tidied } from '../library/names.ts'
import { callerOf, setCookies } from './caller.ts'
import { answers, refuseInvalid } from './responses.ts'
import { jsonBody, Me, PersonName, Token } from './shapes.ts'

export { authRoutes } from './sign-in.ts'

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
    body: jsonBody(
      z.object({
        password: Password,
        currentPassword: TypedPassword.optional(),
        name: z.string().overwrite(tidied).max(100, 'must have at most 100 characters').optional(),
        email: EmailAddress.optional(),
      }),
    ),
  },
  responses: answers(200, Me, 'The person, with the new password in force'),
})

const chooseName = createRoute({
  method: 'put',
  path: '/me/name',
  summary: 'Say how you are called here',
  request: {
    body: jsonBody(z.object({ name: PersonName })),
  },
  responses: answers(200, Me, 'The person, under this name'),
})

const signOutEverywhere = createRoute({
  method: 'post',
  path: '/me/sign-out-everywhere',
  summary: 'End every login of yours, this one too',
  responses: { 204: { description: 'Signed out everywhere' } },
})

const resetLinks = createRoute({
  method: 'get',
  path: '/me/reset-links',
  summary: 'Links to a new password that were made for you: by whom, when, and whether one was used',
  responses: answers(
    200,
    z.object({
      links: z.array(z.object({ madeBy: z.string(), madeAt: z.iso.datetime(), usedAt: z.iso.datetime().nullable() })),
    }),
    'The newest first',
  ),
})

const accept = createRoute({
  method: 'post',
  path: '/me/invitation',
  summary: 'Accept an invitation with the account you are signed in to',
  request: { body: jsonBody(z.object({ token: Token })) },
  responses: answers(200, Me, 'The person, with the roles that came with it'),
})

/** Behind `signedIn`: what a person may read and change of their own account. */
export const accountRoutes = (accounts: Accounts) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => c.json(await accounts.me(c.get('person')), 200))
    .openapi(choosePassword, async (c) => {
      const { id } = c.get('person')
      const caller = callerOf(c, accounts)
      await accounts.choosePassword({ userId: id, keepLogin: c.get('loginId') }, c.req.valid('json'), caller.address)
      const { login } = await accounts.loginOf(caller.headers)
      return c.json(await accounts.me(login?.person ?? c.get('person')), 200)
    })
    .openapi(chooseName, async (c) => {
      const { name } = c.req.valid('json')
      await accounts.rename(c.get('person').id, name)
      return c.json(await accounts.me({ ...c.get('person'), name }), 200)
    })
    .openapi(resetLinks, async (c) => c.json({ links: await accounts.resetLinks.madeFor(c.get('person').id) }, 200))
    .openapi(signOutEverywhere, async (c) => {
      setCookies(c, await accounts.signOutEverywhere(c.get('person').id, c.req.raw.headers))
      return c.body(null, 204)
    })
    .openapi(accept, async (c) => {
      const caller = callerOf(c, accounts)
      leave(c, { id: await accounts.acceptance.accept(c.req.valid('json').token, c.get('person').id, caller) })
      const { login } = await accounts.loginOf(caller.headers)
      return c.json(await accounts.me(login?.person ?? c.get('person')), 200)
    })
