import { Link, useLocation } from '@tanstack/react-router'
import { useMe } from '../requests/me.ts'
import { WaitingCount } from '../shared/waiting-count.tsx'
import { PersonMenu } from './person-menu.tsx'
import { isPublic } from './public-pages.ts'
import { isOn, roomFor, waysOf } from './ways.ts'
import { WhoWritesAndSees } from './who-writes-and-sees.tsx'

const entry = (isHere: boolean): string =>
  `inline-flex min-h-10 items-center text-small whitespace-nowrap ${isHere ? 'font-semibold text-ink' : 'text-ink-2 hover:text-ink'}`

/** The top of every page: where one is, what happens with the words, and who one is. */
export function Bar() {
  const { pathname } = useLocation()
  const known = useMe()
  const me = isPublic(pathname) ? null : known
  const ways = me ? waysOf(me) : []
  return (
    <header className="flex min-h-14 items-center border-b border-rule px-4 wide:px-6 print:hidden">
      <Link to="/" className="inline-flex min-h-10 items-center font-serif text-lead font-semibold tracking-tight whitespace-nowrap">
        Thinking Partner
      </Link>
      {me && (
        <nav aria-label="Thinking Partner" className={`ml-6 flex gap-5 min-[68rem]:ml-8 min-[68rem]:gap-6 ${roomFor(ways).bar}`}>
          {ways.map((way) => (
            <Link key={way.to} to={way.to} className={entry(isOn(way, pathname))} aria-current={isOn(way, pathname) ? 'page' : undefined}>
              {way.words}
              {way.to === '/waiting' && <WaitingCount />}
            </Link>
          ))}
        </nav>
      )}
      {me && (
        <div className="ml-auto flex min-w-0 items-center">
          <WhoWritesAndSees className="hidden min-w-0 flex-col items-end pl-6 whitespace-nowrap min-[80rem]:flex" />
          <PersonMenu me={me} ways={ways} />
        </div>
      )}
    </header>
  )
}
