import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { client, send } from './client.ts'
import { invitationsQuery } from './teacher-invitation.ts'

const { people } = client.api

/** One who has an account, as an admin sees them. */
export type Enrolled = InferResponseType<typeof people.$get, 200>['people'][number]

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async (): Promise<Enrolled[]> => (await (await send(people.$get())).json()).people,
  staleTime: 0,
})

/** What an admin does about one person. */
export function usePerson(id: string) {
  const queries = useQueryClient()
  const param = { id }
  const onSuccess = (now: Enrolled) =>
    queries.setQueryData(peopleQuery.queryKey, (before) => before?.map((person) => (person.id === id ? now : person)))
  return {
    changeRoles: useMutation({
      mutationFn: async (roles: Enrolled['roles']) => (await send(people[':id'].roles.$put({ param, json: { roles } }))).json(),
      onSuccess,
    }),
    disable: useMutation({ mutationFn: async () => (await send(people[':id'].disable.$post({ param }))).json(), onSuccess }),
    enable: useMutation({ mutationFn: async () => (await send(people[':id'].enable.$post({ param }))).json(), onSuccess }),
    resetLink: useMutation({
      mutationFn: async (turnOffTwoFactor: boolean) =>
        (await send(people[':id']['reset-link'].$post({ param, json: { turnOffTwoFactor } }))).json(),
    }),
  }
}

const { invitations } = client.api

/** One that nobody has accepted yet. */
export type Invitation = InferResponseType<typeof invitations.$get, 200>['invitations'][number]

type NewInvitation = InferRequestType<typeof invitations.$post>['json']

/** Invites somebody to any role. The link is told once, to whoever asked for it. */
export function useInvite() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (json: NewInvitation) => (await send(invitations.$post({ json }))).json(),
    onSuccess: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
}
