import { Link } from '@tanstack/react-router'
import { useMe } from '../../requests/me.ts'
import { isAdmin } from '../../shared/roles.ts'

/** Why no teacher can be invited at this school yet, and who can change that. */
export function NotReady({ name }: { name: string }) {
  const me = useMe()
  return (
    <>
      <p>
        {name} can’t be invited yet. Before a teacher writes here, your school says whom to turn to when someone may be at risk: a
        safeguarding lead, where harm is reported, and whom a grown-up can turn to.
      </p>
      <p>
        {me && isAdmin(me) ? (
          <Link to="/school/safeguarding" className="inline-flex min-h-10 items-center text-act underline underline-offset-4">
            Enter them in the school’s settings
          </Link>
        ) : (
          'Ask an admin of this school to enter them in the school’s settings; then come back here.'
        )}
      </p>
    </>
  )
}
