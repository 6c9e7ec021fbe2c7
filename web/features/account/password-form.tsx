import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { useState } from 'react'
import { asProblem, client, send } from '../../requests/client.ts'
import { type Me, meQuery } from '../../requests/me.ts'
import { newPasswordHint } from '../../shared/credentials.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { EmailField, PasswordField } from '../../ui/login-fields.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { type Typed, whatLacks } from './typed.ts'

type Request = InferRequestType<typeof client.api.me.password.$post>['json']

const requestFrom = ({ name, email, password, currentPassword }: Typed, hasPassword: boolean): Request => ({
  password,
  // Who has a password says the name on its own: name-form.tsx.
  ...(!hasPassword && { name: name.trim() }),
  ...(email.trim() && { email: email.trim() }),
  ...(hasPassword && { currentPassword }),
})

/** E-mail address and password, and the first time the name: all are set by one press, since a new password needs the others to be right. */
export function PasswordForm({ me }: { me: Me }) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Typed>({ name: me.name, email: me.email ?? '', password: '', currentPassword: '' })
  const [missing, setMissing] = useState<Partial<Typed>>({})
  const choose = useMutation({
    mutationFn: async (request: Request) => (await send(client.api.me.password.$post({ json: request }))).json(),
    onSuccess: (now) => {
      queries.setQueryData(meQuery.queryKey, now)
      setTyped((before) => ({ ...before, password: '', currentPassword: '' }))
    },
  })
  const submit = () => {
    if (choose.isPending) return
    const lacks = whatLacks(typed, me.hasPassword)
    setMissing(lacks)
    if (!focusFirst(lacks)) choose.mutate(requestFrom(typed, me.hasPassword))
  }
  const set = (field: keyof Typed) => (text: string) => setTyped((before) => ({ ...before, [field]: text }))
  const failure = choose.error && asProblem(choose.error)

  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {!me.hasPassword && (
        <TextField
          label="Name"
          hint="As colleagues, and the teachers you work with, know you."
          name="name"
          autoComplete="name"
          value={typed.name}
          maxLength={100}
          onChange={set('name')}
        />
      )}
      <EmailField
        hint="You sign in with it. Nothing is ever sent to it."
        value={typed.email}
        problem={missing.email}
        onChange={set('email')}
      />
      {me.hasPassword && (
        <PasswordField
          label="Password now"
          name="currentPassword"
          value={typed.currentPassword}
          problem={missing.currentPassword}
          onChange={set('currentPassword')}
        />
      )}
      <PasswordField
        label={me.hasPassword ? 'New password' : 'Password'}
        hint={newPasswordHint}
        isNew
        value={typed.password}
        problem={missing.password}
        onChange={set('password')}
      />
      {!me.hasPassword && (
        <p className="max-w-[60ch] text-ink-2">
          {me.email === null
            ? 'Until you set a password, each start of the app prints a link to sign in with, good for one use. With one, you sign in by e-mail address and password.'
            : 'You sign in through your school. With a password, you can also sign in by e-mail address and password.'}
        </p>
      )}
      {failure && <ProblemNote message={failure.message} next={failure.next} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button look={me.hasPassword ? 'quiet' : 'primary'} type="submit" aria-disabled={choose.isPending}>
          {choose.isPending ? 'Setting it…' : me.hasPassword ? 'Change the password' : 'Set the password'}
        </Button>
        <p role="status" className="text-small text-ink-2">
          {choose.isSuccess && 'It is set. Every other browser is signed out.'}
        </p>
      </div>
    </form>
  )
}
