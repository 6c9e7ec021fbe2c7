import { Outlet } from '@tanstack/react-router'
import { Bar } from './bar.tsx'
import { PageTold } from './page-told.tsx'
import { ResetLinkTold } from './reset-link-told.tsx'
import { WhoWritesAndSees } from './who-writes-and-sees.tsx'

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
      <Bar />
      <main id="content" tabIndex={-1} className="flex-1">
        <ResetLinkTold />
        <Outlet />
      </main>
      <footer className="border-t border-rule px-4 py-4 wide:px-6 not-has-[p]:hidden min-[80rem]:hidden print:hidden">
        <WhoWritesAndSees className="flex flex-wrap gap-x-6 gap-y-1" />
      </footer>
      <PageTold />
    </div>
  )
}
