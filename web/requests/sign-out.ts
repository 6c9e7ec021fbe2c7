import { client, send } from './client.ts'

/** Opens the sign-in page afresh, so that nothing of this person stays in the page’s memory. */
const leave = () => window.location.replace('/sign-in')

/** Ends this browser’s login. */
export async function signOut(): Promise<void> {
  await send(client.api.auth['sign-out'].$post())
  leave()
}

/** Ends every login of this person, this one too. */
export async function signOutEverywhere(): Promise<void> {
  await send(client.api.me['sign-out-everywhere'].$post())
  leave()
}
