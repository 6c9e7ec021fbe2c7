import { type FormEvent, useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import type { useTwoFactor } from '../../requests/two-factor.ts'
import { Button } from '../../ui/button.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { CodeField } from '../../ui/login-fields.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { QrCode } from './qr-code.tsx'

/** The secret in groups of four, as it is easier typed. */
const inGroups = (secret: string): string => secret.replace(/.{4}(?=.)/g, '$& ')

type ConnectAppProps = {
  secret: string
  /** The same as an address, for an app to read. */
  address: string
  confirm: ReturnType<typeof useTwoFactor>['confirm']
  onCodes: (backupCodes: string[]) => void
  onCancel: () => void
}

/** The secret goes to an authenticator app, and a code of it shows that it is there. */
export function ConnectApp({ secret, address, confirm, onCodes, onCancel }: ConnectAppProps) {
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<string | undefined>()
  const problem = confirm.error && asProblem(confirm.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (confirm.isPending) return
    const lacks = code.trim() === '' ? 'Type the six digits that the app shows now.' : undefined
    setMissing(lacks)
    if (!focusFirst({ code: lacks })) confirm.mutate(code, { onSuccess: ({ backupCodes }) => onCodes(backupCodes) })
  }
  return (
    <form noValidate className="grid gap-4" onSubmit={submit}>
      <p>Scan this with an authenticator app on your phone.</p>
      <QrCode text={address} label="QR code for your authenticator app" />
      <div className="text-small text-ink-2">
        <p>No camera at hand? Type this key into the app instead:</p>
        <p className="mt-1 font-mono text-body text-ink select-all">{inGroups(secret)}</p>
        <p className="mt-1">
          Reading this on the phone itself?{' '}
          <a href={address} className="inline-flex min-h-11 items-center text-act underline underline-offset-4 wide:min-h-0">
            Open it in your authenticator app
          </a>
        </p>
      </div>
      {problem && <ProblemNote message={problem.message} next={problem.next} />}
      <CodeField
        label="Code that the app shows now"
        hint="Every other browser you are signed in with is then signed out."
        inputMode="numeric"
        autoFocus
        value={code}
        problem={missing}
        onChange={setCode}
      />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" className="max-wide:min-h-11" aria-disabled={confirm.isPending}>
          {confirm.isPending ? 'Turning it on…' : 'Turn it on'}
        </Button>
        <Button look="text" className="max-wide:min-h-11" onClick={onCancel}>
          Leave it off
        </Button>
      </div>
    </form>
  )
}
