import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { agreementWords, CoachOfMine } from '../domain/teacher.ts'
import { partyOf, type Relationships } from '../sharing/relationships.ts'
import { idempotencyFrom, idempotencyHeader } from './idempotency.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, jsonBody } from './shapes.ts'
import { AcceptedWords, GoalChange, NewGoal } from './teachers.ts'

export type MyCoachDependencies = { relationships: Relationships }

const ofCoach = z.object({ teacherId: Id })
const theCoach = answers(200, z.object(CoachOfMine.shape).openapi('CoachOfMine'), 'As things are now')

const read = createRoute({
  method: 'get',
  path: '/with-me/coaches/{teacherId}',
  summary: 'What is between you and a coach: agreement, goals, whether they evaluate you too',
  request: { params: ofCoach },
  responses: theCoach,
})

const agree = createRoute({
  method: 'put',
  path: '/with-me/coaches/{teacherId}/agreement',
  summary: 'Put other words in the agreement; you accept them by that, and the coach has yet to',
  request: { params: ofCoach, body: jsonBody(z.object({ words: agreementWords })) },
  responses: theCoach,
})

const accept = createRoute({
  method: 'post',
  path: '/with-me/coaches/{teacherId}/agreement/accept',
  summary: 'Accept the words of the agreement as you saw them',
  request: { params: ofCoach, body: jsonBody(AcceptedWords) },
  responses: theCoach,
})

const setGoal = createRoute({
  method: 'post',
  path: '/with-me/coaches/{teacherId}/goals',
  summary: 'Put a goal of yours on record',
  request: { params: ofCoach, headers: idempotencyHeader, body: jsonBody(NewGoal) },
  responses: theCoach,
})

const changeGoal = createRoute({
  method: 'patch',
  path: '/with-me/coaches/{teacherId}/goals/{goalId}',
  summary: 'Put a goal in other words, end it, or take it up again',
  request: { params: ofCoach.extend({ goalId: Id }), body: jsonBody(GoalChange) },
  responses: theCoach,
})

const end = createRoute({
  method: 'post',
  path: '/with-me/coaches/{teacherId}/end',
  summary: 'End the work with a coach, for good; what was shared with you stays',
  request: { params: ofCoach },
  responses: theCoach,
})

export const myCoachRoutes = ({ relationships }: MyCoachDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => c.json(await relationships.coach(c.get('person').id, c.req.valid('param').teacherId), 200))
    .openapi(agree, async (c) => {
      const [me, { teacherId }] = [c.get('person').id, c.req.valid('param')]
      await relationships.changeAgreement(teacherId, partyOf('teacher', me), c.req.valid('json').words)
      return c.json(await relationships.coach(me, teacherId), 200)
    })
    .openapi(accept, async (c) => {
      const [me, { teacherId }] = [c.get('person').id, c.req.valid('param')]
      await relationships.acceptAgreement(teacherId, partyOf('teacher', me), c.req.valid('json'))
      return c.json(await relationships.coach(me, teacherId), 200)
    })
    .openapi(setGoal, async (c) => {
      const [me, { teacherId }, { text }] = [c.get('person').id, c.req.valid('param'), c.req.valid('json')]
      const idempotency = idempotencyFrom(c.req.valid('header'), `goal of ${teacherId}`, { text })
      await relationships.setGoal(teacherId, partyOf('teacher', me), text, idempotency)
      return c.json(await relationships.coach(me, teacherId), 200)
    })
    .openapi(changeGoal, async (c) => {
      const [me, { teacherId, goalId }] = [c.get('person').id, c.req.valid('param')]
      await relationships.changeGoal(teacherId, goalId, partyOf('teacher', me), c.req.valid('json'))
      return c.json(await relationships.coach(me, teacherId), 200)
    })
    .openapi(end, async (c) => {
      const [me, { teacherId }] = [c.get('person').id, c.req.valid('param')]
      await relationships.end(teacherId, partyOf('teacher', me))
      return c.json(await relationships.coach(me, teacherId), 200)
    })
