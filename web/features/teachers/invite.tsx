import { useQuery } from '@tanstack/react-query'
import { safeguardingQuery } from '../../requests/safeguarding.ts'
import type { Teacher } from '../../requests/teacher.ts'
import { invitationsQuery, useInviteTeacher, useRenewInvitation, useRevokeInvitation } from '../../requests/teacher-invitation.ts'
import { LinkToCopy } from '../../shared/link-to-copy.tsx'
import { SayYourName } from '../../shared/say-your-name.tsx'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { dayWord, untilWord } from '../../ui/in-words.ts'
import { NotReady } from './not-ready.tsx'

/** The way for a teacher to an account of their own: a link to copy. Without one nothing can be shared. */
export function Invite({ teacher }: { teacher: Teacher }) {
  return (
    <Section title="Sharing">
      {teacher.hasAccount ? (
        <p>
          {teacher.name} has joined{teacher.joinedAs && `, as ${teacher.joinedAs}`}, and reads what you share: single pieces from their
          card, or the plan from “Share”, beside “Take it out”.
        </p>
      ) : (
        <NotJoined teacher={teacher} />
      )}
    </Section>
  )
}

function NotJoined({ teacher: { id, name } }: { teacher: Teacher }) {
  const safeguarding = useQuery({ ...safeguardingQuery, staleTime: 0 })
  const invitations = useQuery(invitationsQuery)
  const [invite, renew, revoke] = [useInviteTeacher({ id, name }), useRenewInvitation(), useRevokeInvitation()]
  const announce = useAnnounce()
  const open = invitations.data?.find(({ teacherId }) => teacherId === id)
  const link = renew.data ?? invite.data
  const isBusy = invite.isPending || renew.isPending || revoke.isPending
  const error = safeguarding.error ?? invitations.error ?? invite.error ?? renew.error ?? revoke.error
  const lead = () => document.getElementById('invite')?.focus()
  const forget = () => {
    invite.reset()
    renew.reset()
  }
  const begin = () => {
    if (isBusy) return
    revoke.reset()
    if (open) renew.mutate(open.id)
    else invite.mutate()
  }
  const takeBack = () => {
    if (isBusy || !open) return
    revoke.mutate(open.id, {
      onSuccess: () => {
        forget()
        announce('The invitation is taken back: its link opens nothing any more.')
        lead()
      },
    })
  }
  if (safeguarding.data === null) return <NotReady name={name} />
  return (
    <>
      <p>
        {name} has no account here yet, so nothing can be shared. An invitation is a link that you send as you like; {name} chooses a
        password, and then reads what you share and nothing else of yours.
      </p>
      <SayYourName hint={`As ${name} reads it in the invitation, and beside what you share.`} />
      <WentWrong error={error} />
      {open && (
        <p className="text-ink-2">
          Invited {dayWord(open.madeAt, new Date())}.{' '}
          {open.isExpired ? 'The link has expired.' : `The link opens once, until ${untilWord(open.expiresAt)}.`}
        </p>
      )}
      {link && open && (
        <LinkToCopy
          label={`The link for ${name}`}
          link={link}
          hint={`It is shown this once. Whoever opens it joins as ${name}: send it to nobody else.`}
          onDone={() => {
            forget()
            lead()
          }}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button id="invite" look="quiet" aria-disabled={isBusy || !safeguarding.data} onClick={begin}>
          {open ? 'Make another link' : `Invite ${name}`}
        </Button>
        {open && (
          <Button look="text" aria-disabled={isBusy} onClick={takeBack}>
            Take the invitation back
          </Button>
        )}
      </div>
    </>
  )
}
