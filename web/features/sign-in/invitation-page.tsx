import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { type Invited, invitationQuery, useAccept } from '../../requests/links.ts'
import { useMe } from '../../requests/me.ts'
import { rolesInWords } from '../../shared/roles.ts'
import { untilWord } from '../../ui/in-words.ts'
import { AcceptAs } from './accept-as.tsx'
import { JoinForm } from './join-form.tsx'
import { pageLook } from './look.ts'
import { NothingOpened } from './nothing-opened.tsx'

/** Where an invitation’s link leads: who invites, to what, and the way in, with a new account or with one’s own. */
export function InvitationPage() {
  const token = useLocation({ select: ({ hash }) => hash })
  const me = useMe()
  const accept = useAccept(token)
  const { data: invited, error, refetch } = useQuery(invitationQuery(token))
  return (
    <div className={pageLook}>
      <title>An invitation · Thinking Partner</title>
      {!invited && <h1 className="mb-6 font-serif text-title font-semibold tracking-tight">An invitation</h1>}
      {error && !invited && <NothingOpened cause={error} onRetry={() => void refetch()} />}
      {invited && (
        <>
          <h1 className="font-serif text-title font-semibold tracking-tight">{invited.invitedBy} invites you</h1>
          <p className="mt-2 mb-6 text-ink-2">
            To Thinking Partner, as {rolesInWords(invited.roles)}. Coaches prepare their talks with teachers here, and teachers read what is
            shared with them. The link is good once, until {untilWord(invited.expiresAt)}.
          </p>
          <WhatIsPrivate {...invited} />
          {me ? <AcceptAs me={me} accept={accept} /> : <JoinForm token={token} invited={invited} accept={accept} />}
        </>
      )}
    </div>
  )
}

/** What one should know before joining: who will read what one writes. */
function WhatIsPrivate({ roles, privacy }: Invited) {
  if (privacy)
    return (
      <section aria-labelledby="private" className="mb-6">
        <h2 id="private" className="font-serif text-lead font-semibold">
          What “private” means here, and where it ends
        </h2>
        <p className="mt-1 whitespace-pre-line">{privacy.endsWhere}</p>
        {privacy.runBy && <p className="mt-1">It is run by {privacy.runBy}.</p>}
      </section>
    )
  if (!roles.includes('coach') && !roles.includes('mentor')) return null
  return (
    <p className="mb-6">
      What you write here is yours: no colleague and no admin can open it, and a teacher reads only what you share. Whoever runs the server
      could read what is stored on it.
    </p>
  )
}
