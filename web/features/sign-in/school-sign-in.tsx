import { useMutation, useQuery } from '@tanstack/react-query'
import { beginOpenId, waysQuery } from '../../requests/sign-in.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'

/** The way through the school’s own sign-in, where there is one; `invitation` is accepted on the way. It leaves the app, and comes back. */
export function SchoolSignIn({ words = 'Sign in with', invitation }: { words?: string; invitation?: string }) {
  const openId = useQuery(waysQuery).data?.openId
  const begin = useMutation({
    mutationFn: () => beginOpenId(invitation),
    onSuccess: ({ address }) => window.location.assign(address),
  })
  if (!openId) return null
  const go = () => {
    if (!begin.isPending) begin.mutate()
  }
  return (
    <>
      <p className="my-4 text-center text-small text-ink-2">or</p>
      <WentWrong error={begin.error} onRetry={go} />
      <Button look="quiet" className="w-full bg-sheet max-wide:min-h-11" aria-disabled={begin.isPending} onClick={go}>
        {begin.isPending ? 'Going there…' : `${words} ${openId.name}`}
      </Button>
    </>
  )
}
