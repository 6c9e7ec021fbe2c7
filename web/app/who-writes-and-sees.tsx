import { useMe } from '../requests/me.ts'
import { whatLeaves } from './what-leaves.ts'

/** Which drafter writes, where the words go, and who sees them. */
export function WhoWritesAndSees({ className }: { className: string }) {
  const me = useMe()
  return (
    <p className={`text-label text-ink-2 ${className}`}>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="size-2 shrink-0 rounded-full bg-good" />
        Built-in drafter · {whatLeaves(window.location.hostname)}
      </span>
      {me && <span>Only you can see this</span>}
    </p>
  )
}
