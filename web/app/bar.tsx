import { Link, useLocation } from '@tanstack/react-router'
import { useMe } from '../requests/me.ts'
import { PersonMenu } from './person-menu.tsx'
import { WhoWritesAndSees } from './who-writes-and-sees.tsx'

const entry = (isHere: boolean): string =>
  `inline-flex min-h-10 items-center text-small ${isHere ? 'font-semibold text-ink' : 'text-ink-2 hover:text-ink'}`

/** The top of every page: where one is, what happens with the words, and who one is. */
export function Bar() {
  const { pathname } = useLocation()
  const me = useMe()
  const signedIn = pathname !== '/sign-in' && me !== null
  return (
    <header className="flex min-h-14 items-center border-b border-rule px-4 wide:px-6 print:hidden">
      <Link to="/" className="inline-flex min-h-10 items-center font-serif text-lead font-semibold tracking-tight whitespace-nowrap">
        Thinking Partner
      </Link>
      {signedIn && (
        <nav aria-label="Thinking Partner" className="ml-8 flex gap-6 max-wide:hidden">
          <Link to="/conversations" className={entry(pathname === '/' || pathname.startsWith('/conversations'))}>
            Conversations
          </Link>
          <Link to="/knowledge" className={entry(pathname.startsWith('/knowledge'))}>
            Knowledge
          </Link>
        </nav>
      )}
      <WhoWritesAndSees className="ml-auto hidden min-w-0 gap-x-6 pl-6 whitespace-nowrap min-[64rem]:flex" />
      {signedIn && <PersonMenu name={me.name || me.email || 'You'} />}
    </header>
  )
}
