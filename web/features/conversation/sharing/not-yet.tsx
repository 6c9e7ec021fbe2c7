import { Link } from '@tanstack/react-router'
import type { Shares } from '../../../requests/shares.ts'
import type { whyNot } from './in-words.ts'
import { WithWhom } from './with-whom.tsx'

type NotYetProps = { why: NonNullable<ReturnType<typeof whyNot>>; shares: Shares; conversationId: string }

/** Why nothing can be shared as things are, and the next step. */
export function NotYet({ why, shares, conversationId }: NotYetProps) {
  const { teacher } = shares
  if (!teacher) return <WithWhom conversationId={conversationId} />
  const { id, name } = teacher
  const toPage = (words: string) => (
    <p>
      <Link to="/teachers/$id" params={{ id }} className="inline-flex min-h-10 items-center text-act underline underline-offset-4">
        {words}
      </Link>
    </p>
  )
  if (why === 'no-account') {
    return (
      <>
        <p>{name} has no account here yet, so nothing can be shared.</p>
        {toPage(`Invite ${name}`)}
      </>
    )
  }
  if (why === 'ended') {
    return (
      <>
        <p>Your work with {name} has ended, so nothing new can be shared. What was shared before stays with them until you take it back.</p>
        {toPage(`What stands with ${name}`)}
      </>
    )
  }
  return <p>Nothing in this plan is approved yet, and only what you have approved can be shared. Approve a piece; then it can be shared.</p>
}
