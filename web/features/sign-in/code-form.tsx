import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, Problem } from '../../requests/client.ts'
import { giveCode } from '../../requests/sign-in.ts'
import { Button } from '../../ui/button.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { CodeField } from '../../ui/login-fields.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { formLook } from './look.ts'

const kinds = {
  app: {
    label: 'Code of your authenticator app',
    hint: 'Open the app on your phone, and type the six digits that it shows for Thinking Partner.',
    missing: 'Type the six digits that the app shows now.',
    other: 'Use a backup code instead',
  },
  backup: {
    label: 'Backup code',
    hint: 'One of the ten that you kept when you set the second step up. Each is good once.',
    missing: 'Type one of your backup codes.',
    other: 'Use the authenticator app instead',
  },
}

/** The second step of a sign-in. `onTooLate`: it has to be begun again. */
export function CodeForm({ onSignedIn, onTooLate }: { onSignedIn: () => void; onTooLate: (problem: Problem) => void }) {
  const [kind, setKind] = useState<keyof typeof kinds>('app')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<string | undefined>()
  const give = useMutation({
    mutationFn: giveCode,
    onSuccess: onSignedIn,
    onError: (cause) => {
      if (cause instanceof Problem && cause.status === 401) onTooLate(cause)
    },
  })
  const { label, hint, other } = kinds[kind]
  const problem = give.error && asProblem(give.error)
  const submit = () => {
    if (give.isPending) return
    const lacks = code.trim() === '' ? kinds[kind].missing : undefined
    setMissing(lacks)
    if (!focusFirst({ code: lacks })) give.mutate(code)
  }
  return (
    <>
      {problem && <ProblemNote message={problem.message} next={kind === 'app' ? problem.next : wrongBackupCode(problem)} />}
      <form
        noValidate
        className={formLook}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p>Your password is right. Now the second step, within ten minutes.</p>
        <CodeField
          key={kind}
          autoFocus
          label={label}
          hint={hint}
          {...(kind === 'app' && { inputMode: 'numeric' })}
          value={code}
          problem={missing}
          onChange={setCode}
        />
        <Button look="primary" type="submit" aria-disabled={give.isPending}>
          {give.isPending ? 'Signing in…' : 'Sign in'}
        </Button>
        <Button
          look="text"
          className="-my-2 justify-self-start"
          onClick={() => {
            setKind(kind === 'app' ? 'backup' : 'app')
            setCode('')
            setMissing(undefined)
            give.reset()
          }}
        >
          {other}
        </Button>
      </form>
      <p className="mt-5 text-small text-ink-2">
        Lost the phone and the backup codes? An admin of your school can give you a link that turns the second step off.
      </p>
    </>
  )
}

const wrongBackupCode = ({ code, next }: Problem): string =>
  code === 'account.wrong_code' ? 'See whether it was used before, and whether all of it is typed.' : next
