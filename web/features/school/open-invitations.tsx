import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import { invitationsQuery } from '../../requests/teacher-invitation.ts'
import { LinkToCopy } from '../../shared/link-to-copy.tsx'
import { Section } from '../../shared/section.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { InvitationRow } from './invitation-row.tsx'

/** Invitations that nobody has accepted yet, everyone’s. */
export function OpenInvitations() {
  const { data: invitations, error, refetch } = useQuery(invitationsQuery)
  const [renewed, setRenewed] = useState<{ label: string; link: string } | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const problem = error && asProblem(error)
  return (
    // Where the focus goes when a row has gone.
    <div ref={place} tabIndex={-1}>
      <Section title="Open invitations">
        {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />}
        {renewed && (
          <LinkToCopy
            {...renewed}
            hint="Hand it over yourself: nothing is mailed. It is shown this once, and good once, for seven days; the link before opens nothing any more."
            onDone={() => {
              setRenewed(null)
              place.current?.focus()
            }}
          />
        )}
        {invitations?.length === 0 && <p className="text-ink-2">None. Whoever you invite is listed here until they have joined.</p>}
        {invitations && invitations.length > 0 && (
          <ul aria-label="Open invitations" className="border-t border-rule">
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} onRenewed={setRenewed} onGone={() => place.current?.focus()} />
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
