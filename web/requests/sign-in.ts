import { queryOptions } from '@tanstack/react-query'
import { client, send } from './client.ts'

export type Login = { email: string; password: string }

/** Signs in; 'code' where the password is right and the second step is due. */
export async function signIn(login: Login): Promise<'in' | 'code'> {
  const answer = await send(client.api.auth['sign-in'].email.$post({ json: login }))
  return answer.status === 202 ? 'code' : 'in'
}

/** The second step: six digits of the app, or a backup code. */
export const giveCode = async (code: string) => (await send(client.api.auth['sign-in'].code.$post({ json: { code } }))).json()

/** Begins to sign in at the school’s provider: where to go. An invitation is told in the body, so that no address carries its token. */
export const beginOpenId = async (invitation: string | undefined) =>
  (await send(client.api.auth.openid.$post({ json: invitation === undefined ? {} : { invitation } }))).json()

/** The ways in besides a password. */
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: async () => (await send(client.api.auth.ways.$get())).json(),
  staleTime: Number.POSITIVE_INFINITY,
})
