import { Link } from '@tanstack/react-router'
import { Button, buttonLook } from '../ui/button.tsx'

const page = 'mx-auto max-w-[47.5rem] px-4 py-16 wide:px-6'

/** Nothing at this address, or nothing any more: says why, and where to go. */
export function NotHere({ what, why, again }: { what: string; why: string; again?: string }) {
  return (
    <div className={page}>
      <title>Not here · Thinking Partner</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">{what}</h1>
      <p className="mt-2 mb-6 max-w-[60ch] text-ink-2">{why}</p>
      <Link to="/" search={again === undefined ? {} : { again }} className={buttonLook('primary')}>
        Start from your notes
      </Link>
    </div>
  )
}

export const NotFound = () => <NotHere what="This page isn’t here" why="The address may be mistyped." />

/** A page that broke. */
export function Failed() {
  return (
    <div className={page} role="alert">
      <h1 className="font-serif text-title font-semibold tracking-tight">This page stopped working</h1>
      <p className="mt-2 mb-6 max-w-[60ch] text-ink-2">It is our fault, not yours. What you entered is kept on this computer.</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        Reload the page
      </Button>
    </div>
  )
}
