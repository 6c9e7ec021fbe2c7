import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import { signOut, signOutEverywhere } from '../../requests/sign-out.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'

/** The way out: of this browser, or of all of them, which asks first. */
export function SignOut() {
  const [isAsked, setAsked] = useState<boolean | null>(null)
  const leave = useMutation({ mutationFn: (where: 'here' | 'everywhere') => (where === 'here' ? signOut() : signOutEverywhere()) })
  const problem = leave.error && asProblem(leave.error)
  const go = (where: 'here' | 'everywhere') => leave.isPending || leave.mutate(where)
  const goes = (where: 'here' | 'everywhere') => leave.isPending && leave.variables === where
  return (
    <div className="mt-4">
      {problem && <ProblemNote message={problem.message} next={problem.next} />}
      {isAsked ? (
        <div role="status">
          <p>Every browser you are signed in with is signed out, this one too. What you did not send is kept where you typed it.</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button look="quiet" className="max-wide:min-h-11" aria-disabled={leave.isPending} onClick={() => go('everywhere')}>
              {goes('everywhere') ? 'Signing out…' : 'Sign out of all of them'}
            </Button>
            <Button look="text" className="max-wide:min-h-11" autoFocus onClick={() => setAsked(false)}>
              Stay signed in
            </Button>
          </div>
        </div>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button look="quiet" className="max-wide:min-h-11" aria-disabled={leave.isPending} onClick={() => go('here')}>
            {goes('here') ? 'Signing out…' : 'Sign out'}
          </Button>
          <Button look="text" className="max-wide:min-h-11" autoFocus={isAsked === false} onClick={() => setAsked(true)}>
            Sign out everywhere
          </Button>
        </div>
      )}
    </div>
  )
}
