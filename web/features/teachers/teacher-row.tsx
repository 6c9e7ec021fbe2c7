import { Link } from '@tanstack/react-router'
import type { KnownTeacher } from '../../requests/teachers.ts'
import { countWord, dayWord } from '../../ui/in-words.ts'
import { joinedInWords } from './joined.ts'

type TeacherRowProps = { teacher: KnownTeacher; waits: number; isInvited: boolean }

/** A teacher in the list: whom, the goal, and how things stand. */
export function TeacherRow({ teacher, waits, isInvited }: TeacherRowProps) {
  const { id, name, goal, lastTalk, hasAccount, endedAt } = teacher
  const stands = [
    lastTalk ? `last talk put on record ${dayWord(lastTalk.savedAt, new Date())}` : 'no talk on record yet',
    joinedInWords({ hasAccount, endedAt, isInvited }),
  ]
  return (
    <li className="border-b border-rule">
      <Link
        to="/teachers/$id"
        params={{ id }}
        className="group flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-4 focus-visible:outline-offset-4"
      >
        <span className="min-w-0 flex-1 basis-72">
          <span className="block font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 group-hover:underline">
            {name}
          </span>
          {endedAt === null && (
            <span className="mt-0.5 line-clamp-2 max-w-[62ch] text-ink">{goal ? `Goal: ${goal}` : 'No goal on record yet'}</span>
          )}
          <span className="mt-0.5 block text-small text-ink-2 first-letter:uppercase">{stands.join(' · ')}</span>
        </span>
        {waits > 0 && (
          <span className="text-small font-medium whitespace-nowrap text-act first-letter:uppercase">
            {countWord(waits, 'thing waits', 'things wait')} for you
          </span>
        )}
      </Link>
    </li>
  )
}
