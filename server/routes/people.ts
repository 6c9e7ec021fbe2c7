import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Accounts } from '../accounts/accounts.ts'
import { roles, type Signed } from '../accounts/person.ts'
import { openedUnder } from './caller.ts'
import { answers, refuseInvalid } from './responses.ts'
import { jsonBody, Roles } from './shapes.ts'

const Enrolled = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    roles: z.array(z.enum(roles)),
    /** Dates. */
    joinedOn: z.string(),
    lastSignedInOn: z.string().nullable(),
    isDisabled: z.boolean(),
    hasTwoFactor: z.boolean(),
  })
  .openapi('Enrolled')

const one = { params: z.object({ id: z.string() }) }

const list = createRoute({
  method: 'get',
  path: '/people',
  summary: 'Everyone who has an account; never what they wrote, nor how much',
  responses: answers(200, z.object({ people: z.array(Enrolled) }), 'By name'),
})

const changeRoles = createRoute({
  method: 'put',
  path: '/people/{id}/roles',
  summary: 'Give someone these roles and no others; where one is taken away, their logins end',
  request: { ...one, body: jsonBody(z.object({ roles: Roles })) },
  responses: answers(200, Enrolled, 'The person'),
})

const disable = createRoute({
  method: 'post',
  path: '/people/{id}/disable',
  summary: 'Close an account; every login of it ends at once',
  request: one,
  responses: answers(200, Enrolled, 'The person'),
})

const enable = createRoute({
  method: 'post',
  path: '/people/{id}/enable',
  summary: 'Open an account that was closed',
  request: one,
  responses: answers(200, Enrolled, 'The person'),
})

const resetLink = createRoute({
  method: 'post',
  path: '/people/{id}/reset-link',
  summary: 'A link to a new password, to be handed to its person; good for one use and one day, and earlier ones are void',
  request: { ...one, body: jsonBody(z.object({ turnOffTwoFactor: z.boolean().default(false) })) },
  responses: answers(201, z.object({ link: z.string() }), 'The link, shown this once'),
})

/** Behind `signedIn`, for admins: who has an account. */
export const peopleRoutes = (accounts: Accounts) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json({ people: await accounts.roll.list() }, 200))
    .openapi(changeRoles, async (c) => c.json(await accounts.roll.changeRoles(c.req.valid('param').id, c.req.valid('json').roles), 200))
    .openapi(disable, async (c) => c.json(await accounts.roll.disable(c.get('person').id, c.req.valid('param').id), 200))
    .openapi(enable, async (c) => c.json(await accounts.roll.enable(c.req.valid('param').id), 200))
    .openapi(resetLink, async (c) => {
      const token = await accounts.resetLinks.make(c.get('person').id, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ link: `${openedUnder(c, accounts)}/reset#${token}` }, 201)
    })
