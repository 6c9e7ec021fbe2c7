import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { PlanVersions } from '../conversations/plan-versions.ts'
import { Correction, StoredEvidence } from '../domain/correction.ts'
import { LessonPlanUnderstanding, PlanCorrection } from '../domain/lesson-plan.ts'
import { Material } from '../domain/material.ts'
import { notFound } from '../errors.ts'
import type { Corrected } from '../store/materials.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'
import { idParam, jsonBody } from './shapes.ts'

export type MaterialDependencies = {
  store: Pick<Store, 'conversations' | 'materials'>
  correct: (evidence: StoredEvidence[], correction: Correction, text: string, teacherName: string | null) => StoredEvidence[]
  /** A lesson plan as it is read, corrections included. */
  readPlan: (text: string, corrections: readonly PlanCorrection[]) => LessonPlanUnderstanding
  /** What a correction makes of how a lesson plan is read. */
  correctPlan: (before: Corrected, correction: PlanCorrection, text: string) => Corrected
  planVersions: (ownerId: string, materialId: string) => Promise<PlanVersions>
  now: () => Date
}

const Kept = Material.omit({ ownerId: true })
  .extend({
    conversationId: z.string(),
    createdAt: z.iso.datetime(),
    evidence: z.array(StoredEvidence),
    /** How a lesson plan is read, corrections included; null for anything else. */
    lessonPlan: LessonPlanUnderstanding.omit({ text: true }).nullable(),
  })
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

const planCorrections = createRoute({
  method: 'post',
  path: '/materials/{id}/plan-corrections',
  summary: 'Correct how a lesson plan was read: lines belong to a part, or do not; a part is not there',
  request: { params: idParam, body: jsonBody(PlanCorrection) },
  responses: answers(
    200,
    z.object({ evidence: z.array(StoredEvidence), lessonPlan: LessonPlanUnderstanding.omit({ text: true }) }).openapi('LessonPlanRead'),
    'How it is read now; feedback that exists stands on how it was read',
  ),
})

const versions = createRoute({
  method: 'get',
  path: '/materials/{id}/versions',
  summary: 'What a lesson plan changed against the version before it in the same conversation, and which wonderings that may answer',
  request: { params: idParam },
  responses: answers(200, z.object(PlanVersions.shape).openapi('PlanVersions'), 'All empty where it is the first'),
})

export const materialRoutes = ({ store, correct, readPlan, correctPlan, planVersions, now }: MaterialDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => {
      const found = await store.materials.find(c.get('person').id, c.req.valid('param').id)
      if (!found) throw notFound('material')
      const { id, kind, text, conversationId, createdAt, evidence, planCorrections } = found
      const lessonPlan = kind === 'lesson-plan' ? readPlan(text, planCorrections) : null
      return c.json({ id, kind, text, conversationId, createdAt, evidence, lessonPlan }, 200)
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
    .openapi(versions, async (c) => c.json(await planVersions(c.get('person').id, c.req.valid('param').id), 200))
    .openapi(planCorrections, async (c) => {
      const ownerId = c.get('person').id
      const { id } = c.req.valid('param')
      const material = await store.materials.find(ownerId, id)
      if (material?.kind !== 'lesson-plan') throw notFound('material')
      const change = (before: Corrected, text: string) => correctPlan(before, c.req.valid('json'), text)
      const { evidence, planCorrections } = await store.materials.readAnew(ownerId, id, change, now().toISOString())
      return c.json({ evidence, lessonPlan: readPlan(material.text, planCorrections) }, 200)
    })
