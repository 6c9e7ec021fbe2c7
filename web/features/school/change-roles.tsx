import { useState } from 'react'
import type { Enrolled, usePerson } from '../../requests/people.ts'
import type { Role } from '../../shared/roles.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { RolesField } from './roles-field.tsx'

type ChangeRolesProps = { person: Enrolled; isYou: boolean; change: ReturnType<typeof usePerson>['changeRoles']; onDone: () => void }

/** What somebody is here from now on. */
export function ChangeRoles({ person, isYou, change, onDone }: ChangeRolesProps) {
  const [roles, setRoles] = useState<Role[]>(person.roles)
  const [problem, setProblem] = useState<string | undefined>()
  const takesAway = person.roles.some((role) => !roles.includes(role))
  const save = () => {
    if (change.isPending) return
    const lacks = roles.length === 0 ? 'Choose at least one. To keep somebody out, disable the account.' : undefined
    setProblem(lacks)
    if (!focusFirst({ roles: lacks })) change.mutate(roles, { onSuccess: onDone })
  }
  return (
    <div className="mt-2">
      <WentWrong error={change.error} />
      <RolesField legend="What they are here" problem={problem} roles={roles} onChange={setRoles} />
      {takesAway && (
        <p role="status" className="mt-1 text-small text-ink-2">
          Where a role is taken away, {isYou ? 'you are' : 'they are'} signed out everywhere, and can sign in again. What they made as that
          is kept, and is theirs again with the role.
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="quiet" className="max-wide:min-h-11" aria-disabled={change.isPending} onClick={save}>
          {change.isPending ? 'Saving…' : 'Save the roles'}
        </Button>
        <Button look="text" className="max-wide:min-h-11" onClick={onDone}>
          Leave them
        </Button>
      </div>
    </div>
  )
}
