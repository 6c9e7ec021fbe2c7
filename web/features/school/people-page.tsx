import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '../../requests/client.ts'
import { holdsQuery } from '../../requests/keeping.ts'
import { peopleQuery } from '../../requests/people.ts'
import { safeguardingQuery } from '../../requests/safeguarding.ts'
import { SayYourName } from '../../shared/say-your-name.tsx'
import { Section } from '../../shared/section.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { InviteSomebody } from './invite-somebody.tsx'
import { OpenInvitations } from './open-invitations.tsx'
import { PersonRow } from './person-row.tsx'
import { SchoolFrame } from './school-frame.tsx'

/** Who has an account here, who is invited, and what an admin does about them. */
export function PeoplePage() {
  const { data: people, error, refetch } = useQuery(peopleQuery)
  const safeguarding = useQuery(safeguardingQuery).data
  const holds = useQuery(holdsQuery).data
  const problem = error && asProblem(error)
  return (
    <SchoolFrame title="People">
      {safeguarding === null && <TeachersComeLater />}
      <SayYourName hint="As those read it whom you invite." />
      <InviteSomebody canInviteTeachers={safeguarding !== null} />
      <OpenInvitations />
      <Section title="Who has an account">
        <p className="text-small text-ink-2">Names, roles and sign-in. What people write, and how much, is never shown here.</p>
        {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />}
        {people && (
          <ul aria-label="People" className="border-t border-rule">
            {people.map((person) => (
              <PersonRow key={person.id} person={person} hold={holds?.find(({ userId }) => userId === person.id)} />
            ))}
          </ul>
        )}
        {people?.length === 1 && <p>So far it is only you. Invite the first colleague above.</p>}
      </Section>
    </SchoolFrame>
  )
}

const TeachersComeLater = () => (
  <p className="mb-6 rounded-card border border-rule-2 bg-sheet px-5 py-4">
    <strong className="font-semibold">Teachers can’t be invited yet.</strong> Before they write here, they and their coaches must know whom
    to turn to when someone may be at risk.{' '}
    <Link to="/school/safeguarding" className="inline-flex min-h-11 items-center text-act underline underline-offset-4 wide:min-h-0">
      Say who that is at your school
    </Link>
  </p>
)
