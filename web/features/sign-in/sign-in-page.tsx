import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, send } from '../../requests/client.ts'
import { Button } from '../../ui/button.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { EmailField, PasswordField } from '../../ui/login-fields.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { whereTo } from './where-to.ts'

const route = getRouteApi('/sign-in')

type Typed = { email: string; password: string }

const signIn = (typed: Typed) =>
  send(fetch('/api/auth/sign-in/email', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(typed) }))

/** By e-mail address and password; without one, by the link that the app printed. Leads back to where one was. */
export function SignInPage() {
  const { to, problem: linkProblem } = route.useSearch()
  const router = useRouter()
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Typed>({ email: '', password: '' })
  const [missing, setMissing] = useState<Partial<Typed>>({})
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: () => {
      // Another person may have been here before.
      queries.clear()
      router.history.replace(whereTo(to))
    },
  })
  const submit = () => {
    if (enter.isPending) return
    const lacks = whatLacks(typed)
    setMissing(lacks)
    if (!focusFirst(lacks)) enter.mutate(typed)
  }
  const failure = enter.error && asProblem(enter.error)

  return (
    <div className="mx-auto max-w-[27rem] px-4 py-10 wide:px-6 wide:py-20">
      <title>Sign in · Thinking Partner</title>
      <h1 className="mb-6 font-serif text-title font-semibold tracking-tight">Sign in</h1>
      {linkProblem && (
        <Notice title="This link opens nothing any more">
          It was used already, or it is too old. Every start of the app prints a new one: stop Thinking Partner, start it again, and open
          the link that it prints then.
        </Notice>
      )}
      {to && !linkProblem && !failure && (
        <p className="mb-4 text-ink-2">You are signed out. What you typed is kept in this browser, and you will be back where you were.</p>
      )}
      {failure && <ProblemNote message={failure.message} next={failure.next} />}
      <form
        noValidate
        className="grid gap-5 rounded-sheet border border-rule-2 bg-sheet p-5 shadow-card wide:p-6"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <EmailField value={typed.email} problem={missing.email} onChange={(email) => setTyped({ ...typed, email })} />
        <PasswordField
          label="Password"
          value={typed.password}
          problem={missing.password}
          onChange={(password) => setTyped({ ...typed, password })}
        />
        <Button look="primary" type="submit" aria-disabled={enter.isPending}>
          {enter.isPending ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
      <p className="mt-5 text-small text-ink-2">No password yet? Open the link that the app printed when it started.</p>
    </div>
  )
}

const whatLacks = ({ email, password }: Typed): Partial<Typed> => ({
  ...(!/^\S+@\S+$/.test(email.trim()) && { email: 'Type your e-mail address, such as sam@school.example.' }),
  ...(password === '' && { password: 'Type your password.' }),
})
