import { infiniteQueryOptions, keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { QuestionFilter } from '../../server/domain/knowledge-page.ts'
import type { PassageKind } from '../../server/domain/passage.ts'
import { client, send } from './client.ts'

const { knowledge } = client.api

/** A page of coaching knowledge, as it is read. */
export type KnowledgePage = InferResponseType<(typeof knowledge.sources)[':id']['$get'], 200>

/** A passage that a search found. */
export type Found = InferResponseType<typeof knowledge.search.$get, 200>['passages'][number]

/** Every page, by family. It changes only where Thinking Partner is started anew. */
export const sourcesQuery = queryOptions({
  queryKey: ['knowledge', 'sources'],
  queryFn: async () => (await (await send(knowledge.sources.$get())).json()).families,
  staleTime: Number.POSITIVE_INFINITY,
})

/** The frameworks that feedback on a lesson plan can be ordered by; none while they are not wanted. */
export const useFrameworks = (isWanted = true) =>
  useQuery({ ...sourcesQuery, enabled: isWanted }).data?.find(({ kind }) => kind === 'framework')?.sources ?? []

/** One page; asked anew whenever it is opened, since plans that use it come and go. */
export const pageQuery = (id: string) =>
  queryOptions({
    queryKey: ['knowledge', 'page', id],
    queryFn: async ({ signal }) => (await send(knowledge.sources[':id'].$get({ param: { id } }, { init: { signal } }))).json(),
    staleTime: 0,
  })

const mostFound = '20'

/** What fits these words, best first. A search that is typed over is given up, and what was found before stays until there is news. */
export const searchQuery = (q: string, kind: PassageKind | undefined) =>
  queryOptions({
    queryKey: ['knowledge', 'search', { q, kind }],
    queryFn: async ({ signal }) => {
      const query = { q, limit: mostFound, ...(kind && { kind }) }
      return (await (await send(knowledge.search.$get({ query }, { init: { signal } }))).json()).passages
    },
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })

/** The questions of the bank that pass a filter, page by page. */
export const questionsQuery = (filter: QuestionFilter) =>
  infiniteQueryOptions({
    queryKey: ['knowledge', 'questions', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, from: String(pageParam) }
      return (await send(knowledge.questions.$get({ query }, { init: { signal } }))).json()
    },
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { questions }) => sum + questions.length, 0)
      return shown < total ? shown : undefined
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
