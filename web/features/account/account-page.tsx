import { useMutation } from '@tanstack/react-query'
import { asProblem } from '../../requests/client.ts'
import { useMe } from '../../requests/me.ts'
import { signOut } from '../../requests/sign-out.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { BrowserKeeps } from './browser-keeps.tsx'
import { PasswordForm } from './password-form.tsx'

/** Who one is here, and how one gets in. */
export function AccountPage() {
  const me = useMe()
  const leave = useMutation({ mutationFn: signOut })
  if (!me) return null
  const problem = leave.error && asProblem(leave.error)
  return (
    <div className="mx-auto max-w-[36rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>Account · Thinking Partner</title>
      <h1 className="mb-6 font-serif text-title font-semibold tracking-tight">Your account</h1>
      <PasswordForm me={me} />
      <section aria-labelledby="this-browser" className="mt-10 border-t border-rule pt-6">
        <h2 id="this-browser" className="font-serif text-lead font-semibold">
          This browser
        </h2>
        <BrowserKeeps me={me} />
        {problem && <ProblemNote message={problem.message} next={problem.next} />}
        <Button look="quiet" className="mt-4" aria-disabled={leave.isPending} onClick={() => !leave.isPending && leave.mutate()}>
          {leave.isPending ? 'Signing out…' : 'Sign out'}
        </Button>
      </section>
    </div>
  )
}
