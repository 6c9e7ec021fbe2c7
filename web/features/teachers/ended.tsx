import type { Teacher } from '../../requests/teacher.ts'
import { dayWord } from '../../ui/in-words.ts'
import { Notice } from '../../ui/notice.tsx'

/** What holds once the work together has ended. */
export function Ended({ teacher: { name, hasAccount, endedAt, endedBy, handover } }: { teacher: Teacher }) {
  if (endedAt === null) return null
  const byHandover = handover?.answer === 'consented'
  const how = byHandover ? `went to ${handover.to.name}` : `was ended by ${endedBy === 'coach' ? 'you' : name}`
  return (
    <div className="mt-5">
      <Notice title="Your work together has ended">
        {`It ${how}, ${dayWord(endedAt, new Date())}. ${
          hasAccount
            ? `${name} keeps what you had shared by then; you can take it back in the conversation it was shared from.`
            : 'Nothing had been shared.'
        } To work together again, add ${name} anew.`}
      </Notice>
    </div>
  )
}
