import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useForms } from '../requests/forms.ts'
import type { PastConversation } from '../requests/past-work.ts'
import { dayWord } from '../ui/in-words.ts'
import { FoundWords } from './found-words.tsx'
import { statusInWords } from './status-in-words.ts'

type ConversationListProps = {
  conversations: PastConversation[]
  /** What was searched for, where anything was. */
  q?: string
  /** What else can be done with each. */
  beside?: (conversation: PastConversation) => ReactNode
}

/** Conversations to choose from. */
export function ConversationList({ conversations, q = '', beside }: ConversationListProps) {
  const forms = useForms()
  const now = new Date()
  return (
    <ul className="mt-2 border-t border-rule">
      {conversations.map((conversation) => (
        <li key={conversation.id} className="flex flex-wrap items-center gap-x-4 border-b border-rule">
          <Link
            to="/conversations/$id"
            params={{ id: conversation.id }}
            className="group flex min-w-0 flex-1 basis-56 flex-wrap gap-x-4 gap-y-0.5 py-4 focus-visible:outline-offset-4"
          >
            <span className="min-w-0 flex-1 basis-72">
              <span className="block font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 group-hover:underline">
                {conversation.title}
              </span>
              <span className="mt-0.5 block text-small text-ink-2">
                {statusInWords(conversation, forms.find(({ id }) => id === conversation.draft?.coachingModel)?.title)}
              </span>
              {conversation.found && <FoundWords found={conversation.found} q={q} />}
            </span>
            <time dateTime={conversation.updatedAt} className="pt-0.5 text-small whitespace-nowrap text-ink-2">
              {dayWord(conversation.updatedAt, now)}
            </time>
          </Link>
          {beside?.(conversation)}
        </li>
      ))}
    </ul>
  )
}
