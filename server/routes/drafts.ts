import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import type { FrontDoor } from '../conversations/front-door.ts'
import { besideTheOther, plannedAgain } from '../conversations/say.ts'
import { DraftSummary } from '../domain/conversation.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import type { Drafting } from '../drafting/drafting.ts'
import { DraftSnapshot } from '../drafting/snapshot.ts'
import type { DraftHead } from '../store/draft-types.ts'
import type { Store } from '../store/store.ts'
import { idempotencyFrom, idempotencyHeader } from './idempotency.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, idParam, jsonBody } from './shapes.ts'

export type DraftDependencies = {
  store: Pick<Store, 'drafts'>
  drafting: Pick<Drafting, 'stop' | 'resume'>
  frontDoor: Pick<FrontDoor, 'beginWithNotes' | 'draftAgain'>
  coachingModelNamed: (name: string) => { title: string }
  /** A draft as it was asked for, and how far it is. @throws 404 */
  headOf: (draftId: string, ownerId: string) => Promise<DraftHead>
  /** A draft as it is now. @throws 404 */
  snapshotOf: (draftId: string, ownerId: string) => Promise<DraftSnapshot>
}

const NewDraft = PlanRequest.extend({
  notes: PlanRequest.shape.notes.refine((notes) => notes.trim() !== '', 'there are no notes in it').optional(),
  /** Notes that are kept already. */
  materialId: Id.optional(),
  /** An earlier draft on the same material: what was approved there takes its place in this one. */
  keep: Id.optional(),
})
  .refine(({ notes, materialId }) => (notes === undefined) !== (materialId === undefined), {
    path: ['notes'],
    message: 'send notes, or the materialId of notes that are kept',
  })
  .refine(({ notes, keep }) => notes === undefined || keep === undefined, {
    path: ['keep'],
    message: 'what was approved stands on notes that are kept: send their materialId instead of notes',
  })

const create = createRoute({
  method: 'post',
  path: '/drafts',
  summary:
    'Begin a conversation plan from notes, or another one from notes that are kept; answers at once, and writes on whether or not anyone is connected',
  request: { headers: idempotencyHeader, body: jsonBody(NewDraft) },
  responses: answers(
    201,
    z.object({ id: z.string(), conversationId: z.string() }),
    'Begun, or begun before under the same Idempotency-Key',
  ),
})

const list = createRoute({
  method: 'get',
  path: '/drafts',
  summary: 'Your drafts, newest first',
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).default(30),
      /** `createdAt_id` of the last one seen, or a time. */
      before: z.string().max(200).optional(),
    }),
  },
  responses: answers(200, z.object({ drafts: z.array(DraftSummary) }).openapi('Drafts'), 'What can be reviewed'),
})

const read = createRoute({
  method: 'get',
  path: '/drafts/{id}',
  summary: 'A draft as far as it has come, decisions included',
  request: { params: idParam },
  responses: answers(200, z.object(DraftSnapshot.shape).openapi('Draft'), 'The draft'),
})

const stop = createRoute({
  method: 'post',
  path: '/drafts/{id}/stop',
  summary: 'End a draft that is being written, keeping what has arrived',
  request: { params: idParam },
  responses: answers(200, z.object(DraftSnapshot.shape).openapi('Draft'), 'The draft as it stands'),
})

const resume = createRoute({
  method: 'post',
  path: '/drafts/{id}/resume',
  summary: 'Go on with a draft that was interrupted; what it has stays as it is',
  request: { params: idParam },
  responses: answers(200, z.object(DraftSnapshot.shape).openapi('Draft'), 'The draft, being written again'),
})

function created({ draftId, conversationId }: { draftId: string | null; conversationId: string }) {
  if (draftId === null) throw new Error(`no draft was begun in ${conversationId}`)
  return { id: draftId, conversationId }
}

export const draftRoutes = ({ store, drafting, frontDoor, coachingModelNamed, headOf, snapshotOf }: DraftDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(create, async (c) => {
      const asked = c.req.valid('json')
      const ownerId = c.get('person').id
      const idempotency = idempotencyFrom(c.req.valid('header'), 'draft', asked)
      const { notes, materialId, keep, ...about } = asked
      if (notes !== undefined) return c.json(created(await frontDoor.beginWithNotes(ownerId, notes, about, idempotency)), 201)
      if (keep !== undefined) await headOf(keep, ownerId)
      const said = keep === undefined ? besideTheOther(coachingModelNamed(asked.coachingModel).title) : plannedAgain
      const begun = await frontDoor.draftAgain(ownerId, materialId ?? '', { request: about, keptFrom: keep ?? null, said }, idempotency)
      return c.json(created(begun), 201)
    })
    .openapi(list, async (c) => {
      const { limit, before } = c.req.valid('query')
      return c.json({ drafts: await store.drafts.list(c.get('person').id, { limit, before: before ?? null }) }, 200)
    })
    .openapi(read, async (c) => c.json(await snapshotOf(c.req.valid('param').id, c.get('person').id), 200))
    .openapi(stop, async (c) => {
      const { id } = c.req.valid('param')
      await headOf(id, c.get('person').id)
      await drafting.stop(id)
      return c.json(await snapshotOf(id, c.get('person').id), 200)
    })
    .openapi(resume, async (c) => {
      const { id } = c.req.valid('param')
      await drafting.resume(await headOf(id, c.get('person').id))
      return c.json(await snapshotOf(id, c.get('person').id), 200)
    })
