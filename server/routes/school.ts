import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { Counts } from '../domain/counts.ts'
import { PrivacyWords, Safeguarding } from '../domain/school.ts'
import { notFound } from '../errors.ts'
import type { School } from '../school/school.ts'
import { answers, refuseInvalid } from './responses.ts'
import { jsonBody } from './shapes.ts'

export type SchoolDependencies = { school: School }

const theContacts = answers(
  200,
  z.object({ safeguarding: Safeguarding.nullable() }).openapi('Safeguarding'),
  'Whom to turn to when someone may be at risk; null until it was entered',
)
const theWords = answers(
  200,
  z.object({ ...PrivacyWords.shape, isGeneral: z.boolean() }).openapi('PrivacyWords'),
  'Where “private” ends; general words until the school has its own',
)

const safeguarding = createRoute({
  method: 'get',
  path: '/school/safeguarding',
  summary: 'Whom to turn to when someone may be at risk',
  responses: theContacts,
})

const saveSafeguarding = createRoute({
  method: 'put',
  path: '/school/safeguarding',
  summary: 'Enter whom to turn to; then teachers can be invited',
  request: { body: jsonBody(Safeguarding) },
  responses: theContacts,
})

const privacy = createRoute({
  method: 'get',
  path: '/school/privacy',
  summary: 'Where “private” ends, told to a teacher before the first words',
  responses: theWords,
})

const savePrivacy = createRoute({
  method: 'put',
  path: '/school/privacy',
  summary: 'Say where “private” ends at this school',
  request: { body: jsonBody(PrivacyWords) },
  responses: theWords,
})

const counts = createRoute({
  method: 'get',
  path: '/admin/counts',
  summary: 'How much is done here, in totals; a number under five is not told',
  responses: answers(200, z.object(Counts.shape).openapi('Counts'), 'Of the last thirty days and in all'),
})

export function schoolRoutes({ school }: SchoolDependencies) {
  /** Also asked of the table of access; here for whoever mounts these routes without it. */
  const adminOnly = ({ roles }: Signed['Variables']['person']): void => {
    if (!roles.includes('admin')) throw notFound('address')
  }

  return new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(safeguarding, async (c) => c.json({ safeguarding: await school.safeguarding() }, 200))
    .openapi(saveSafeguarding, async (c) => {
      adminOnly(c.get('person'))
      await school.saveSafeguarding(c.get('person').id, c.req.valid('json'))
      return c.json({ safeguarding: await school.safeguarding() }, 200)
    })
    .openapi(privacy, async (c) => c.json(await school.privacy(), 200))
    .openapi(savePrivacy, async (c) => {
      adminOnly(c.get('person'))
      await school.savePrivacy(c.get('person').id, c.req.valid('json'))
      return c.json(await school.privacy(), 200)
    })
    .openapi(counts, async (c) => {
      adminOnly(c.get('person'))
      return c.json(await school.counts(), 200)
    })
}
