import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Visibility } from '../access/visibility.ts'
import type { Person, Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import { ExportOptions } from '../domain/export-options.ts'
import { Answer, answerText, SharedPlan, SharedPlanSummary } from '../domain/shared.ts'
import { CoachOfMine } from '../domain/teacher.ts'
import { WhoCanSeeShared } from '../domain/who-can-see.ts'
import type { Relationships } from '../sharing/relationships.ts'
import type { WithMe } from '../sharing/with-me.ts'
import { download, file } from './exports.ts'
import { idempotencyFrom, idempotencyHeader } from './idempotency.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, idParam, jsonBody } from './shapes.ts'

export type WithMeDependencies = { withMe: WithMe; relationships: Pick<Relationships, 'coaches'> }

const ofPlan = z.object({ draftId: Id })
const ofItem = ofPlan.extend({ itemId: Id })
const thePlan = answers(
  200,
  z.object({ ...SharedPlan.shape, whoCanSee: WhoCanSeeShared }).openapi('SharedPlan'),
  'What is shared of the plan now, and who can see it',
)

const Mine = z
  .object({
    coaches: z.array(CoachOfMine),
    plans: z.array(SharedPlanSummary),
    /** Your own, the newest first, also to what was taken back since; `itemId` is `evidence-sheet` for the sheet. */
    answers: z.array(Answer.extend({ draftId: z.string(), itemId: z.string(), teacherId: z.string() })),
  })
  .openapi('WithMe')

const mine = createRoute({
  method: 'get',
  path: '/with-me',
  summary: 'Your coaches, what they shared with you, and what you answered',
  responses: answers(200, Mine, 'The newest first'),
})

const open = createRoute({
  method: 'get',
  path: '/with-me/plans/{draftId}',
  summary: 'Read what a coach shared with you; the coach sees that you did',
  request: { params: ofPlan },
  responses: thePlan,
})

const takeOut = createRoute({
  method: 'get',
  path: '/with-me/plans/{draftId}/export',
  summary: 'Take what is shared with you away as a file, as it is now',
  request: { params: ofPlan, query: ExportOptions.pick({ format: true }) },
  responses: file('The shared items, and the evidence sheet where it is shared'),
})

const answer = createRoute({
  method: 'post',
  path: '/with-me/plans/{draftId}/items/{itemId}/answers',
  summary: 'Say something to an item, or to the `evidence-sheet`',
  request: { params: ofItem, headers: idempotencyHeader, body: jsonBody(z.object({ text: answerText })) },
  responses: answers(
    201,
    z.object({ id: z.string(), notice: z.string().nullable() }),
    'Kept; the notice says what to do where someone may be at risk',
  ),
})

const remove = createRoute({
  method: 'delete',
  path: '/with-me/answers/{id}',
  summary: 'Delete an answer of yours, for good',
  request: { params: idParam },
  responses: answers(200, z.object({ id: z.string() }), 'Deleted'),
})

const keep = createRoute({
  method: 'put',
  path: '/with-me/plans/{draftId}/items/{itemId}/keep',
  summary: 'Mark something to keep, or no longer',
  request: { params: ofItem, body: jsonBody(z.object({ isKept: z.boolean() })) },
  responses: thePlan,
})

const askForEvidence = createRoute({
  method: 'post',
  path: '/with-me/plans/{draftId}/evidence-request',
  summary: 'Ask your coach for the evidence behind a plan',
  request: { params: ofPlan },
  responses: thePlan,
})

export function withMeRoutes({ withMe, relationships }: WithMeDependencies, visibility: Pick<Visibility, 'ofShared' | 'mayReadSheet'>) {
  const told = async (me: Person, plan: SharedPlan) => ({
    ...plan,
    // Another line of the table than the plan’s.
    sheet: plan.sheet && (await visibility.mayReadSheet(me, plan.draftId)) ? plan.sheet : null,
    whoCanSee: await visibility.ofShared(me.id, plan.teacherId),
  })

  return new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(mine, async (c) => {
      const me = c.get('person').id
      const [coaches, plans, kept] = await Promise.all([relationships.coaches(me), withMe.plans(me), withMe.answers(me)])
      if (plans.length === 0) leave(c, { action: null })
      // Whether the coach has seen it is not told.
      return c.json({ coaches, plans, answers: kept.map(({ seenAt: _seenAt, ...answer }) => answer) }, 200)
    })
    .openapi(open, async (c) => {
      const me = c.get('person')
      return c.json(await told(me, await withMe.open(me.id, c.req.valid('param').draftId)), 200)
    })
    .openapi(takeOut, async (c) => {
      const me = c.get('person')
      const plan = await told(me, await withMe.open(me.id, c.req.valid('param').draftId))
      return download(await withMe.takeOut(plan, c.req.valid('query').format))
    })
    .openapi(answer, async (c) => {
      const said = { ...c.req.valid('param'), ...c.req.valid('json') }
      const idempotency = idempotencyFrom(c.req.valid('header'), 'answer', said)
      return c.json(await withMe.answer(c.get('person').id, said, idempotency), 201)
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      await withMe.removeAnswer(c.get('person').id, id)
      return c.json({ id }, 200)
    })
    .openapi(keep, async (c) => {
      const { draftId, itemId } = c.req.valid('param')
      const me = c.get('person')
      return c.json(await told(me, await withMe.keep(me.id, draftId, itemId, c.req.valid('json').isKept)), 200)
    })
    .openapi(askForEvidence, async (c) => {
      const me = c.get('person')
      return c.json(await told(me, await withMe.askForEvidence(me.id, c.req.valid('param').draftId)), 200)
    })
}
