import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import type { Audit } from '../audit/audit.ts'
import { AuditEntry, AuditVerdict } from '../domain/audit.ts'
import { auditKinds } from '../domain/audit-actions.ts'
import { notFound } from '../errors.ts'
import { answers, refuseInvalid } from './responses.ts'

const list = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'Who read and wrote what, and when: never what was in it',
  request: {
    query: z.object({
      /** The number of the last one seen. */
      before: z.coerce.number().int().positive().optional(),
      personId: z.string().max(100).optional(),
      kind: z.enum(auditKinds).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: answers(
    200,
    z.object({ entries: z.array(AuditEntry), people: z.array(z.object({ id: z.string(), name: z.string() })) }).openapi('AuditEntries'),
    'The newest first, and everybody who stands in it and has an account',
  ),
})

const check = createRoute({
  method: 'get',
  path: '/audit/check',
  summary: 'Whether the audit is as it was written',
  responses: answers(
    200,
    z.object({ ...AuditVerdict.shape, checkedAt: z.iso.datetime() }).openapi('AuditVerdict'),
    'Every entry was looked at. The head is to be noted elsewhere: a database that was put back does not have it',
  ),
})

/** Behind `signedIn`, for admins. */
export function auditRoutes(audit: Pick<Audit, 'list' | 'people' | 'verify'>) {
  /** Also asked of the table of access; here for whoever mounts these routes without it. */
  const adminOnly = ({ roles }: Signed['Variables']['person']): void => {
    if (!roles.includes('admin')) throw notFound('address')
  }

  return new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      adminOnly(c.get('person'))
      const { before = null, personId = null, kind = null, limit } = c.req.valid('query')
      const [entries, people] = await Promise.all([audit.list({ before, personId, kind, limit }), audit.people()])
      return c.json({ entries, people }, 200)
    })
    .openapi(check, async (c) => {
      adminOnly(c.get('person'))
      return c.json({ ...(await audit.verify()), checkedAt: new Date().toISOString() }, 200)
    })
}
