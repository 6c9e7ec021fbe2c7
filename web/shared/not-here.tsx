import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Problem } from '../requests/client.ts'
import { type Me, useMe } from '../requests/me.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { homeOf, isCoach } from './roles.ts'

const page = 'mx-auto max-w-[47.5rem] px-4 py-16 wide:px-6'

/** Nothing at this address, or nothing any more: says why, and where to go. */
export function NotHere({ what, why }: { what: string; why: string }) {
  return (
    <div className={page}>
      <title>Not here · Thinking Partner</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">{what}</h1>
      <p className="mt-2 mb-6 max-w-[60ch] text-ink-2">{why}</p>
      <WaysOn />
    </div>
  )
}

const homeInWords: Record<ReturnType<typeof homeOf>, string> = {
  '/': 'Go to the start',
  '/with-me': 'Go to what your coach shared',
  '/school': 'Go to the school',
}

/** Where each finds their own: what is a coach’s is no way for anybody else. */
function WaysOn() {
  const me = useMe()
  if (hasNoPart(me)) return null
  const home = me ? homeOf(me) : '/'
  return (
    <div className="flex flex-wrap gap-3">
      <Link to={home} className={buttonLook('primary')}>
        {homeInWords[home]}
      </Link>
      {me && isCoach(me) && (
        <Link to="/conversations" className={buttonLook('quiet')}>
          Look through past work
        </Link>
      )}
    </div>
  )
}

const hasNoPart = (me: Me | null): boolean => me !== null && me.roles.length === 0

/** The same for an address that nobody has, and for one that is somebody else’s. */
export function NotFound() {
  if (hasNoPart(useMe()))
    return (
      <NotHere
        what="There is nothing here for you now"
        why="Your account has no part in this school at the moment. Ask whoever keeps the accounts here."
      />
    )
  return <NotHere what="This page isn’t here" why="The address may be mistyped, or the page is not yours to open." />
}

/** A page that could not be opened, or that broke. */
export function Failed({ error }: ErrorComponentProps) {
  const router = useRouter()
  if (error instanceof Problem) {
    return (
      <div className={page}>
        <title>Thinking Partner</title>
        <ProblemNote message={error.message} next={error.next} onRetry={() => void router.invalidate()} />
      </div>
    )
  }
  return (
    <div className={page} role="alert">
      <title>Thinking Partner</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">This page stopped working</h1>
      <p className="mt-2 mb-6 max-w-[60ch] text-ink-2">It is our fault, not yours. What you entered is kept on this computer.</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        Reload the page
      </Button>
    </div>
  )
}
