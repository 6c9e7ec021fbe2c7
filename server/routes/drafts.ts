import { createHash } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import type { Drafting } from '../drafting/drafting.ts'
import { DraftSnapshot, snapshot } from '../drafting/snapshot.ts'
import { AppError, invalid, notFound } from '../errors.ts'
import type { DraftLog } from '../store/draft-log.ts'
import { answers, refuseInvalid } from './answers.ts'

export type DraftDependencies = {
  log: DraftLog
  drafting: Pick<Drafting, 'start' | 'stop'>
  coachingModelIds: () => string[]
  evidenceSheetMarkdown: (sheet: EvidenceSheet) => string
}

const NewDraft = PlanRequest.extend({
  notes: PlanRequest.shape.notes.refine((notes) => notes.trim() !== '', 'there are no notes in it'),
})

const path = z.object({ id: z.string().max(100) })

const create = createRoute({
  method: 'post',
  path: '/drafts',
  summary: 'Begin a conversation plan; answers at once, and writes on whether or not anyone is connected',
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    body: { required: true, content: { 'application/json': { schema: NewDraft } } },
  },
  responses: answers(201, z.object({ id: z.string() }), 'Begun, or begun before under the same Idempotency-Key'),
})

const read = createRoute({
  method: 'get',
  path: '/drafts/{id}',
  summary: 'A draft as far as it has come',
  request: { params: path },
  responses: answers(200, DraftSnapshot.openapi('Draft'), 'The draft'),
})

const stop = createRoute({
  method: 'post',
  path: '/drafts/{id}/stop',
  summary: 'End a draft that is being written, keeping what has arrived',
  request: { params: path },
  responses: answers(200, DraftSnapshot.openapi('Draft'), 'The draft as it stands'),
})

const sheet = createRoute({
  method: 'get',
  path: '/drafts/{id}/evidence-sheet',
  summary: 'The evidence sheet as Markdown: what was seen and heard, with no opinion in it',
  request: { params: path },
  responses: {
    200: { description: 'Markdown', content: { 'text/markdown': { schema: z.string() } } },
  },
})

const fingerprint = (request: PlanRequest): string => createHash('sha256').update(JSON.stringify(request)).digest('hex')

export function draftRoutes({ log, drafting, coachingModelIds, evidenceSheetMarkdown }: DraftDependencies) {
  async function draftOf(id: string): Promise<DraftSnapshot> {
    const head = await log.find(id)
    if (!head) throw notFound('conversation')
    return snapshot(head, await log.read(id, 0))
  }

  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(create, async (c) => {
      const request = c.req.valid('json')
      const key = c.req.valid('header')['idempotency-key']
      if (!coachingModelIds().includes(request.coachingModel)) {
        throw invalid('There is no such coaching model.', `Choose one of: ${coachingModelIds().join(', ')}.`)
      }
      const { id } = await drafting.start(request, key ? { key, fingerprint: fingerprint(request) } : null)
      return c.json({ id }, 201)
    })
    .openapi(read, async (c) => c.json(await draftOf(c.req.valid('param').id), 200))
    .openapi(stop, async (c) => {
      const { id } = c.req.valid('param')
      await drafting.stop(id)
      return c.json(await draftOf(id), 200)
    })
    .openapi(sheet, async (c) => {
      const draft = await draftOf(c.req.valid('param').id)
      if (!draft.sheet) throw new AppError('draft.no_sheet_yet', 404, 'The notes have not been read yet.', 'Ask again in a moment.')
      return c.body(evidenceSheetMarkdown(draft.sheet), 200, { 'content-type': 'text/markdown; charset=utf-8' })
    })
}
