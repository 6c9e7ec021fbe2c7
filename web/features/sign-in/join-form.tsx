import { useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import { type Invited, type Joining, type useAccept, useJoin } from '../../requests/links.ts'
import { emailLacks, newPasswordHint, newPasswordLacks } from '../../shared/credentials.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { EmailField, PasswordField } from '../../ui/login-fields.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { formLook } from './look.ts'
import { SchoolSignIn } from './school-sign-in.tsx'
import { SignInForm } from './sign-in-form.tsx'

type Typed = Omit<Joining, 'token'>

type JoinFormProps = { token: string; invited: Invited; accept: ReturnType<typeof useAccept> }

/** For who is not signed in: a new account, or the one they have. */
export function JoinForm({ token, invited, accept }: JoinFormProps) {
  const [hasAccount, setHasAccount] = useState<boolean | null>(null)
  const [typed, setTyped] = useState<Typed>({ name: invited.name ?? '', email: invited.email ?? '', password: '' })
  const joining = useJoin()
  const problem = joining.error && asProblem(joining.error)

  if (hasAccount)
    return (
      <>
        <h2 className="mb-3 font-serif text-lead font-semibold">With the account you have</h2>
        {accept.isPending || accept.isSuccess ? (
          <p role="status">Accepting…</p>
        ) : (
          <SignInForm autoFocus email={typed.email} action="Sign in and accept" onSignedIn={() => accept.mutate()} />
        )}
        <p className="mt-5 flex flex-wrap items-center gap-x-1 text-small text-ink-2">
          No account yet?
          <Button look="text" className="-ml-2 max-wide:min-h-11" onClick={() => setHasAccount(false)}>
            Make a new one
          </Button>
        </p>
      </>
    )
  return (
    <>
      {problem && (
        <ProblemNote
          message={problem.message}
          next={problem.code === 'invitation.has_account' ? 'If it is yours, sign in with it and accept.' : problem.next}
        />
      )}
      <NewAccount
        typed={typed}
        autoFocus={hasAccount === false}
        isJoining={joining.isPending || joining.isSuccess}
        onChange={setTyped}
        onJoin={() => joining.mutate({ token, ...typed })}
      />
      <SchoolSignIn words="Join with" invitation={token} />
      <p className="mt-5 flex flex-wrap items-center gap-x-1 text-small text-ink-2">
        You have an account here already?
        <Button look="text" className="-ml-2 max-wide:min-h-11" onClick={() => setHasAccount(true)}>
          Sign in and accept
        </Button>
      </p>
    </>
  )
}

type NewAccountProps = { typed: Typed; autoFocus: boolean; isJoining: boolean; onChange: (typed: Typed) => void; onJoin: () => void }

function NewAccount({ typed, autoFocus, isJoining, onChange, onJoin }: NewAccountProps) {
  const [missing, setMissing] = useState<Partial<Typed>>({})
  const submit = () => {
    if (isJoining) return
    const lacks = whatLacks(typed)
    setMissing(lacks)
    if (!focusFirst(lacks)) onJoin()
  }
  return (
    <form
      noValidate
      className={formLook}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label="Name"
        autoFocus={autoFocus}
        name="name"
        hint="As colleagues know you."
        autoComplete="name"
        maxLength={100}
        value={typed.name}
        problem={missing.name}
        onChange={(name) => onChange({ ...typed, name })}
      />
      <EmailField
        hint="You sign in with it. Nothing is ever sent to it."
        value={typed.email}
        problem={missing.email}
        onChange={(email) => onChange({ ...typed, email })}
      />
      <PasswordField
        label="Password"
        hint={newPasswordHint}
        isNew
        value={typed.password}
        problem={missing.password}
        onChange={(password) => onChange({ ...typed, password })}
      />
      <Button look="primary" type="submit" aria-disabled={isJoining}>
        {isJoining ? 'Joining…' : 'Join'}
      </Button>
    </form>
  )
}

const whatLacks = ({ name, email, password }: Typed): Partial<Typed> => ({
  ...(name.trim() === '' && { name: 'Type your name.' }),
  ...emailLacks(email),
  ...newPasswordLacks(password),
})
