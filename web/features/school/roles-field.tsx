import { type Role, rolesOffered } from '../../shared/roles.ts'

type RolesFieldProps = {
  legend: string
  /** Not offered now, with the reason. */
  without?: { role: Role; why: string } | undefined
  problem?: string | undefined
  roles: Role[]
  onChange: (roles: Role[]) => void
}

/** What somebody is here: one role or several. */
export function RolesField({ legend, without, problem, roles, onChange }: RolesFieldProps) {
  return (
    <fieldset>
      <legend className="text-small font-medium">{legend}</legend>
      <div className="mt-1 grid">
        {rolesOffered.map(({ role, title, means }) => {
          const isOut = without?.role === role
          return (
            <label key={role} className={`flex min-h-11 items-start gap-3 py-2 ${isOut ? 'text-ink-2' : 'cursor-pointer'}`}>
              <input
                type="checkbox"
                name="roles"
                className="mt-0.5 size-5 shrink-0 accent-act"
                checked={roles.includes(role)}
                disabled={isOut}
                onChange={(event) => onChange(event.target.checked ? [...roles, role] : roles.filter((other) => other !== role))}
              />
              <span>
                <span className="block">{title}</span>
                <span className="block text-small text-ink-2">{isOut ? without.why : means}</span>
              </span>
            </label>
          )
        })}
      </div>
      {problem && <p className="mt-1 text-label text-stop">{problem}</p>}
    </fieldset>
  )
}
