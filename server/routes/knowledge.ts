import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { Approach, Stage } from '../domain/coaching-model.ts'
import { PassageKind } from '../domain/passage.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Leave } from '../knowledge/query.ts'
import type { Sending } from '../sending/sending.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'

export type KnowledgeDependencies = {
  knowledge: Pick<Knowledge, 'search' | 'base'>
  store: Pick<Store, 'roster' | 'teachers'>
  sending: Pick<Sending, 'mayBeSent'>
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
      z.object({
        id: z.string(),
        sourceId: z.string(),
        source: z.string(),
        heading: z.string(),
        kind: PassageKind,
        text: z.string(),
        score: z.number(),
      }),
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

export const knowledgeRoutes = ({ knowledge, store, sending }: KnowledgeDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
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
      const query = { theirs: q, leave: await leaveOf(c.get('person').id, { store, sending }) }
      const viewerId = c.get('person').id
      const found = await knowledge.search(query, { limit, viewerId, ...(kind && { kinds: [kind] }) })
      return c.json(
        {
          passages: found.map(({ key, sourceId, source, heading, kind, text, score }) => ({
            id: key,
            sourceId,
            source,
            heading,
            kind,
            text,
            score,
          })),
        },
        200,
      )
    })

/** What a coach types may name students and teachers: it leaves only for those who have seen what is sent, and without the names. */
async function leaveOf(ownerId: string, { store, sending }: Pick<KnowledgeDependencies, 'store' | 'sending'>): Promise<Leave | null> {
  if (!(await sending.mayBeSent(ownerId))) return null
  const [roster, teachers] = await Promise.all([store.roster.list(ownerId), store.teachers.list(ownerId)])
  return { roster, staff: teachers.map(({ name }) => name) }
}
