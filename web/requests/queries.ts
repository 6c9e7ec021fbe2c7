import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut } from './client.ts'

/** What the server said, kept for the pages. `onSignedOut` is called when any request finds nobody signed in. */
export function makeQueries(onSignedOut: () => void): QueryClient {
  const listen = (cause: unknown) => {
    if (isSignedOut(cause)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: listen }),
    mutationCache: new MutationCache({ onError: listen }),
    // The server is on this computer: what fails once is told at once, with a way to try again.
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 60_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}
