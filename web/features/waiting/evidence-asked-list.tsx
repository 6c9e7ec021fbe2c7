import { Link } from '@tanstack/react-router'
import type { Queue } from '../../requests/queue.ts'
import { dayWord } from '../../ui/in-words.ts'
import { lineLook, titleLook, WaitingList } from './waiting-list.tsx'

/** Teachers who asked for the evidence, and wait for an answer. */
export const EvidenceAskedList = ({ asked }: { asked: Queue['evidenceAsked'] }) => (
  <WaitingList title="Asked for the evidence" entries={asked}>
    {({ conversationId, title, teacher, askedAt }) => (
      <li key={conversationId} className="border-b border-rule">
        <Link to="/conversations/$id" params={{ id: conversationId }} hash="evidence-asked" className={lineLook}>
          <span className={titleLook}>{teacher?.name ?? 'The teacher'} asks for the evidence</span>
          <span className="mt-0.5 block text-small text-ink-2">
            {dayWord(askedAt, new Date())} · {title}
          </span>
        </Link>
      </li>
    )}
  </WaitingList>
)
