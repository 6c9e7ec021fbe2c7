import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { KnowledgePage, QuestionFilter, ShownQuestion, SourceLine, UsedIn } from '../domain/knowledge-page.ts'
import { PassageKind } from '../domain/passage.ts'
import { notFound } from '../errors.ts'
import { questionsFor } from '../knowledge/question-bank.ts'
import { type Browsable, documentPage, readPage, sourceFamilies } from '../knowledge/read-page.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'

export type KnowledgePageDependencies = {
  knowledge: Browsable
  store: { drafts: Pick<Store['drafts'], 'citing'>; documents: Pick<Store['documents'], 'find'> }
}

/** More plans than these show nothing that the first ones don't. */
const mostUsedIn = 20

const Sources = z
  .object({ families: z.array(z.object({ kind: PassageKind, count: z.number().int(), sources: z.array(SourceLine) })) })
  .openapi('KnowledgeSources')
const Page = KnowledgePage.extend({ usedIn: z.array(UsedIn) }).openapi('KnowledgePage')
const Questions = z.object({ total: z.number().int(), questions: z.array(ShownQuestion) }).openapi('Questions')

const sources = createRoute({
  method: 'get',
  path: '/knowledge/sources',
  summary: 'Every page of coaching knowledge, by family',
  responses: answers(200, Sources, 'The families, each with its pages'),
})

const source = createRoute({
  method: 'get',
  path: '/knowledge/sources/{id}',
  summary: 'A page of coaching knowledge, with its passages and where your own plans use it',
  request: { params: z.object({ id: z.string().max(200) }) },
  responses: answers(200, Page, 'The page'),
})

const questions = createRoute({
  method: 'get',
  path: '/knowledge/questions',
  summary: 'The question bank, narrowed to a place in the conversation, a focus, a depth',
  request: {
    query: QuestionFilter.extend({
      limit: z.coerce.number().int().min(1).max(100).default(30),
      from: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: answers(200, Questions, 'How many there are, and `limit` of them, beginning at `from`'),
})

export const knowledgePageRoutes = ({ knowledge, store }: KnowledgePageDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(sources, (c) => c.json({ families: sourceFamilies(knowledge) }, 200))
    .openapi(source, async (c) => {
      const { id } = c.req.valid('param')
      const me = c.get('person').id
      const page = readPage(knowledge, id) ?? (await ownPage(store, me, id))
      if (!page) throw notFound('page')
      return c.json({ ...page, usedIn: await store.drafts.citing(me, id, mostUsedIn) }, 200)
    })
    .openapi(questions, (c) => {
      const { limit, from, ...filter } = c.req.valid('query')
      const found = questionsFor(knowledge.base, filter)
      return c.json({ total: found.length, questions: found.slice(from, from + limit) }, 200)
    })

/** A document that this person may see. */
async function ownPage(
  { documents }: Pick<KnowledgePageDependencies['store'], 'documents'>,
  viewerId: string,
  id: string,
): Promise<KnowledgePage | null> {
  const found = await documents.find(viewerId, id)
  return found && documentPage(found.document, found.passages, viewerId)
}
