import { Link } from '@tanstack/react-router'
import type { Queue } from '../../requests/queue.ts'
import { countWord, dayWord } from '../../ui/in-words.ts'
import { lineLook, titleLook, WaitingList } from './waiting-list.tsx'

/** Plans with pieces that wait for a decision. */
export const ToDecide = ({ plans }: { plans: Queue['toDecide'] }) => (
  <WaitingList title="To decide" entries={plans}>
    {({ conversationId, draftId, title, teacher, waiting, createdAt }) => (
      <li key={draftId} className="border-b border-rule">
        <Link to="/conversations/$id" params={{ id: conversationId }} search={{ draft: draftId }} className={lineLook}>
          <span className={titleLook}>{title}</span>
          <span className="mt-0.5 block text-small text-ink-2 first-letter:uppercase">
            {[
              countWord(waiting, 'piece waits', 'pieces wait'),
              teacher && `with ${teacher.name}`,
              `begun ${dayWord(createdAt, new Date())}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Link>
      </li>
    )}
  </WaitingList>
)
