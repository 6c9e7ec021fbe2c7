import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import { HandedOver } from '../domain/shared.ts'
import { CoachOfMine, Teacher } from '../domain/teacher.ts'
import type { Handovers } from '../sharing/handovers.ts'
import type { Relationships } from '../sharing/relationships.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, idParam, jsonBody } from './shapes.ts'

export type HandoverDependencies = { handovers: Handovers; relationships: Pick<Relationships, 'teacher' | 'coaches'> }

const theTeacher = answers(200, z.object(Teacher.shape).openapi('Teacher'), 'The teacher as things are now')

const colleagues = createRoute({
  method: 'get',
  path: '/colleagues',
  summary: 'The other coaches of this school, by name',
  responses: answers(200, z.object({ colleagues: z.array(z.object({ id: z.string(), name: z.string() })) }), 'To hand work to'),
})

const ask = createRoute({
  method: 'post',
  path: '/teachers/{id}/handover',
  summary: 'Ask a teacher whether the work may go to a colleague',
  request: { params: idParam, body: jsonBody(z.object({ userId: Id })) },
  responses: theTeacher,
})

const withdraw = createRoute({
  method: 'delete',
  path: '/teachers/{id}/handover',
  summary: 'Withdraw that, as long as the teacher has not answered',
  request: { params: idParam },
  responses: theTeacher,
})

const answer = createRoute({
  method: 'put',
  path: '/with-me/handovers/{id}',
  summary: 'Consent that your coach hands the work with you to a colleague, or decline',
  request: { params: idParam, body: jsonBody(z.object({ answer: z.enum(['consented', 'declined']) })) },
  responses: answers(200, z.object({ coaches: z.array(CoachOfMine) }), 'Your coaches as things are now'),
})

const handedOver = createRoute({
  method: 'get',
  path: '/handed-over',
  summary: 'What was shared with the teachers whose coach you became',
  responses: answers(200, z.object({ teachers: z.array(HandedOver) }).openapi('HandedOver'), 'Items alone, students by their initials'),
})

export const handoverRoutes = ({ handovers, relationships }: HandoverDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(colleagues, async (c) => c.json({ colleagues: await handovers.colleagues(c.get('person').id) }, 200))
    .openapi(ask, async (c) => {
      const [me, { id }] = [c.get('person').id, c.req.valid('param')]
      await handovers.ask(me, id, c.req.valid('json').userId)
      return c.json(await relationships.teacher(me, id), 200)
    })
    .openapi(withdraw, async (c) => {
      const [me, { id }] = [c.get('person').id, c.req.valid('param')]
      await handovers.withdraw(me, id)
      return c.json(await relationships.teacher(me, id), 200)
    })
    .openapi(answer, async (c) => {
      const me = c.get('person').id
      await handovers.answer(me, c.req.valid('param').id, c.req.valid('json').answer)
      return c.json({ coaches: await relationships.coaches(me) }, 200)
    })
    .openapi(handedOver, async (c) => {
      const teachers = await handovers.handedOver(c.get('person').id)
      if (teachers.length === 0) leave(c, { action: null })
      return c.json({ teachers }, 200)
    })
