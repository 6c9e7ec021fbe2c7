import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import { resetQuery, setPassword } from '../../requests/links.ts'
import { newPasswordHint, newPasswordLacks } from '../../shared/credentials.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { PasswordField } from '../../ui/login-fields.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { formLook, pageLook } from './look.ts'
import { NothingOpened } from './nothing-opened.tsx'

/** Where a link leads that an admin handed over: another password, once. */
export function ResetPage() {
  const token = useLocation({ select: ({ hash }) => hash })
  const [isSet, setDone] = useState(false)
  // Once it was used, the link is not known any more: it is not asked for again.
  const { data: whose, error, refetch } = useQuery({ ...resetQuery(token), enabled: !isSet })
  return (
    <div className={pageLook}>
      <title>A new password · Thinking Partner</title>
      <h1 className="mb-6 font-serif text-title font-semibold tracking-tight">A new password</h1>
      {isSet ? (
        <div role="status">
          <p className="mb-4">
            It is set, and the link is spent. Wherever you were signed in, you are signed out: sign in with the new one.
          </p>
          <Link to="/sign-in" className={buttonLook('primary')}>
            Go to sign-in
          </Link>
        </div>
      ) : (
        <>
          {error && <NothingOpened cause={error} onRetry={() => void refetch()} />}
          {whose && <NewPassword token={token} name={[whose.name, whose.email].filter(Boolean).join(', ')} onSet={() => setDone(true)} />}
        </>
      )}
    </div>
  )
}

function NewPassword({ token, name, onSet }: { token: string; name: string; onSet: () => void }) {
  const [password, setTyped] = useState('')
  const [missing, setMissing] = useState<{ password?: string }>({})
  const save = useMutation({ mutationFn: setPassword, onSuccess: onSet })
  const problem = save.error && asProblem(save.error)
  const submit = () => {
    if (save.isPending) return
    const lacks = newPasswordLacks(password)
    setMissing(lacks)
    if (!focusFirst(lacks)) save.mutate({ token, password })
  }
  return (
    <>
      {name && <p className="mb-4">For {name}.</p>}
      {problem && <ProblemNote message={problem.message} next={problem.next} />}
      <form
        noValidate
        className={formLook}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <PasswordField label="New password" hint={newPasswordHint} isNew value={password} problem={missing.password} onChange={setTyped} />
        <Button look="primary" type="submit" aria-disabled={save.isPending}>
          {save.isPending ? 'Setting it…' : 'Set the password'}
        </Button>
      </form>
    </>
  )
}
