import { useLocation } from '@tanstack/react-router'
import { useLanguageModel } from '../requests/language-model.ts'
import { useMe } from '../requests/me.ts'
import { useWhoCanSeeOwn } from '../requests/who-can-see.ts'
import { isCoach } from '../shared/roles.ts'
import { whoWrites } from '../shared/who-writes.ts'
import { whoSees } from './who-sees.ts'

/** Who writes for a coach and where the words go, and who sees them; nothing before that is known. */
export function WhoWritesAndSees({ className }: { className: string }) {
  const me = useMe()
  const own = useWhoCanSeeOwn()
  const seen = useLocation({ select: ({ pathname }) => whoSees(pathname, own) })
  const languageModel = useLanguageModel()
  const writes = me && isCoach(me) ? languageModel : undefined
  if (!me || (writes === undefined && seen === null)) return null
  return (
    <p className={`text-label text-ink-2 ${className}`}>
      {writes !== undefined && (
        <span className="inline-flex max-w-full min-w-0 items-center gap-1.5">
          <span aria-hidden className="size-2 shrink-0 rounded-full bg-good" />
          <span className="min-w-0 min-[80rem]:truncate">{whoWrites(writes, window.location.hostname)}</span>
        </span>
      )}
      {seen && <span className="shrink-0">{seen}</span>}
    </p>
  )
}
