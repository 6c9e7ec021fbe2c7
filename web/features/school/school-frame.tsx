import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

const parts = [
  { to: '/school', words: 'People' },
  { to: '/school/safeguarding', words: 'Safeguarding and privacy' },
  { to: '/school/activity', words: 'Activity' },
  { to: '/school/keeping', words: 'Keeping' },
  { to: '/school/audit', words: 'Audit' },
] as const

const look =
  'inline-flex min-h-11 items-center border-b-2 border-transparent text-small text-ink-2 hover:text-ink aria-[current=page]:border-act aria-[current=page]:font-semibold aria-[current=page]:text-ink'

/** What an admin looks after, part by part; and where the rest is. `heading`: what a part says of itself at more length. */
export function SchoolFrame({
  title,
  heading = title,
  children,
}: {
  title: (typeof parts)[number]['words']
  heading?: string
  children: ReactNode
}) {
  return (
    <div className="mx-auto max-w-[40rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>{`${heading} · Your school · Thinking Partner`}</title>
      <p className="text-small text-ink-2">Your school</p>
      <h1 className="font-serif text-title font-semibold tracking-tight">{heading}</h1>
      <nav aria-label="Your school" className="mt-3 mb-6 flex flex-wrap gap-x-6 border-b border-rule print:hidden">
        {parts.map(({ to, words }) => (
          <Link key={to} to={to} activeOptions={{ exact: true }} className={look}>
            {words}
          </Link>
        ))}
        <Link to="/settings" className={`${look} wide:ml-auto`}>
          Language model
        </Link>
      </nav>
      {children}
    </div>
  )
}
