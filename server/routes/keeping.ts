import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import { LegalHold, NewHold } from '../domain/hold.ts'
import { Retention, RetentionKind } from '../domain/retention.ts'
import type { Holds } from '../retention/holds.ts'
import type { Keeping } from '../retention/retention.ts'
import { answers, refuseInvalid } from './responses.ts'
import { idParam, jsonBody } from './shapes.ts'

export type KeepingDependencies = { retention: Pick<Keeping, 'preview' | 'change'>; holds: Holds }

const months = z.coerce.number().int().min(1).max(1_000)
const theRetention = answers(200, z.object(Retention.shape).openapi('Retention'), 'How long things are kept, and what goes next')
const theHolds = answers(200, z.object({ holds: z.array(LegalHold) }), 'Those that stand, the first that was set first')
const one = { params: idParam }

const read = createRoute({
  method: 'get',
  path: '/admin/retention',
  summary: 'How long things are kept here, and how much goes next; with a kind and months, as it would be with that period',
  request: { query: z.object({ kind: RetentionKind.optional(), months: months.optional() }) },
  responses: theRetention,
})

const change = createRoute({
  method: 'put',
  path: '/admin/retention/{kind}',
  summary: 'Keep things of a kind for so many months; nothing of that kind goes for the next thirty days',
  request: { params: z.object({ kind: RetentionKind }), body: jsonBody(z.object({ months: z.number().int() })) },
  responses: theRetention,
})

const listHolds = createRoute({
  method: 'get',
  path: '/holds',
  summary: 'Legal holds',
  responses: theHolds,
})

const setHold = createRoute({
  method: 'put',
  path: '/people/{id}/hold',
  summary: 'Put a legal hold on someone: nothing of theirs can be deleted until it is lifted',
  request: { ...one, body: jsonBody(NewHold) },
  responses: theHolds,
})

const liftHold = createRoute({
  method: 'delete',
  path: '/people/{id}/hold',
  summary: 'Lift a legal hold',
  request: one,
  responses: theHolds,
})

/** Behind `signedIn`, for admins: for how long things are kept, and what must not be deleted. */
export const keepingRoutes = ({ retention, holds }: KeepingDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => {
      const { kind, months } = c.req.valid('query')
      return c.json(await retention.preview(kind === undefined ? {} : { [kind]: months }), 200)
    })
    .openapi(change, async (c) => {
      const { kind } = c.req.valid('param')
      const { isChanged, ...now } = await retention.change(kind, c.req.valid('json').months, c.get('person').id)
      if (!isChanged) leave(c, { action: null })
      return c.json(now, 200)
    })
    .openapi(listHolds, async (c) => c.json({ holds: await holds.list() }, 200))
    .openapi(setHold, async (c) =>
      c.json({ holds: await holds.set(c.get('person').id, c.req.valid('param').id, c.req.valid('json')) }, 200),
    )
    .openapi(liftHold, async (c) => c.json({ holds: await holds.lift(c.get('person').id, c.req.valid('param').id) }, 200))
