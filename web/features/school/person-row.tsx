import { useState } from 'react'
import type { Hold } from '../../requests/keeping.ts'
import { useMe } from '../../requests/me.ts'
import { type Enrolled, usePerson } from '../../requests/people.ts'
import { LinkToCopy } from '../../shared/link-to-copy.tsx'
import { isAdmin, rolesInWords } from '../../shared/roles.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { capital, dayWord } from '../../ui/in-words.ts'
import { HoldOnPerson } from '../keeping/hold-on-person.tsx'
import { AskResetLink } from './ask-reset-link.tsx'
import { ChangeRoles } from './change-roles.tsx'

/** One who has an account: what they are here, when they last signed in, and what an admin can do about it. */
export function PersonRow({ person, hold }: { person: Enrolled; hold?: Hold | undefined }) {
  const isYou = useMe()?.id === person.id
  // Null again: what was asked is done, and the focus goes to the buttons that come back in its place.
  const [asking, setAsking] = useState<'roles' | 'reset' | 'disable' | 'hold' | null>()
  const { changeRoles, disable, enable, resetLink } = usePerson(person.id)
  const who = person.name || person.email || 'The first owner'
  const done = () => setAsking(null)
  return (
    <li className="border-b border-rule py-3 last:border-b-0">
      <p>
        <span className="font-medium">{who}</span>
        {isYou && <span className="text-ink-2"> (you)</span>}
        {person.isDisabled && <span className="text-warn"> · Disabled</span>}
        {hold && <span className="text-warn"> · Legal hold</span>}
      </p>
      <p className="text-small text-ink-2">{aboutSignIn(person, new Date())}</p>
      <WentWrong error={disable.error ?? enable.error} />
      {resetLink.data && (
        <LinkToCopy
          label={`Link to a new password for ${who}`}
          hint="Hand it over yourself, to them alone: nothing is mailed. It is shown this once, and good once, for a day."
          link={resetLink.data.link}
          onDone={() => {
            resetLink.reset()
            done()
          }}
        />
      )}
      {asking === 'roles' && <ChangeRoles person={person} isYou={isYou} change={changeRoles} onDone={done} />}
      {asking === 'reset' && !resetLink.data && (
        <AskResetLink who={who} hasTwoFactor={person.hasTwoFactor} make={resetLink} onCancel={done} />
      )}
      {asking === 'hold' && <HoldOnPerson id={person.id} who={who} hold={hold} onDone={done} />}
      {asking === 'disable' && (
        <div className="mt-2 max-w-[60ch]">
          <p className="text-small">
            {who} is signed out everywhere at once, and can’t sign in until you enable the account again. Nothing of theirs is deleted, and
            nobody else gets to see it.
          </p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button
              look="quiet"
              className="max-wide:min-h-11"
              aria-disabled={disable.isPending}
              onClick={() => disable.isPending || disable.mutate(undefined, { onSettled: done })}
            >
              {disable.isPending ? 'Disabling…' : `Disable ${who}`}
            </Button>
            <Button look="text" className="max-wide:min-h-11" autoFocus onClick={done}>
              Leave it open
            </Button>
          </div>
        </div>
      )}
      {!asking && (
        <div className="mt-1 -ml-2 flex flex-wrap">
          <Act key={`${person.isDisabled}`} words="Change roles" who={who} autoFocus={asking === null} onClick={() => setAsking('roles')} />
          {!isYou && !person.isDisabled && <Act words="Link to a new password" who={who} onClick={() => setAsking('reset')} />}
          {!isYou && !person.isDisabled && <Act words="Disable" who={who} onClick={() => setAsking('disable')} />}
          {!isYou && <Act words={hold ? 'The legal hold' : 'Legal hold'} who={who} onClick={() => setAsking('hold')} />}
          {person.isDisabled && (
            <Act
              words={enable.isPending ? 'Enabling…' : 'Enable'}
              who={who}
              onClick={() => {
                done()
                if (!enable.isPending) enable.mutate()
              }}
            />
          )}
        </div>
      )}
    </li>
  )
}

type ActProps = { words: string; who: string; autoFocus?: boolean; onClick: () => void }

const Act = ({ words, who, autoFocus = false, onClick }: ActProps) => (
  <Button look="text" className="max-wide:min-h-11" aria-label={`${words}: ${who}`} autoFocus={autoFocus} onClick={onClick}>
    {words}
  </Button>
)

function aboutSignIn({ roles, email, name, lastSignedInOn, hasTwoFactor }: Enrolled, now: Date): string {
  // A date has no hour: "today" says none.
  const last = lastSignedInOn && dayWord(`${lastSignedInOn}T12:00:00`, now).replace(/ .*:.*/, '')
  return [
    capital(rolesInWords(roles)),
    name && email,
    last ? `last signed in ${last}` : 'never signed in',
    hasTwoFactor ? 'second step on' : isAdmin({ roles }) && 'no second step',
  ]
    .filter(Boolean)
    .join(' · ')
}
