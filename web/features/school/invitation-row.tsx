import { useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import type { Invitation } from '../../requests/people.ts'
import { useRenewInvitation, useRevokeInvitation } from '../../requests/teacher-invitation.ts'
import { rolesInWords } from '../../shared/roles.ts'
import { Button } from '../../ui/button.tsx'
import { untilWord } from '../../ui/in-words.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'

type InvitationRowProps = {
  invitation: Invitation
  onRenewed: (link: { label: string; link: string }) => void
  onGone: () => void
}

/** One that is open: for whom, to what, until when. */
export function InvitationRow({ invitation, onRenewed, onGone }: InvitationRowProps) {
  const { id, name, email, roles, madeBy, expiresAt, isExpired } = invitation
  const [isAsked, setAsked] = useState<boolean | null>(null)
  const renew = useRenewInvitation()
  const revoke = useRevokeInvitation()
  const who = name ?? email ?? 'Somebody not named'
  const error = renew.error ?? revoke.error
  const problem = error && asProblem(error)
  return (
    <li className="border-b border-rule py-3 last:border-b-0">
      <p className="font-medium">{who}</p>
      <p className="text-small text-ink-2">
        {[name && email, `As ${rolesInWords(roles)}`, `invited by ${madeBy}`].filter(Boolean).join(' · ')} ·{' '}
        {isExpired ? <span className="text-warn">the link has expired</span> : `good until ${untilWord(expiresAt)}`}
      </p>
      {problem && (
        <div className="mt-2">
          <ProblemNote message={problem.message} next={problem.next} />
        </div>
      )}
      {isAsked ? (
        <div className="mt-1 flex flex-wrap items-center gap-x-2">
          <p className="text-small">Its link will open nothing any more.</p>
          <Button
            look="quiet"
            className="max-wide:min-h-11"
            aria-disabled={revoke.isPending}
            onClick={() => revoke.isPending || revoke.mutate(id, { onSuccess: onGone })}
          >
            Take it back
          </Button>
          <Button look="text" className="max-wide:min-h-11" autoFocus onClick={() => setAsked(false)}>
            Keep it
          </Button>
        </div>
      ) : (
        <div className="mt-1 -ml-2 flex flex-wrap">
          <Button
            look="text"
            className="max-wide:min-h-11"
            aria-label={`Make another link: ${who}`}
            aria-disabled={renew.isPending}
            onClick={() =>
              renew.isPending ||
              renew.mutate(id, {
                onSuccess: (link) => onRenewed({ label: `Another link for ${name ?? email ?? 'the person invited'}`, link }),
              })
            }
          >
            Make another link
          </Button>
          <Button
            look="text"
            className="max-wide:min-h-11"
            aria-label={`Take back: ${who}`}
            autoFocus={isAsked === false}
            onClick={() => setAsked(true)}
          >
            Take back
          </Button>
        </div>
      )}
    </li>
  )
}
