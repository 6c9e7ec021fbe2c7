import { useMutation } from '@tanstack/react-query'
import { asProblem, client, send } from '../../requests/client.ts'
import type { useAccept } from '../../requests/links.ts'
import type { Me } from '../../requests/me.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'

/** For who is signed in: the invitation adds to what they are here. */
export function AcceptAs({ me, accept }: { me: Me; accept: ReturnType<typeof useAccept> }) {
  // It stays on this page: the link is opened by the next person.
  const leave = useMutation({
    mutationFn: () => send(client.api.auth['sign-out'].$post()),
    onSuccess: () => window.location.reload(),
  })
  const error = accept.error ?? leave.error
  const problem = error && asProblem(error)
  const accepting = accept.isPending || accept.isSuccess
  const busy = accepting || leave.isPending
  return (
    <>
      {problem && <ProblemNote message={problem.message} next={problem.next} />}
      <p className="mb-4">
        You are signed in as <strong className="font-semibold">{me.name || me.email}</strong>. What you have here stays, and this is added.
      </p>
      <div className="flex flex-wrap gap-x-2 gap-y-3">
        <Button look="primary" className="max-wide:min-h-11" aria-disabled={busy} onClick={() => busy || accept.mutate()}>
          {accepting ? 'Accepting…' : 'Accept the invitation'}
        </Button>
        <Button look="text" className="max-wide:min-h-11" aria-disabled={busy} onClick={() => busy || leave.mutate()}>
          This isn’t me: sign out
        </Button>
      </div>
    </>
  )
}
