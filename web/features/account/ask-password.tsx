import { type FormEvent, useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import { Button } from '../../ui/button.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { PasswordField } from '../../ui/login-fields.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'

type Step<Answer> = {
  isPending: boolean
  error: Error | null
  mutate: (password: string, then: { onSuccess: (answer: Answer) => void }) => void
}

type AskPasswordProps<Answer> = {
  /** What will be, and why it is asked for. */
  why: string
  action: string
  step: Step<Answer>
  onDone?: (answer: Answer) => void
  onCancel: () => void
}

/** What is done only with the password. */
export function AskPassword<Answer>({ why, action, step, onDone = () => {}, onCancel }: AskPasswordProps<Answer>) {
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<string | undefined>()
  const problem = step.error && asProblem(step.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (step.isPending) return
    const lacks = password === '' ? 'Type the password that you sign in with.' : undefined
    setMissing(lacks)
    if (!focusFirst({ password: lacks })) step.mutate(password, { onSuccess: onDone })
  }
  return (
    <form noValidate className="grid gap-4" onSubmit={submit}>
      <p>{why}</p>
      {problem && <ProblemNote message={problem.message} next={problem.next} />}
      <PasswordField label="Your password" autoFocus value={password} problem={missing} onChange={setPassword} />
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" type="submit" className="max-wide:min-h-11" aria-disabled={step.isPending}>
          {step.isPending ? 'One moment…' : action}
        </Button>
        <Button look="text" className="max-wide:min-h-11" onClick={onCancel}>
          Leave it as it is
        </Button>
      </div>
    </form>
  )
}
