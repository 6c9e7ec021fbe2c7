import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { writtenAtRisk } from '../domain/at-risk-words.ts'
import { inWords, longestNotes } from '../domain/limits.ts'
import { notFound } from '../errors.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'
import { idParam, jsonBody } from './shapes.ts'

export type JottingDependencies = { store: Pick<Store, 'jottings'>; now: () => Date }

const Jottings = z
  .object({
    text: z.string(),
    savedAt: z.iso.datetime().nullable(),
    /** What to do where they may be a sign that someone is at risk. */
    notice: z.string().nullable(),
  })
  .openapi('Jottings')

const read = createRoute({
  method: 'get',
  path: '/conversations/{id}/jottings',
  summary: 'Your own notes on a conversation, which nobody else reads',
  request: { params: idParam },
  responses: answers(200, Jottings, 'As you wrote them'),
})

const save = createRoute({
  method: 'put',
  path: '/conversations/{id}/jottings',
  summary: 'Keep your own notes on a conversation; nothing is made of them',
  request: {
    params: idParam,
    body: jsonBody(z.object({ text: z.string().max(longestNotes, `at most ${inWords(longestNotes)} characters`) })),
  },
  responses: answers(200, Jottings, 'As they are kept'),
})

export function jottingRoutes({ store, now }: JottingDependencies) {
  async function jottings(ownerId: string, conversationId: string) {
    const kept = await store.jottings.find(ownerId, conversationId)
    if (!kept) throw notFound('conversation')
    return { ...kept, notice: findRiskSigns(kept.text).length > 0 ? writtenAtRisk : null }
  }

  return new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => c.json(await jottings(c.get('person').id, c.req.valid('param').id), 200))
    .openapi(save, async (c) => {
      const [me, { id }] = [c.get('person').id, c.req.valid('param')]
      await store.jottings.save(me, id, c.req.valid('json').text, now().toISOString())
      return c.json(await jottings(me, id), 200)
    })
}
