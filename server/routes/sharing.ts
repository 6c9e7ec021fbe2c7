import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import { DraftShares, EvidenceAnswer } from '../domain/shared.ts'
import type { Share } from '../sharing/share.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, idParam, jsonBody } from './shapes.ts'

export type SharingDependencies = { share: Share }

/** More items than any plan has. */
const mostItems = 200

const theShares = answers(200, z.object(DraftShares.shape).openapi('DraftShares'), 'What is shared now, and what came of it')

const read = createRoute({
  method: 'get',
  path: '/drafts/{id}/shares',
  summary: 'What of a draft is shared with the teacher it is about: read, kept, answered',
  request: { params: idParam },
  responses: theShares,
})

const share = createRoute({
  method: 'put',
  path: '/drafts/{id}/shares',
  summary: 'Share exactly this with the teacher it is about; what is not named is taken back',
  request: {
    params: idParam,
    body: jsonBody(
      z.object({
        /** `all`: whatever is approved by now. */
        items: z.union([z.literal('all'), z.array(Id).max(mostItems)]),
        evidenceSheet: z.boolean('say whether the evidence sheet is shared too'),
      }),
    ),
  },
  responses: theShares,
})

const shareOne = createRoute({
  method: 'post',
  path: '/drafts/{id}/shares/{itemId}',
  summary: 'Share one item more, or `evidence-sheet`; what else is shared stays so',
  request: { params: idParam.extend({ itemId: Id }) },
  responses: theShares,
})

const takeBackAll = createRoute({
  method: 'delete',
  path: '/drafts/{id}/shares',
  summary: 'Take everything of a draft back, at once',
  request: { params: idParam },
  responses: theShares,
})

const takeBack = createRoute({
  method: 'delete',
  path: '/drafts/{id}/shares/{itemId}',
  summary: 'Take one item back, or `evidence-sheet`, at once',
  request: { params: idParam.extend({ itemId: Id }) },
  responses: theShares,
})

const seen = createRoute({
  method: 'post',
  path: '/drafts/{id}/answers/seen',
  summary: 'You have seen these answers',
  request: { params: idParam, body: jsonBody(z.object({ answers: z.array(Id).max(1_000) })) },
  responses: theShares,
})

const answerRequest = createRoute({
  method: 'put',
  path: '/conversations/{id}/evidence-request',
  summary: 'Answer a teacher who asked for the evidence: share the sheet, or talk about it first',
  request: { params: idParam, body: jsonBody(z.object({ answer: EvidenceAnswer })) },
  responses: answers(200, z.object({ answer: EvidenceAnswer }), 'Answered'),
})

export const sharingRoutes = ({ share: shares }: SharingDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => {
      const shared = await shares.read(c.get('person').id, c.req.valid('param').id)
      if (shared.answers.length === 0) leave(c, { action: null })
      return c.json(shared, 200)
    })
    .openapi(share, async (c) => {
      const { items, evidenceSheet } = c.req.valid('json')
      const takesAllBack = items.length === 0 && !evidenceSheet
      leave(c, { action: takesAllBack ? 'share.taken-back' : 'share.made' })
      return c.json(await shares.share(c.get('person').id, c.req.valid('param').id, { items, evidenceSheet }), 200)
    })
    .openapi(shareOne, async (c) => {
      const { id, itemId } = c.req.valid('param')
      return c.json(await shares.shareOne(c.get('person').id, id, itemId), 200)
    })
    .openapi(takeBackAll, async (c) => c.json(await shares.takeBack(c.get('person').id, c.req.valid('param').id, null), 200))
    .openapi(takeBack, async (c) => {
      const { id, itemId } = c.req.valid('param')
      return c.json(await shares.takeBack(c.get('person').id, id, itemId), 200)
    })
    .openapi(seen, async (c) => c.json(await shares.seen(c.get('person').id, c.req.valid('param').id, c.req.valid('json').answers), 200))
    .openapi(answerRequest, async (c) => {
      const { answer } = c.req.valid('json')
      await shares.answerRequest(c.get('person').id, c.req.valid('param').id, answer)
      return c.json({ answer }, 200)
    })
