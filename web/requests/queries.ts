import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, Problem } from './client.ts'

/** The `meta` of a mutation that shows by itself what would be sent to a language model, where that has to be seen first. */
export const showsWhatIsSent = { showsWhatIsSent: true }

type Listeners = {
  /** Any request found nobody signed in. */
  onSignedOut: () => void
  /** Something was asked of a language model, and its coach has not seen what it is sent. */
  onSeeFirst: () => void
}

/** What the server said, kept for the pages. */
export function makeQueries({ onSignedOut, onSeeFirst }: Listeners): QueryClient {
  const listen = (cause: unknown) => {
    if (isSignedOut(cause)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: listen }),
    mutationCache: new MutationCache({
      onError: (cause, _variables, _result, { meta }) => {
        listen(cause)
        if (cause instanceof Problem && cause.code === 'sending.see_first' && meta !== showsWhatIsSent) onSeeFirst()
      },
    }),
    // The server is on this computer: what fails once is told at once, with a way to try again.
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 60_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}
