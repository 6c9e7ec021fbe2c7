import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { SharedWith } from '../../server/domain/own-document.ts'
import { client, send } from './client.ts'
import { useOnce } from './once.ts'

const { documents } = client.api.knowledge

/** A document that this person has added, or that a colleague shares. */
export type OwnDocument = InferResponseType<typeof documents.$get, 200>['documents'][number]

/** What is brought: a file, or words that were pasted. */
export type Brought = { file: File } | { title: string; text: string }

const whileIndexingMs = 800

/** The documents that this person can see, asked again as long as one of them is on its way. */
export const documentsQuery = queryOptions({
  queryKey: ['knowledge', 'documents'],
  queryFn: async () => (await (await send(documents.$get())).json()).documents,
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.some((document) => document.state === 'indexing') ? whileIndexingMs : false),
})

/** Sends a document: a new one, or another content for one that is there. */
async function put(brought: Brought & { sharedWith?: SharedWith }, { id, key }: { id?: string; key?: string }): Promise<string> {
  const address = `/api/knowledge/documents${id === undefined ? '' : `/${encodeURIComponent(id)}`}`
  const method = id === undefined ? 'POST' : 'PUT'
  const { body, headers } = bodyOf(brought)
  const answer = await send(fetch(address, { method, body, headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) } }))
  return ((await answer.json()) as { id: string }).id
}

function bodyOf(brought: Brought & { sharedWith?: SharedWith }): { body: BodyInit; headers: Record<string, string> } {
  if (!('file' in brought)) return { body: JSON.stringify(brought), headers: { 'content-type': 'application/json' } }
  const body = new FormData()
  body.set('file', brought.file)
  if (brought.sharedWith) body.set('sharedWith', brought.sharedWith)
  return { body, headers: {} }
}

/** After any change the lists, the pages and what was found are asked anew. */
function useChange<Told>(mutationFn: (told: Told) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn, onSuccess: () => queries.invalidateQueries({ queryKey: ['knowledge'] }) })
}

/** Adds a document. What did not arrive and is brought again is added once. */
export function useAddDocument() {
  const once = useOnce()
  return useChange(async (brought: Brought & { sharedWith: SharedWith }) => {
    const id = await put(brought, { key: once.keyFor(sameAs(brought)) })
    once.arrived()
    return id
  })
}

/** A file says in words what it is: its bytes are in none. */
const sameAs = (brought: Brought) =>
  'file' in brought ? { ...brought, file: [brought.file.name, brought.file.size, brought.file.lastModified] } : brought

export const useReplaceDocument = (id: string) => useChange((brought: Brought) => put(brought, { id }))
export const useChangeDocument = (id: string) =>
  useChange((json: { title?: string; sharedWith?: SharedWith }) => send(documents[':id'].$patch({ param: { id }, json })))
export const useRemoveDocument = (id: string) => useChange(() => send(documents[':id'].$delete({ param: { id } })))
