import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { AboutTeacher, agreementWords, goalWords, ListedTeacher, Teacher } from '../domain/teacher.ts'
import { partyOf, type Relationships } from '../sharing/relationships.ts'
import type { Store } from '../store/store.ts'
import { idempotencyFrom, idempotencyHeader } from './idempotency.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, idParam, jsonBody } from './shapes.ts'

export type TeacherDependencies = { store: Pick<Store, 'teachers'>; relationships: Relationships }

const theTeacher = answers(200, z.object(Teacher.shape).openapi('Teacher'), 'The teacher as things are now')

/** Which words are accepted: those changed last at that time, or null for the proposed ones; and what the coach said beside them about evaluating. */
export const AcceptedWords = z.object({ changedAt: z.iso.datetime().nullable(), alsoEvaluates: z.boolean().nullable().exactOptional() })
export const NewGoal = z.object({ text: goalWords })
export const GoalChange = z
  .object({ text: goalWords.exactOptional(), ended: z.boolean().exactOptional() })
  .refine((change) => Object.keys(change).length > 0, 'say what changes')

const list = createRoute({
  method: 'get',
  path: '/teachers',
  summary: 'The teachers you work with, and those you worked with',
  responses: answers(200, z.object({ teachers: z.array(ListedTeacher) }).openapi('Teachers'), 'By name'),
})

const add = createRoute({
  method: 'post',
  path: '/teachers',
  summary: 'Add a teacher by name; one of that name whom you work with stays the same',
  request: { body: jsonBody(AboutTeacher.pick({ name: true })) },
  responses: theTeacher,
})

const read = createRoute({
  method: 'get',
  path: '/teachers/{id}',
  summary: 'The page of a teacher: what you know, goals, agreement, what stayed of the talks',
  request: { params: idParam },
  responses: theTeacher,
})

const describe = createRoute({
  method: 'patch',
  path: '/teachers/{id}',
  summary: 'Say what a teacher is called and teaches, and whether you evaluate them too',
  request: { params: idParam, body: jsonBody(AboutTeacher.partial()) },
  responses: theTeacher,
})

const agree = createRoute({
  method: 'put',
  path: '/teachers/{id}/agreement',
  summary: 'Put other words in the agreement; you accept them by that, and the teacher has yet to',
  request: { params: idParam, body: jsonBody(z.object({ words: agreementWords })) },
  responses: theTeacher,
})

const accept = createRoute({
  method: 'post',
  path: '/teachers/{id}/agreement/accept',
  summary: 'Accept the words of the agreement as you saw them',
  request: { params: idParam, body: jsonBody(AcceptedWords) },
  responses: theTeacher,
})

const setGoal = createRoute({
  method: 'post',
  path: '/teachers/{id}/goals',
  summary: 'Put a goal on record',
  request: { params: idParam, headers: idempotencyHeader, body: jsonBody(NewGoal) },
  responses: theTeacher,
})

const changeGoal = createRoute({
  method: 'patch',
  path: '/teachers/{id}/goals/{goalId}',
  summary: 'Put a goal in other words, end it, or take it up again',
  request: { params: idParam.extend({ goalId: Id }), body: jsonBody(GoalChange) },
  responses: theTeacher,
})

const end = createRoute({
  method: 'post',
  path: '/teachers/{id}/end',
  summary: 'End the work with a teacher, for good',
  request: { params: idParam },
  responses: theTeacher,
})

export const teacherRoutes = ({ store, relationships }: TeacherDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json({ teachers: await store.teachers.list(c.get('person').id) }, 200))
    .openapi(add, async (c) => c.json(await relationships.add(c.get('person').id, c.req.valid('json').name), 200))
    .openapi(read, async (c) => c.json(await relationships.teacher(c.get('person').id, c.req.valid('param').id), 200))
    .openapi(describe, async (c) =>
      c.json(await relationships.describe(c.get('person').id, c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(agree, async (c) => {
      const [me, { id }] = [c.get('person').id, c.req.valid('param')]
      await relationships.changeAgreement(id, partyOf('coach', me), c.req.valid('json').words)
      return c.json(await relationships.teacher(me, id), 200)
    })
    .openapi(accept, async (c) => {
      const [me, { id }] = [c.get('person').id, c.req.valid('param')]
      await relationships.acceptAgreement(id, partyOf('coach', me), c.req.valid('json'))
      return c.json(await relationships.teacher(me, id), 200)
    })
    .openapi(setGoal, async (c) => {
      const [me, { id }, { text }] = [c.get('person').id, c.req.valid('param'), c.req.valid('json')]
      await relationships.setGoal(id, partyOf('coach', me), text, idempotencyFrom(c.req.valid('header'), `goal of ${id}`, { text }))
      return c.json(await relationships.teacher(me, id), 200)
    })
    .openapi(changeGoal, async (c) => {
      const [me, { id, goalId }] = [c.get('person').id, c.req.valid('param')]
      await relationships.changeGoal(id, goalId, partyOf('coach', me), c.req.valid('json'))
      return c.json(await relationships.teacher(me, id), 200)
    })
    .openapi(end, async (c) => {
      const [me, { id }] = [c.get('person').id, c.req.valid('param')]
      await relationships.end(id, partyOf('coach', me))
      return c.json(await relationships.teacher(me, id), 200)
    })
