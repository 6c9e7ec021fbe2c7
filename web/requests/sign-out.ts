import { send } from './client.ts'

/** Ends this login, and opens the sign-in page afresh, so that nothing of this person stays in the page’s memory. */
export async function signOut(): Promise<void> {
  await send(fetch('/api/auth/sign-out', { method: 'POST' }))
  window.location.replace('/sign-in')
}
