import { useQuery } from '@tanstack/react-query'
import { resetLinksQuery } from '../../requests/me.ts'
import { resetLinkInWords } from '../../shared/reset-link-in-words.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'

/** Links with which somebody could have come in here: when they were made and used, and by whom. */
export function ResetLinks() {
  const { data: links, error, refetch } = useQuery({ ...resetLinksQuery, staleTime: 0 })
  if (links?.length === 0) return null
  return (
    <Section title="Links to a new password">
      <p className="text-small text-ink-2">Whoever has such a link can set your password with it, and then sign in as you.</p>
      <WentWrong error={error} onRetry={() => void refetch()} />
      <ul className="grid gap-1">
        {links?.map((link) => (
          <li key={link.madeAt}>{resetLinkInWords(link, new Date())}</li>
        ))}
      </ul>
    </Section>
  )
}
