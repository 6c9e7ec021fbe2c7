import { Link } from '@tanstack/react-router'
import type { Queue } from '../../requests/queue.ts'
import { dayWord } from '../../ui/in-words.ts'
import { lineLook, titleLook, WaitingList } from './waiting-list.tsx'

/** What the last talk with each teacher said would be, in the words it was put down in: nobody reads a date out of them. */
export const Due = ({ due }: { due: Queue['due'] }) => (
  <WaitingList title="Agreed in a talk" entries={due}>
    {({ conversationId, title, teacher, when, promised, savedAt }) => (
      <li key={conversationId} className="border-b border-rule">
        <Link to="/conversations/$id" params={{ id: conversationId }} search={{ view: 'after' }} className={lineLook}>
          <span className={titleLook}>
            {teacher ? `${teacher.name}: ` : ''}
            {when}
          </span>
          {promised !== '' && <span className="mt-0.5 line-clamp-2">You promised: {promised}</span>}
          <span className="mt-0.5 block text-small text-ink-2">
            Put on record {dayWord(savedAt, new Date())} · {title}
          </span>
        </Link>
      </li>
    )}
  </WaitingList>
)
