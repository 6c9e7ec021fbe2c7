import { asProblem } from '../requests/client.ts'
import { ProblemNote } from '../ui/problem-note.tsx'

/** What the server refused, or that it can't be reached, with the next step; nothing while all goes well. */
export function WentWrong({ error, onRetry }: { error: Error | null; onRetry?: () => void }) {
  if (!error) return null
  const { message, next, status } = asProblem(error)
  // What was refused is refused again.
  const mayGoBetter = status === 0 || status >= 500
  return <ProblemNote message={message} next={next} {...(onRetry && mayGoBetter && { onRetry })} />
}
