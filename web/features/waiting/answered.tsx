import { Link } from '@tanstack/react-router'
import { evidenceSheetId } from '../../../server/domain/evidence-sheet-id.ts'
import type { Queue } from '../../requests/queue.ts'
import { dayWord } from '../../ui/in-words.ts'
import { lineLook, titleLook, WaitingList } from './waiting-list.tsx'

type Plan = Queue['answered'][number]
type Line = Plan['answers'][number] & Pick<Plan, 'conversationId' | 'draftId' | 'title' | 'teacher'>

/** What teachers answered and the coach has not seen yet. Each leads to the piece it was said to. */
export function Answered({ answered }: { answered: Plan[] }) {
  const lines = answered.flatMap(({ answers, conversationId, draftId, title, teacher }): Line[] =>
    answers.map((answer) => ({ ...answer, conversationId, draftId, title, teacher })),
  )
  return (
    <WaitingList title="Answered" entries={lines}>
      {(line) => (
        <li key={line.id} className="border-b border-rule">
          <Link
            to="/conversations/$id"
            params={{ id: line.conversationId }}
            search={line.itemId === evidenceSheetId ? { draft: line.draftId, view: 'evidence' } : { draft: line.draftId }}
            hash={line.itemId === evidenceSheetId ? 'sheet-shared' : `card-${line.itemId}`}
            className={lineLook}
          >
            <span className={`${titleLook} line-clamp-3`}>“{line.text}”</span>
            <span className="mt-0.5 block text-small text-ink-2">
              {line.teacher?.name ?? 'The teacher'}, {dayWord(line.answeredAt, new Date())}, to{' '}
              {line.itemId === evidenceSheetId ? 'the evidence sheet' : 'a piece of your plan'} · {line.title}
            </span>
          </Link>
        </li>
      )}
    </WaitingList>
  )
}
