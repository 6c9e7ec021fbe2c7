import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { asText, useKept } from '../../requests/kept.ts'
import { useAddTeacher } from '../../requests/teacher.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'

/** Another teacher, by name. One of that name whom the coach works with already is opened. */
export function AddTeacher() {
  const navigate = useNavigate()
  const add = useAddTeacher()
  const typed = useKept('new-teacher', '', asText)
  const [isMissing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const submit = () => {
    if (add.isPending) return
    const name = typed.value.trim()
    setMissing(name === '')
    if (name === '') return form.current?.querySelector('input')?.focus()
    add.mutate(name, {
      onSuccess: ({ id }) => {
        typed.forget()
        void navigate({ to: '/teachers/$id', params: { id } })
      },
    })
  }
  return (
    <form
      ref={form}
      noValidate
      className="mt-8 max-w-[30rem]"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <WentWrong error={add.error} onRetry={submit} />
      <div className="grid items-start gap-3 wide:grid-cols-[1fr_auto]">
        <div>
          <TextField
            label="Add a teacher"
            hint="As you would say it: Ms Ortiz."
            problem={isMissing ? 'Type a name.' : null}
            value={typed.value}
            maxLength={200}
            autoCapitalize="words"
            onChange={(name) => {
              setMissing(false)
              typed.change(() => name)
            }}
          />
        </div>
        <Button look="primary" type="submit" className="justify-self-start wide:mt-[3.1rem]" aria-disabled={add.isPending}>
          {add.isPending ? 'Adding…' : 'Add'}
        </Button>
      </div>
    </form>
  )
}
