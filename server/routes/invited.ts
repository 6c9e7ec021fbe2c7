import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Accounts } from '../accounts/accounts.ts'
import { EmailAddress, Password } from '../accounts/credentials.ts'
import { roles } from '../accounts/person.ts'
import { PrivacyWords } from '../domain/school.ts'
import type { School } from '../school/school.ts'
import { callerOf, setCookies } from './caller.ts'
import { answers, refuseInvalid } from './responses.ts'
import { jsonBody, Me, PersonName, Token } from './shapes.ts'

const Invited = z
  .object({
    invitedBy: z.string(),
    roles: z.array(z.enum(roles)),
    name: z.string().nullable(),
    email: z.string().nullable(),
    expiresAt: z.string(),
    /** Where “private” ends: told to whoever is invited as a teacher, before they join; null to others. */
    privacy: PrivacyWords.nullable(),
  })
  .openapi('Invited')

// The token is sent in a body, and stands after the # of a link: so no server or proxy writes it into a log.
const lookAtInvitation = createRoute({
  method: 'post',
  path: '/auth/invitation/look',
  summary: 'Who invites, and to what, for the page that a link opens; uses nothing up',
  request: { body: jsonBody(z.object({ token: Token })) },
  responses: answers(200, Invited, 'The invitation'),
})

const acceptInvitation = createRoute({
  method: 'post',
  path: '/auth/invitation',
  summary: 'Accept an invitation with a new account, and be signed in; who has an account signs in first and uses /me/invitation',
  request: {
    body: jsonBody(
      z.object({
        token: Token,
        name: PersonName,
        email: EmailAddress,
        password: Password,
      }),
    ),
  },
  responses: answers(201, Me, 'The new person, signed in'),
})

const lookAtReset = createRoute({
  method: 'post',
  path: '/auth/reset/look',
  summary: 'Whose password a link sets, for the page that it opens; uses nothing up',
  request: { body: jsonBody(z.object({ token: Token })) },
  responses: answers(200, z.object({ name: z.string(), email: z.string().nullable() }), 'The person'),
})

const reset = createRoute({
  method: 'post',
  path: '/auth/reset',
  summary: 'Set a new password by a link, which ends every login; one signs in with it afterwards',
  request: { body: jsonBody(z.object({ token: Token, password: Password })) },
  responses: { 204: { description: 'The new password is in force' } },
})

/** Open to all: for those who were given a link. */
export const invitedRoutes = (accounts: Accounts, school: Pick<School, 'privacy'>) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(lookAtInvitation, async (c) => {
      const invited = await accounts.acceptance.look(c.req.valid('json').token, callerOf(c, accounts))
      const privacy = invited.roles.includes('teacher') ? PrivacyWords.parse(await school.privacy()) : null
      return c.json({ ...invited, privacy }, 200)
    })
    .openapi(acceptInvitation, async (c) => {
      const { token, ...given } = c.req.valid('json')
      const { person, cookies } = await accounts.acceptance.acceptAsNew(token, given, callerOf(c, accounts))
      setCookies(c, cookies)
      return c.json(await accounts.me(person), 201)
    })
    .openapi(lookAtReset, async (c) => c.json(await accounts.resetLinks.look(c.req.valid('json').token, callerOf(c, accounts)), 200))
    .openapi(reset, async (c) => {
      const { token, password } = c.req.valid('json')
      await accounts.resetLinks.use(token, password, callerOf(c, accounts))
      return c.body(null, 204)
    })
