import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Accounts } from '../accounts/accounts.ts'
import { EmailAddress } from '../accounts/credentials.ts'
import { roles, type Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import { openedUnder } from './caller.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, jsonBody, PersonName, Roles } from './shapes.ts'

const Invitation = z
  .object({
    id: z.string(),
    roles: z.array(z.enum(roles)),
    name: z.string().nullable(),
    email: z.string().nullable(),
    teacherId: z.string().nullable(),
    /** A name or an e-mail address. */
    madeBy: z.string(),
    madeAt: z.string(),
    expiresAt: z.string(),
    isExpired: z.boolean(),
  })
  .openapi('Invitation')

const WithLink = z.object({ invitation: Invitation, link: z.string() })
const one = { params: z.object({ id: z.string() }) }

const list = createRoute({
  method: 'get',
  path: '/invitations',
  summary: 'Invitations that are open: your own, and an admin’s of everyone',
  responses: answers(200, z.object({ invitations: z.array(Invitation) }), 'The newest first'),
})

const make = createRoute({
  method: 'post',
  path: '/invitations',
  summary: 'Invite someone by a link to copy: an admin to any role, a coach teachers',
  request: {
    body: jsonBody(
      z.object({
        roles: Roles,
        name: PersonName.nullable().default(null),
        email: EmailAddress.nullable().default(null),
        teacherId: Id.nullable().default(null),
      }),
    ),
  },
  responses: answers(201, WithLink, 'The invitation, and its link, shown this once'),
})

const renew = createRoute({
  method: 'post',
  path: '/invitations/{id}/renew',
  summary: 'Another link for an invitation, good for seven days again; the one before opens nothing any more',
  request: one,
  responses: answers(200, WithLink, 'The invitation, and its link, shown this once'),
})

const revoke = createRoute({
  method: 'delete',
  path: '/invitations/{id}',
  summary: 'Take an invitation back',
  request: one,
  responses: { 204: { description: 'Its link opens nothing any more' } },
})

/** Behind `signedIn`, for admins and coaches. After the #, a token is sent to no server and stands in no log. */
export function invitationRoutes(accounts: Accounts) {
  const { invitations } = accounts
  const linkTo = (address: string, token: string) => `${address}/invitation#${token}`
  return new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      // To a coach they are one’s own.
      if (!c.get('person').roles.includes('admin')) leave(c, { action: null })
      return c.json({ invitations: await invitations.list(c.get('person')) }, 200)
    })
    .openapi(make, async (c) => {
      const { invitation, token } = await invitations.make(c.get('person'), c.req.valid('json'))
      leave(c, { id: invitation.id })
      return c.json({ invitation, link: linkTo(openedUnder(c, accounts), token) }, 201)
    })
    .openapi(renew, async (c) => {
      const { invitation, token } = await invitations.renew(c.get('person'), c.req.valid('param').id)
      return c.json({ invitation, link: linkTo(openedUnder(c, accounts), token) }, 200)
    })
    .openapi(revoke, async (c) => {
      await invitations.revoke(c.get('person'), c.req.valid('param').id)
      return c.body(null, 204)
    })
}
