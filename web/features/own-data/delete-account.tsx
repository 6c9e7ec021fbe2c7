import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { deleteWords } from '../../../server/domain/delete-words.ts'
import type { Me } from '../../requests/me.ts'
import { type MyData, useDeleteAccount } from '../../requests/own-data.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { PasswordField } from '../../ui/login-fields.tsx'
import { BeforeItGoes } from './before-it-goes.tsx'
import { accountWords } from './what-goes.ts'

type DeleteAccountProps = { me: Me; goes: MyData['goes'] }

/** The account and everything in it: said before, typed, and then for good. */
export function DeleteAccount({ me, goes }: DeleteAccountProps) {
  const [sure, setSure] = useState(false)
  if (goes.isOnlyAdmin)
    return (
      <p>
        You are the only one who keeps the accounts here. Make somebody else an admin first, under{' '}
        <Link to="/school" className="text-act underline underline-offset-4">
          School
        </Link>
        ; then your account can go.
      </p>
    )
  const put = (isOpen: boolean) => {
    setSure(isOpen)
    requestAnimationFrame(() => document.getElementById(isOpen ? 'before-account-goes' : 'delete-account')?.focus())
  }
  if (sure)
    return (
      <div id="before-account-goes" tabIndex={-1}>
        <Typed me={me} goes={goes} onKeep={() => put(false)} />
      </div>
    )
  return (
    <>
      <p>Your account, and everything that is yours here. What goes and what stays is said before anything happens.</p>
      <div>
        <Button id="delete-account" look="quiet" className="max-wide:min-h-11" onClick={() => put(true)}>
          Delete all of mine…
        </Button>
      </div>
    </>
  )
}

function Typed({ me, goes, onKeep }: DeleteAccountProps & { onKeep: () => void }) {
  const [words, setWords] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<{ words?: string | undefined; password?: string | undefined }>({})
  const step = useDeleteAccount(me)
  const submit = () => {
    const lacks = {
      words: words.trim().toLowerCase() === deleteWords ? undefined : `Type “${deleteWords}”.`,
      password: me.hasPassword && password === '' ? 'Type the password that you sign in with.' : undefined,
    }
    setMissing(lacks)
    if (!focusFirst(lacks)) step.mutate({ words, ...(me.hasPassword && { password }) })
  }
  return (
    <BeforeItGoes
      words={accountWords(goes)}
      action="Delete everything of mine"
      doing="Deleting everything…"
      keep="Keep my account"
      step={step}
      onDelete={submit}
      onKeep={onKeep}
    >
      <div className="mt-4 grid max-w-[26rem] gap-4">
        <TextField
          label={`To go on, type: ${deleteWords}`}
          name="words"
          autoCapitalize="off"
          maxLength={100}
          value={words}
          problem={missing.words}
          onChange={setWords}
        />
        {me.hasPassword && <PasswordField label="Your password" value={password} problem={missing.password} onChange={setPassword} />}
      </div>
    </BeforeItGoes>
  )
}
