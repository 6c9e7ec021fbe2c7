import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, send } from '../../requests/client.ts'
import { type Me, meQuery } from '../../requests/me.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'

/** How one is called here, by colleagues and by the teachers one works with. */
export function NameForm({ me }: { me: Me }) {
  const queries = useQueryClient()
  const [name, setName] = useState(me.name)
  const [missing, setMissing] = useState<string | undefined>()
  const save = useMutation({
    mutationFn: async () => (await send(client.api.me.name.$put({ json: { name: name.trim() } }))).json(),
    onSuccess: (now) => queries.setQueryData(meQuery.queryKey, now),
  })
  const submit = () => {
    if (save.isPending) return
    const lacks = name.trim() === '' ? 'Type your name.' : undefined
    setMissing(lacks)
    if (!focusFirst({ name: lacks })) save.mutate()
  }
  return (
    <form
      noValidate
      className="mb-8 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label="Name"
        name="name"
        hint="As colleagues, and the teachers you work with, know you."
        autoComplete="name"
        value={name}
        maxLength={100}
        problem={missing}
        onChange={(words) => {
          if (save.isSuccess) save.reset()
          setName(words)
        }}
      />
      <WentWrong error={save.error} />
      <div className="flex flex-wrap items-center gap-4">
        <Button look="quiet" type="submit" className="max-wide:min-h-11" aria-disabled={save.isPending}>
          {save.isPending ? 'Saving…' : 'Save the name'}
        </Button>
        <p role="status" className="text-small text-ink-2">
          {save.isSuccess && 'Saved.'}
        </p>
      </div>
    </form>
  )
}
