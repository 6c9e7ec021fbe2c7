import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import { DraftItem } from '../domain/draft-item.ts'
import { FocusArea } from '../domain/focus.ts'
import { Decision } from '../domain/review.ts'
import { DraftSnapshot } from '../drafting/snapshot.ts'
import type { Review } from '../review/review.ts'
import { idempotencyFrom, idempotencyHeader } from './idempotency.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, idParam, jsonBody } from './shapes.ts'

export type ReviewDependencies = {
  review: Review
  /** A draft as it is now. @throws 404 */
  snapshotOf: (draftId: string, ownerId: string) => Promise<DraftSnapshot>
}

const ofItem = idParam.extend({ itemId: Id })
const Reviewed = z.object(DraftSnapshot.shape).openapi('Draft')

const decisions = createRoute({
  method: 'post',
  path: '/drafts/{id}/decisions',
  summary: 'Decide on one revision of one item: approve, edit, request_changes or reject',
  request: { params: idParam, body: jsonBody(Decision) },
  responses: answers(
    200,
    z.object({ item: DraftItem, status: DraftSnapshot.shape.status, findings: DraftSnapshot.shape.findings }).openapi('Decided'),
    'The item as it is now, and what follows for the whole. 409 stale_revision and blocked change nothing',
  ),
})

const take = createRoute({
  method: 'post',
  path: '/drafts/{id}/take',
  summary: 'Take it into the room: approve all that is undecided and not blocked',
  request: { params: idParam },
  responses: answers(200, Reviewed, 'The draft as it is now'),
})

const order = createRoute({
  method: 'post',
  path: '/drafts/{id}/order',
  summary: 'Put the items in another order; reopens nothing',
  request: {
    params: idParam,
    body: jsonBody(z.object({ order: z.array(z.object({ itemId: z.string(), stage: z.string().nullable() })).max(200) })),
  },
  responses: answers(200, Reviewed, 'The draft as it is now'),
})

const add = createRoute({
  method: 'post',
  path: '/drafts/{id}/items',
  summary: 'One more question, on a focus',
  request: { params: idParam, headers: idempotencyHeader, body: jsonBody(z.object({ focus: FocusArea })) },
  responses: answers(201, Reviewed, 'The draft as it is now, the new item in review'),
})

const another = createRoute({
  method: 'post',
  path: '/drafts/{id}/items/{itemId}/another',
  summary: 'Another one in the place of an item, as its next revision',
  request: {
    params: ofItem,
    body: jsonBody(
      z.object({ revision: z.number().int().positive(), focus: FocusArea.nullable().default(null), gentler: z.boolean().default(false) }),
    ),
  },
  responses: answers(200, Reviewed, 'The draft as it is now'),
})

export const reviewRoutes = ({ review, snapshotOf }: ReviewDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(decisions, async (c) => {
      const { id } = c.req.valid('param')
      const ownerId = c.get('person').id
      const { item } = await review.decide(ownerId, id, c.req.valid('json'))
      leave(c, item.state === 'approved' ? { id: `${id}/${item.id}` } : { action: null })
      const { status, findings } = await snapshotOf(id, ownerId)
      return c.json({ item, status, findings }, 200)
    })
    .openapi(take, async (c) => {
      const { id } = c.req.valid('param')
      await review.take(c.get('person').id, id)
      return c.json(await snapshotOf(id, c.get('person').id), 200)
    })
    .openapi(order, async (c) => {
      const { id } = c.req.valid('param')
      await review.reorder(c.get('person').id, id, c.req.valid('json').order)
      return c.json(await snapshotOf(id, c.get('person').id), 200)
    })
    .openapi(add, async (c) => {
      const { id } = c.req.valid('param')
      const asked = c.req.valid('json')
      const idempotency = idempotencyFrom(c.req.valid('header'), `item of ${id}`, asked)
      await review.add(c.get('person').id, id, asked.focus, { idempotency })
      return c.json(await snapshotOf(id, c.get('person').id), 201)
    })
    .openapi(another, async (c) => {
      const { id, itemId } = c.req.valid('param')
      const { revision, focus, gentler } = c.req.valid('json')
      await review.another(c.get('person').id, id, { itemId, revision }, { focus, gentler })
      return c.json(await snapshotOf(id, c.get('person').id), 200)
    })
