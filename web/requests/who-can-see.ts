import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { isCoach } from '../shared/roles.ts'
import { client, send } from './client.ts'
import { useMe } from './me.ts'

const ofDraft = client.api.drafts[':id']['who-can-see']
const ofConversation = client.api.conversations[':id']['who-can-see']
const ofOwn = client.api['who-can-see']

/** Who can see each item of a draft and its evidence, by the table that every request is held to. */
export type Seen = InferResponseType<typeof ofDraft.$get, 200>

/** Undefined until it is known. Whatever changes what is shared, or what is approved, asks anew. */
export const useWhoCanSee = (draftId: string): Seen | undefined =>
  useQuery({
    queryKey: ['shares', draftId, 'who-can-see'],
    queryFn: async (): Promise<Seen> => (await send(ofDraft.$get({ param: { id: draftId } }))).json(),
    staleTime: 0,
  }).data

type SeenInConversation = InferResponseType<typeof ofConversation.$get, 200>

/** Of what is in a conversation beside its drafts: its thread, what stayed of the talk, the jottings. */
export const useWhoCanSeeConversation = (id: string): SeenInConversation | undefined =>
  useQuery({
    queryKey: ['conversation', id, 'who-can-see'],
    queryFn: async (): Promise<SeenInConversation> => (await send(ofConversation.$get({ param: { id } }))).json(),
    staleTime: 0,
  }).data

export type SeenOfOwn = InferResponseType<typeof ofOwn.$get, 200>

/** Of what is a coach’s own; undefined for anybody else. It follows from the table alone, which stays as long as the app runs. */
export function useWhoCanSeeOwn(): SeenOfOwn | undefined {
  const me = useMe()
  return useQuery({
    queryKey: ['who-can-see'],
    queryFn: async (): Promise<SeenOfOwn> => (await send(ofOwn.$get())).json(),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: me !== null && isCoach(me),
  }).data
}
