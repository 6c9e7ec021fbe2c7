import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import { twoFactorQuery, useTwoFactor } from '../../requests/two-factor.ts'
import { Button } from '../../ui/button.tsx'
import { countWord } from '../../ui/in-words.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { AskPassword } from './ask-password.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { ConnectApp } from './connect-app.tsx'

/** Where the focus goes when something of it was done. */
export const secondStepId = 'second-step'

type SecondStepProps = { hasPassword: boolean; codes: string[] | null; onCodes: (codes: string[] | null) => void }

const backToIt = () => document.getElementById(secondStepId)?.focus()

/** A code of an authenticator app after the password: set up, renewed, turned off. Everything asks for the password first. */
export function SecondStep({ hasPassword, codes, onCodes }: SecondStepProps) {
  const { data: now, error, refetch } = useQuery(twoFactorQuery)
  const [asking, setAsking] = useState<'start' | 'renew' | 'off' | null>(null)
  const change = useTwoFactor()
  const problem = error && asProblem(error)

  if (codes)
    return (
      <BackupCodes
        codes={codes}
        onDone={() => {
          onCodes(null)
          backToIt()
        }}
      />
    )
  if (!hasPassword) return <p>It comes after the password: set one first.</p>
  if (problem) return <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />
  if (!now) return <p className="text-ink-2">Looking whether it is on…</p>

  const ask = (what: typeof asking) => {
    for (const step of [change.start, change.renew, change.turnOff]) step.reset()
    setAsking(what)
  }
  const stop = () => {
    ask(null)
    backToIt()
  }

  // Until its codes are handed on, whatever is known by then.
  if (change.start.data)
    return (
      <ConnectApp
        {...change.start.data}
        confirm={change.confirm}
        onCodes={(fresh) => {
          stop()
          onCodes(fresh)
        }}
        onCancel={stop}
      />
    )
  if (asking === 'start')
    return (
      <AskPassword
        why="First your password, so that nobody else can do it in a browser you left open."
        action="Go on"
        step={change.start}
        onCancel={stop}
      />
    )
  if (asking === 'renew')
    return (
      <AskPassword
        why="Ten other codes take the place of those you have; the old ones open nothing any more."
        action="Make ten new codes"
        step={change.renew}
        onCancel={stop}
        onDone={(answer) => {
          stop()
          onCodes(answer.backupCodes)
        }}
      />
    )
  if (asking === 'off')
    return (
      <AskPassword
        why="From then on your password alone is enough to sign in. The backup codes open nothing any more."
        action="Turn it off"
        step={change.turnOff}
        onCancel={stop}
        onDone={stop}
      />
    )
  if (now.isOn)
    return (
      <>
        <p role="status">
          It is on. After your password, you type a code of your authenticator app. For when the phone isn’t at hand,{' '}
          {countWord(now.backupCodesLeft ?? 0, 'backup code is', 'backup codes are')} left.
        </p>
        <div className="-ml-2 flex flex-wrap">
          <Button look="text" className="max-wide:min-h-11" onClick={() => ask('renew')}>
            Make ten new backup codes
          </Button>
          <Button look="text" className="max-wide:min-h-11" onClick={() => ask('off')}>
            Turn it off
          </Button>
        </div>
      </>
    )
  return (
    <>
      <p role="status">
        It is off. With it, a password that got into other hands is not enough: an app on your phone shows a code to type after it. Any
        authenticator app will do.
      </p>
      <div>
        <Button look="quiet" className="max-wide:min-h-11" onClick={() => ask('start')}>
          Set it up
        </Button>
      </div>
    </>
  )
}
