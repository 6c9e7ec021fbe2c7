import { Link } from '@tanstack/react-router'
import { useCoachingModels } from '../requests/coaching-models.ts'
import type { PastConversation } from '../requests/past-work.ts'
import { dayWord } from '../ui/in-words.ts'
import { FoundWords } from './found-words.tsx'
import { statusInWords } from './status-in-words.ts'

/** Conversations to choose from. `q` is what was searched for, where anything was. */
export function ConversationList({ conversations, q = '' }: { conversations: PastConversation[]; q?: string }) {
  const models = useCoachingModels().data
  const now = new Date()
  return (
    <ul className="mt-2 border-t border-rule">
      {conversations.map((conversation) => (
        <li key={conversation.id} className="border-b border-rule">
          <Link
            to="/conversations/$id"
            params={{ id: conversation.id }}
            className="group flex flex-wrap gap-x-4 gap-y-0.5 py-4 focus-visible:outline-offset-4"
          >
            <span className="min-w-0 flex-1 basis-72">
              <span className="block font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 group-hover:underline">
                {conversation.title}
              </span>
              <span className="mt-0.5 block text-small text-ink-2">
                {statusInWords(conversation, models?.find(({ id }) => id === conversation.draft?.coachingModel)?.title)}
              </span>
              {conversation.found && <FoundWords found={conversation.found} q={q} />}
            </span>
            <time dateTime={conversation.updatedAt} className="pt-0.5 text-small whitespace-nowrap text-ink-2">
              {dayWord(conversation.updatedAt, now)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  )
}
