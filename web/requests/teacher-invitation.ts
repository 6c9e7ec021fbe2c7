import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, send } from './client.ts'

const { invitations } = client.api

/** The invitations of a coach that nobody has accepted yet. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: async () => (await (await send(invitations.$get())).json()).invitations,
  staleTime: 0,
})

function useChange<Told, Answer>(mutationFn: (told: Told) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
    onError: () => void queries.invalidateQueries({ queryKey: ['school', 'safeguarding'] }),
  })
}

/** A link by which the person a coach knows as this teacher makes an account. */
export const useInviteTeacher = ({ id, name }: { id: string; name: string }) =>
  useChange(async () => {
    const json = { roles: ['teacher' as const], name, teacherId: id }
    return (await (await send(invitations.$post({ json }))).json()).link
  })

/** Another link for an invitation; the one before opens nothing any more. */
export const useRenewInvitation = () =>
  useChange(async (id: string) => (await (await send(invitations[':id'].renew.$post({ param: { id } }))).json()).link)

export const useRevokeInvitation = () => useChange((id: string) => send(invitations[':id'].$delete({ param: { id } })))
