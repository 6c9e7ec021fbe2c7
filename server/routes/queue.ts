import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import { writtenAtRisk } from '../domain/at-risk-words.ts'
import { inWords, longestNotes } from '../domain/limits.ts'
import { Queue } from '../domain/queue.ts'
import { notFound } from '../errors.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'

export type QueueDependencies = { store: Pick<Store, 'queue' | 'jottings'>; now: () => Date }

const mostInAList = 50

const path = z.object({ id: z.string().max(100) })

const Jottings = z
  .object({
    text: z.string(),
    savedAt: z.iso.datetime().nullable(),
    /** What to do where they may be a sign that someone is at risk. */
    notice: z.string().nullable(),
  })
  .openapi('Jottings')

const queue = createRoute({
  method: 'get',
  path: '/queue',
  summary: 'What waits for you: to decide, to read, to answer, to do',
  responses: answers(200, z.object(Queue.shape).openapi('Queue'), 'The newest first in each list'),
})

const readJottings = createRoute({
  method: 'get',
  path: '/conversations/{id}/jottings',
  summary: 'Your own notes on a conversation, which nobody else reads',
  request: { params: path },
  responses: answers(200, Jottings, 'As you wrote them'),
})

const saveJottings = createRoute({
  method: 'put',
  path: '/conversations/{id}/jottings',
  summary: 'Keep your own notes on a conversation; nothing is made of them',
  request: {
    params: path,
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ text: z.string().max(longestNotes, `at most ${inWords(longestNotes)} characters`) }) },
      },
    },
  },
  responses: answers(200, Jottings, 'As they are kept'),
})

export function queueRoutes({ store, now }: QueueDependencies) {
  async function jottings(ownerId: string, conversationId: string) {
    const kept = await store.jottings.find(ownerId, conversationId)
    if (!kept) throw notFound('conversation')
    return { ...kept, notice: findRiskSigns(kept.text).length > 0 ? writtenAtRisk : null }
  }

  return new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(queue, async (c) => {
      const waiting = await store.queue.read(c.get('person').id, mostInAList)
      if (waiting.answered.length === 0) leave(c, { action: null })
      return c.json(waiting, 200)
    })
    .openapi(readJottings, async (c) => c.json(await jottings(c.get('person').id, c.req.valid('param').id), 200))
    .openapi(saveJottings, async (c) => {
      const [me, { id }] = [c.get('person').id, c.req.valid('param')]
      await store.jottings.save(me, id, c.req.valid('json').text, now().toISOString())
      return c.json(await jottings(me, id), 200)
    })
}
