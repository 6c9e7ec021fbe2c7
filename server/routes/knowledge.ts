import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Approach, type CoachingModel, Stage } from '../domain/coaching-model.ts'
import { type FoundPassage, PassageKind } from '../domain/passage.ts'
import { answers, refuseInvalid } from './answers.ts'

/** The part of the knowledge that is shown. */
export type SearchableKnowledge = {
  readonly base: { coachingModels: readonly CoachingModel[] }
  search(words: string, options: { limit: number; kinds?: PassageKind[] }): Promise<FoundPassage[]>
}

const CoachingModels = z
  .object({
    coachingModels: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        approaches: z.array(Approach),
        fitsWhen: z.array(z.string()),
        stages: z.array(Stage.pick({ id: true, title: true, line: true, purpose: true })),
      }),
    ),
  })
  .openapi('CoachingModels')

const FoundPassages = z
  .object({
    passages: z.array(
      z.object({ id: z.string(), source: z.string(), heading: z.string(), kind: PassageKind, text: z.string(), score: z.number() }),
    ),
  })
  .openapi('FoundPassages')

const coachingModels = createRoute({
  method: 'get',
  path: '/coaching-models',
  summary: 'The coaching models a conversation can follow, with their stages',
  responses: answers(200, CoachingModels, 'All of them'),
})

const search = createRoute({
  method: 'get',
  path: '/knowledge/search',
  summary: 'Find passages of coaching knowledge by words and by meaning',
  request: {
    query: z.object({
      q: z.string().min(1, 'say what to look for').max(500),
      limit: z.coerce.number().int().min(1).max(50).default(5),
      kind: PassageKind.optional(),
    }),
  },
  responses: answers(200, FoundPassages, 'The best first'),
})

export const knowledgeRoutes = (knowledge: SearchableKnowledge) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(coachingModels, (c) =>
      c.json(
        {
          coachingModels: knowledge.base.coachingModels.map(({ id, title, approaches, stages, ...model }) => ({
            id,
            title,
            approaches,
            fitsWhen: model['fits-when'],
            stages: stages.map((stage) => ({ id: stage.id, title: stage.title, line: stage.line, purpose: stage.purpose })),
          })),
        },
        200,
      ),
    )
    .openapi(search, async (c) => {
      const { q, limit, kind } = c.req.valid('query')
      const found = await knowledge.search(q, kind ? { limit, kinds: [kind] } : { limit })
      return c.json(
        { passages: found.map(({ key, source, heading, kind, text, score }) => ({ id: key, source, heading, kind, text, score })) },
        200,
      )
    })
