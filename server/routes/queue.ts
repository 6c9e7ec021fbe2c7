import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import { Queue } from '../domain/queue.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'

export type QueueDependencies = { store: Pick<Store, 'queue'> }

const mostInAList = 50

const queue = createRoute({
  method: 'get',
  path: '/queue',
  summary: 'What waits for you: to decide, to read, to answer, to do',
  responses: answers(200, z.object(Queue.shape).openapi('Queue'), 'The newest first in each list'),
})

export const queueRoutes = ({ store }: QueueDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid }).openapi(queue, async (c) => {
    const waiting = await store.queue.read(c.get('person').id, mostInAList)
    if (waiting.answered.length === 0) leave(c, { action: null })
    return c.json(waiting, 200)
  })
