import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asText, toldOnce, useKept } from '../requests/kept.ts'
import { resetLinksQuery, useMe } from '../requests/me.ts'
import { resetLinkInWords } from '../shared/reset-link-in-words.ts'
import { Button } from '../ui/button.tsx'

const dayMs = 24 * 60 * 60_000
/** In a browser that has not told it, so long. */
const toldForDays = 30

/**
 * After signing in: that somebody made a link with which they could have come in here. It is told in each browser until it is put away there, so
 * that nobody who did come in can put it away for the person whose account this is.
 */
export function ResetLinkTold() {
  const me = useMe()
  const links = useQuery({ ...resetLinksQuery, enabled: me !== null }).data
  const told = useKept(`reset-links.${toldOnce}`, '', asText)
  const newest = links?.find(({ madeAt }) => madeAt > told.value && Date.now() - Date.parse(madeAt) < toldForDays * dayMs)
  if (!newest) return null
  return (
    <section aria-label="A link to a new password" className="border-b border-rule-2 bg-warn-soft px-4 py-3 wide:px-6 print:hidden">
      <p className="max-w-[75ch]">
        {resetLinkInWords(newest, new Date())}{' '}
        {newest.usedAt === null
          ? 'If you did not ask for it, ask them why.'
          : 'If it was not you who used it, choose another password now, and ask them about it.'}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-4">
        <Link to="/account" className="inline-flex min-h-10 items-center text-act underline underline-offset-4">
          See it in your account
        </Link>
        <Button look="text" onClick={() => told.change(() => newest.madeAt)}>
          I know about it
        </Button>
      </p>
    </section>
  )
}
