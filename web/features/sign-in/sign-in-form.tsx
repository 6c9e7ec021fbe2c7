import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, type Problem } from '../../requests/client.ts'
import { type Login, signIn } from '../../requests/sign-in.ts'
import { emailLacks } from '../../shared/credentials.ts'
import { Button } from '../../ui/button.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { EmailField, PasswordField } from '../../ui/login-fields.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { CodeForm } from './code-form.tsx'
import { formLook } from './look.ts'

type SignInFormProps = {
  /** What is typed already. */
  email?: string
  /** It has taken another form’s place. */
  autoFocus?: boolean
  /** The words of the button. */
  action?: string
  onSignedIn: () => void
}

/** By e-mail address and password, and where someone has turned it on, by a code after that. */
export function SignInForm({ email = '', autoFocus = false, action = 'Sign in', onSignedIn }: SignInFormProps) {
  const [typed, setTyped] = useState<Login>({ email, password: '' })
  const [missing, setMissing] = useState<Partial<Login>>({})
  const [isCodeDue, setCodeDue] = useState(false)
  const [tooLate, setTooLate] = useState<Problem | null>(null)
  const enter = useMutation({ mutationFn: signIn, onSuccess: (step) => (step === 'code' ? setCodeDue(true) : onSignedIn()) })
  const submit = () => {
    if (enter.isPending) return
    const lacks = whatLacks(typed)
    setMissing(lacks)
    setTooLate(null)
    if (!focusFirst(lacks)) enter.mutate(typed)
  }
  const failure = tooLate ?? (enter.error && asProblem(enter.error))

  if (isCodeDue)
    return (
      <CodeForm
        onSignedIn={onSignedIn}
        onTooLate={(problem) => {
          setTooLate(problem)
          setCodeDue(false)
          setTyped({ ...typed, password: '' })
        }}
      />
    )
  return (
    <>
      {failure && <ProblemNote message={failure.message} next={failure.next} />}
      <form
        noValidate
        className={formLook}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <EmailField
          autoFocus={autoFocus && email === ''}
          value={typed.email}
          problem={missing.email}
          onChange={(words) => setTyped({ ...typed, email: words })}
        />
        <PasswordField
          label="Password"
          autoFocus={autoFocus && email !== ''}
          value={typed.password}
          problem={missing.password}
          onChange={(password) => setTyped({ ...typed, password })}
        />
        <Button look="primary" type="submit" aria-disabled={enter.isPending}>
          {enter.isPending ? 'Signing in…' : action}
        </Button>
      </form>
    </>
  )
}

const whatLacks = ({ email, password }: Login): Partial<Login> => ({
  ...emailLacks(email),
  ...(password === '' && { password: 'Type your password.' }),
})
