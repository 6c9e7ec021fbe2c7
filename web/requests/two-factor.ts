import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, send } from './client.ts'
import { meQuery } from './me.ts'

const routes = client.api.me['two-factor']

/** Whether one's sign-in has a second step, and how many backup codes are left. */
export const twoFactorQuery = queryOptions({
  queryKey: ['two-factor'],
  queryFn: async () => (await send(routes.$get())).json(),
  staleTime: 0,
})

/** What changes the second step; each is asked anew from the server afterwards. */
export function useTwoFactor() {
  const queries = useQueryClient()
  const askAnew = () => {
    void queries.prefetchQuery({ ...meQuery, staleTime: 0 })
    return queries.invalidateQueries({ queryKey: twoFactorQuery.queryKey })
  }
  // What is shown this once waits for nothing.
  const onSuccess = () => void askAnew()
  return {
    /** Counts nothing until a code of it was given. */
    start: useMutation({ mutationFn: async (password: string) => (await send(routes.$post({ json: { password } }))).json() }),
    confirm: useMutation({ mutationFn: async (code: string) => (await send(routes.confirm.$post({ json: { code } }))).json(), onSuccess }),
    renew: useMutation({
      mutationFn: async (password: string) => (await send(routes['backup-codes'].$post({ json: { password } }))).json(),
      onSuccess,
    }),
    turnOff: useMutation({ mutationFn: (password: string) => send(routes.off.$post({ json: { password } })), onSuccess: askAnew }),
  }
}
