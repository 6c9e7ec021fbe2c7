import { Link } from '@tanstack/react-router'
import { asProblem } from '../../requests/client.ts'
import { buttonLook } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'

/** A link that was not opened: why, and where to go. What the server could not say now may be asked again. */
export function NothingOpened({ cause, onRetry }: { cause: unknown; onRetry: () => void }) {
  const problem = asProblem(cause)
  const mayCome = problem.status === 0 || problem.status === 429 || problem.status >= 500
  return (
    <>
      <ProblemNote message={problem.message} next={problem.next} {...(mayCome && { onRetry })} />
      <Link to="/sign-in" className={buttonLook(mayCome ? 'quiet' : 'primary')}>
        Go to sign-in
      </Link>
    </>
  )
}
