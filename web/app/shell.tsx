import { Link, Outlet } from '@tanstack/react-router'
import { whoSees } from './who-sees.ts'

function WhoWritesAndSees({ className }: { className: string }) {
  const { leaves, sees } = whoSees(window.location.hostname)
  return (
    <p className={`text-label text-ink-2 ${className}`}>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="size-2 rounded-full bg-good" />
        Built-in drafter · {leaves}
      </span>
      <span>Who can see this: {sees}</span>
    </p>
  )
}

/** What is around every page. */
export function Shell() {
  return (
    <div className="flex min-h-dvh flex-col print:block print:min-h-0">
      <a
        href="#content"
        className="absolute top-2 left-2 z-20 -translate-y-16 rounded-control bg-act px-4 py-2 text-small text-act-ink focus:translate-y-0 print:hidden"
      >
        Skip to the content
      </a>
      <header className="flex min-h-14 items-center border-b border-rule px-4 wide:px-6 print:hidden">
        <Link to="/" className="inline-flex min-h-10 items-center font-serif text-lead font-semibold tracking-tight">
          Thinking Partner
        </Link>
        <WhoWritesAndSees className="ml-auto hidden gap-6 wide:flex" />
      </header>
      <main id="content" tabIndex={-1} className="flex-1">
        <Outlet />
      </main>
      <footer className="border-t border-rule px-4 py-4 wide:hidden print:hidden">
        <WhoWritesAndSees className="flex flex-col gap-1" />
      </footer>
    </div>
  )
}
