import { Link } from '@tanstack/react-router'
import { usePastWork } from '../../requests/past-work.ts'
import type { Teacher } from '../../requests/teacher.ts'
import { ConversationList } from '../../shared/conversation-list.tsx'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { othersInWords } from '../../shared/who-reads.ts'
import { WhoSees } from '../../shared/who-sees.tsx'

const atOnce = 5

/** The newest conversations with a teacher, and the way to all of them. */
export function PastWorkWith({ teacher: { id, name, whoCanSee } }: { teacher: Teacher }) {
  const { data: found, error, refetch } = usePastWork({ teacherId: id, limit: atOnce + 1 })
  const others = othersInWords(whoCanSee.shared.readers)
  return (
    <Section title="Past work">
      <WhoSees of={whoCanSee.conversations} also={others ? `What you share from a plan: ${others} too.` : undefined} />
      <WentWrong error={error} onRetry={() => void refetch()} />
      {found?.length === 0 && <p>No conversation yet. What you prepare for {name} is kept here.</p>}
      {found && found.length > 0 && <ConversationList conversations={found.slice(0, atOnce)} />}
      {found && found.length > atOnce && (
        <Link
          to="/conversations"
          search={{ teacher: id }}
          className="inline-flex min-h-10 items-center text-small text-act underline underline-offset-4"
        >
          All conversations with {name}
        </Link>
      )}
    </Section>
  )
}
