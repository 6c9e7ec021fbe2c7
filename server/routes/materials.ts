import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { Correction, StoredEvidence } from '../domain/correction.ts'
import { Material } from '../domain/material.ts'
import { notFound } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'
import { idParam, jsonBody } from './shapes.ts'

export type MaterialDependencies = {
  store: Pick<Store, 'conversations' | 'materials'>
  correct: (evidence: StoredEvidence[], correction: Correction, text: string, teacherName: string | null) => StoredEvidence[]
  now: () => Date
}

const Kept = Material.omit({ ownerId: true })
  .extend({ conversationId: z.string(), createdAt: z.iso.datetime(), evidence: z.array(StoredEvidence) })
  .openapi('Material')

const read = createRoute({
  method: 'get',
  path: '/materials/{id}',
  summary: 'What was brought, and the evidence it was read into, corrections included',
  request: { params: idParam },
  responses: answers(200, Kept, 'The material'),
})

const corrections = createRoute({
  method: 'post',
  path: '/materials/{id}/corrections',
  summary: 'Correct the evidence: mark a span, drop or restore one, change its kind or its focus',
  request: { params: idParam, body: jsonBody(Correction) },
  responses: answers(
    200,
    z.object({ evidence: z.array(StoredEvidence) }).openapi('Evidence'),
    'The evidence as it is now; plans that exist keep theirs',
  ),
})

export const materialRoutes = ({ store, correct, now }: MaterialDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => {
      const found = await store.materials.find(c.get('person').id, c.req.valid('param').id)
      if (!found) throw notFound('material')
      const { id, kind, text, conversationId, createdAt, evidence } = found
      return c.json({ id, kind, text, conversationId, createdAt, evidence }, 200)
    })
    .openapi(corrections, async (c) => {
      const correction = c.req.valid('json')
      const ownerId = c.get('person').id
      const { id } = c.req.valid('param')
      const material = await store.materials.find(ownerId, id)
      if (!material) throw notFound('material')
      const teacher = (await store.conversations.find(ownerId, material.conversationId))?.teacher ?? null
      const change = (evidence: StoredEvidence[], text: string) => correct(evidence, correction, text, teacher?.name ?? null)
      const evidence = await store.materials.change(ownerId, id, change, now().toISOString())
      return c.json({ evidence }, 200)
    })
