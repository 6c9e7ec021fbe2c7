import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { asProblem } from '../requests/client.ts'
import type { Me } from '../requests/me.ts'
import { signOut } from '../requests/sign-out.ts'
import { isAdmin, isCoach } from '../shared/roles.ts'
import { WaitingCount } from '../shared/waiting-count.tsx'
import { roomFor, type waysOf } from './ways.ts'

const entry = 'flex min-h-11 w-full items-center px-4 text-left text-small hover:bg-act-soft focus-visible:outline-offset-[-2px]'

/** The person's name, and behind it what is this person’s own, and the way out; on a narrow screen the ways that the bar has no room for too. The browser's own popover: Escape and a click elsewhere close it. */
export function PersonMenu({ me, ways }: { me: Me; ways: ReturnType<typeof waysOf> }) {
  const panel = useRef<HTMLDivElement>(null)
  const leave = useMutation({ mutationFn: signOut })
  const close = () => panel.current?.hidePopover()
  const problem = leave.error && asProblem(leave.error)
  return (
    <div className="relative min-[80rem]:ml-6">
      <button
        type="button"
        popoverTarget="person-menu"
        className="inline-flex min-h-10 items-center gap-2 rounded-control px-2 text-small text-ink-2 hover:text-ink max-wide:-mr-2"
      >
        <span className="max-w-40 truncate">{me.name || me.email || 'You'}</span>
        <svg aria-hidden="true" viewBox="0 0 16 16" className="size-3 shrink-0 fill-none stroke-current stroke-2">
          <path d="m3 6 5 5 5-5" />
        </svg>
      </button>
      <div
        ref={panel}
        id="person-menu"
        popover="auto"
        className="absolute inset-auto top-13 right-3 m-0 max-h-[calc(100dvh-4.5rem)] w-56 overflow-y-auto rounded-card border border-rule-2 bg-sheet py-2 text-ink shadow-card wide:right-6"
      >
        {ways.map(({ to, words }) => (
          <Link key={to} to={to} className={`${entry} ${roomFor(ways).menu}`} onClick={close}>
            {words}
            {to === '/waiting' && <WaitingCount />}
          </Link>
        ))}
        {isCoach(me) && (
          <Link to="/roster" className={entry} onClick={close}>
            Roster
          </Link>
        )}
        {(isCoach(me) || isAdmin(me)) && (
          <Link to="/settings" className={entry} onClick={close}>
            Settings
          </Link>
        )}
        <Link to="/account" className={entry} onClick={close}>
          Account
        </Link>
        <button type="button" className={entry} aria-disabled={leave.isPending} onClick={() => !leave.isPending && leave.mutate()}>
          {leave.isPending ? 'Signing out…' : 'Sign out'}
        </button>
        {problem && (
          <p role="alert" className="px-4 py-2 text-label text-ink-2">
            {problem.message} {problem.next}
          </p>
        )}
      </div>
    </div>
  )
}
