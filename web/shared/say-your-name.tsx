import { useId, useState } from 'react'
import { asText, useKept } from '../requests/kept.ts'
import { useMe, useSayName } from '../requests/me.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { WentWrong } from './went-wrong.tsx'

/** Asks whoever has given no name for it, where others are about to read who something comes from; `hint` says where. It holds nobody up. */
export function SayYourName({ hint }: { hint: string }) {
  const me = useMe()
  const typed = useKept('your-name', '', asText)
  // The focus has a place to go when the field does.
  const id = useId()
  const [isMissing, setMissing] = useState(false)
  const save = useSayName()
  if (!me || (me.name !== '' && !save.isSuccess)) return null
  const submit = () => {
    const name = typed.value.trim()
    setMissing(name === '')
    if (name === '' || save.isPending) return
    save.mutate(name, {
      onSuccess: () => {
        typed.forget()
        requestAnimationFrame(() => document.getElementById(id)?.focus())
      },
    })
  }
  return (
    <div className="mb-4 max-w-[40rem] rounded-card border border-rule px-4 py-3 print:hidden">
      <p id={id} tabIndex={-1} role="status" className="text-small text-ink-2 empty:hidden">
        {save.isSuccess && `You are called ${me.name} here. You can change it under “Your account”.`}
      </p>
      {!save.isSuccess && (
        <form
          noValidate
          className="flex flex-wrap items-end gap-x-3 gap-y-2"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <div className="min-w-0 flex-1 basis-64">
            <TextField
              label="Your name"
              hint={hint}
              autoComplete="name"
              value={typed.value}
              maxLength={100}
              problem={isMissing ? 'Type your name, or go on without one.' : null}
              onChange={(name) => {
                setMissing(false)
                typed.change(() => name)
              }}
            />
          </div>
          <Button look="quiet" type="submit" className="max-wide:min-h-11" aria-disabled={save.isPending}>
            {save.isPending ? 'Keeping it…' : 'Keep the name'}
          </Button>
        </form>
      )}
      <WentWrong error={save.error} onRetry={submit} />
    </div>
  )
}
