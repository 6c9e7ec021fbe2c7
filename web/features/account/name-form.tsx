import { useState } from 'react'
import { type Me, useSayName } from '../../requests/me.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { SaveRow } from '../../ui/save-row.tsx'

/** How one is called here, by colleagues and by the teachers one works with. */
export function NameForm({ me }: { me: Me }) {
  const [name, setName] = useState(me.name)
  const [missing, setMissing] = useState<string | undefined>()
  const save = useSayName()
  const submit = () => {
    if (save.isPending) return
    const lacks = name.trim() === '' ? 'Type your name.' : undefined
    setMissing(lacks)
    if (!focusFirst({ name: lacks })) save.mutate(name.trim())
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
      <SaveRow look="quiet" words="Save the name" save={save} />
    </form>
  )
}
