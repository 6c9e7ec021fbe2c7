import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RosterPerson } from '../../../server/domain/roster.ts'
import { asProblem } from '../../requests/client.ts'
import { rosterQuery, useSaveRoster } from '../../requests/roster.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { rosterText } from '../roster/roster-text.ts'

const roles = [
  { value: 'student', label: 'A student' },
  { value: 'staff', label: 'A colleague' },
]

/** For a name that stands in what would be sent: puts it on the roster, and the words are read anew. */
export function GotThrough() {
  const queries = useQueryClient()
  useQuery(rosterQuery)
  const [name, setName] = useState('')
  const [role, setRole] = useState<RosterPerson['role']>('student')
  const [missing, setMissing] = useState<string | null>(null)
  const save = useSaveRoster()
  const add = async () => {
    if (save.isPending) return
    setMissing(name.trim() === '' ? 'Type the name that you see in the words.' : null)
    if (name.trim() === '') return
    const people = await queries.fetchQuery({ ...rosterQuery, staleTime: 0 })
    save.mutate(rosterText([...people, { name: name.trim(), role }]), { onSuccess: ({ unread }) => unread.length === 0 && setName('') })
  }
  const problem = save.error && asProblem(save.error)
  const outcome = problem
    ? `${problem.message} ${problem.next}`
    : save.data && (save.data.unread[0] ?? 'It is on your roster, and replaced now.')
  return (
    <details className="group mt-5 border-t border-rule pt-1">
      <summary className="inline-flex min-h-11 items-center text-small font-medium text-act underline-offset-4 hover:underline">
        A name got through?
      </summary>
      <form
        noValidate
        className="mt-1 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField label="The name" hint="As it stands in the words." value={name} maxLength={200} problem={missing} onChange={setName} />
        <SelectField
          label="Whose it is"
          value={role}
          options={roles}
          onChange={(chosen) => setRole(chosen === 'staff' ? 'staff' : 'student')}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button look="quiet" type="submit" aria-disabled={save.isPending}>
            {save.isPending ? 'Adding…' : 'Add it to your roster'}
          </Button>
          <p role="status" className="text-small text-ink-2">
            {outcome}
          </p>
        </div>
      </form>
    </details>
  )
}
