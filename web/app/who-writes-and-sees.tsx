import { useLocation } from '@tanstack/react-router'
import { useLanguageModel } from '../requests/language-model.ts'
import { useMe } from '../requests/me.ts'
import { whoWrites } from '../shared/who-writes.ts'

/** Who writes, where the words go, and who sees them; nothing before that is known. */
export function WhoWritesAndSees({ className }: { className: string }) {
  const me = useMe()
  // Knowledge is shared, or is not: each page of it says who can see it.
  const saysItself = useLocation({ select: ({ pathname }) => pathname.startsWith('/knowledge') })
  const languageModel = useLanguageModel()
  if (!me) return null
  return (
    <p className={`text-label text-ink-2 ${className}`}>
      {languageModel !== undefined && (
        <span className="inline-flex min-w-0 items-center gap-1.5">
          <span aria-hidden className="size-2 shrink-0 rounded-full bg-good" />
          <span className="min-w-0 min-[64rem]:truncate">{whoWrites(languageModel, window.location.hostname)}</span>
        </span>
      )}
      {!saysItself && <span className="shrink-0">Only you can see this</span>}
    </p>
  )
}
