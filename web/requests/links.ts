import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { client, send } from './client.ts'
import { meQuery } from './me.ts'

const { invitation, reset } = client.api.auth

export type Invited = InferResponseType<typeof invitation.look.$post, 200>
export type Joining = InferRequestType<typeof invitation.$post>['json']

/** Who invites, and to what. Looking uses nothing up; a link that opens nothing is a problem in plain words. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: async (): Promise<Invited> => (await send(invitation.look.$post({ json: { token } }))).json(),
    staleTime: 0,
  })

/** Somebody is signed in: the app is opened afresh, so that nothing stays on the page of who was here before. */
const openApp = () => window.location.replace('/')

/** Makes an account of an invitation, and signs in. */
export const useJoin = () => useMutation({ mutationFn: (json: Joining) => send(invitation.$post({ json })), onSuccess: openApp })

/** Accepts an invitation with the account one is signed in to. */
export function useAccept(token: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => send(client.api.me.invitation.$post({ json: { token } })),
    onSuccess: openApp,
    // Whoever has signed in just now is: the page says so, and why it was not accepted.
    onError: () => void queries.prefetchQuery({ ...meQuery, staleTime: 0 }),
  })
}

/** Whose password a link sets. */
export const resetQuery = (token: string) =>
  queryOptions({
    queryKey: ['reset', token],
    queryFn: async () => (await send(reset.look.$post({ json: { token } }))).json(),
    staleTime: 0,
  })

export const setPassword = (json: InferRequestType<typeof reset.$post>['json']) => send(reset.$post({ json }))
