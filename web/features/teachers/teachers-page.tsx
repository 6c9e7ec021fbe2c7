import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { handedOverQuery } from '../../requests/handed-over.ts'
import { queueQuery } from '../../requests/queue.ts'
import { invitationsQuery } from '../../requests/teacher-invitation.ts'
import { goingOn, useTeachers } from '../../requests/teachers.ts'
import { useWhoCanSeeOwn } from '../../requests/who-can-see.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { othersInWords } from '../../shared/who-reads.ts'
import { WhoSees } from '../../shared/who-sees.tsx'
import { AddTeacher } from './add-teacher.tsx'
import { TeacherRow } from './teacher-row.tsx'
import { waitsFrom } from './waits.ts'

/** The teachers a coach works with: what each works on, what was agreed last, what waits. */
export function TeachersPage() {
  const { data: teachers, error, refetch } = useTeachers()
  const queue = useQuery(queueQuery).data
  const invitations = useQuery(invitationsQuery).data ?? []
  const own = useWhoCanSeeOwn()
  const seeInvited = own && othersInWords(own.invitations.readers)
  const handedOver = useQuery(handedOverQuery).data ?? []
  const now = teachers && goingOn(teachers)
  const before = teachers?.filter(({ endedAt }) => endedAt !== null)
  const rows = (some: NonNullable<typeof teachers>) => (
    <ul className="mt-2 border-t border-rule">
      {some.map((teacher) => (
        <TeacherRow
          key={teacher.id}
          teacher={teacher}
          waits={queue ? waitsFrom(queue, teacher.id) : 0}
          isInvited={invitations.some(({ teacherId }) => teacherId === teacher.id)}
        />
      ))}
    </ul>
  )
  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>Teachers · Thinking Partner</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">Teachers you work with</h1>
      <WhoSees
        of={own?.teachers}
        also={seeInvited ? `Whom you have invited, ${seeInvited} sees too, and nothing of what you work on.` : undefined}
        className="mt-1 mb-6"
      />
      <WentWrong error={error} onRetry={() => void refetch()} />
      {now?.length === 0 && (
        <p className="mb-6 max-w-[60ch]">
          Nobody yet. Add a teacher by name, as you would say it: Ms Ortiz. Whoever you name in a conversation comes here too.
        </p>
      )}
      {now && now.length > 0 && rows(now)}
      {handedOver.length > 0 && (
        <p className="mt-3">
          <Link to="/handed-over" className="inline-flex min-h-10 items-center text-small text-act underline underline-offset-4">
            What colleagues handed over to you
          </Link>
        </p>
      )}
      {teachers && <AddTeacher />}
      {before && before.length > 0 && (
        <section aria-labelledby="before" className="mt-10">
          <h2 id="before" className="text-label font-semibold text-ink-2">
            You worked with
          </h2>
          {rows(before)}
        </section>
      )}
    </div>
  )
}
