import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type Teacher, teacherQuery } from '../../requests/teacher.ts'
import { OpenedPage } from '../../shared/opened-page.tsx'
import { WordsAtRisk } from '../../shared/words-at-risk.tsx'
import { Announcer } from '../../ui/announcer.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { DeleteTeacher } from '../own-data/delete-teacher.tsx'
import { AboutTeacher } from './about-teacher.tsx'
import { AgreedLastTime } from './agreed-last-time.tsx'
import { AgreementSection } from './agreement.tsx'
import { EndWork } from './end-work.tsx'
import { Ended } from './ended.tsx'
import { Evaluates } from './evaluates.tsx'
import { Goals } from './goals.tsx'
import { HandOver } from './hand-over.tsx'
import { Invite } from './invite.tsx'
import { PastWorkWith } from './past-work-with.tsx'

const route = getRouteApi('/teachers/$id')

/** What a coach and a teacher work on: goals, what was agreed, what is between the two, and how it ends. */
export function TeacherPage() {
  const { id } = route.useParams()
  return (
    <OpenedPage
      asked={useQuery(teacherQuery(id))}
      titled={({ name }) => name}
      notHere={{ what: 'This teacher isn’t here', why: 'The address may be mistyped, or it is someone a colleague works with.' }}
      opening="Opening the page…"
    >
      {(teacher) => (
        <Announcer>
          <Known key={id} teacher={teacher} />
        </Announcer>
      )}
    </OpenedPage>
  )
}

function Known({ teacher }: { teacher: Teacher }) {
  const { id, name, endedAt } = teacher
  return (
    <>
      <p className="text-small">
        <Link to="/teachers" className="inline-flex min-h-10 items-center text-act underline-offset-4 hover:underline">
          Teachers you work with
        </Link>
      </p>
      <AboutTeacher teacher={teacher} />
      <WordsAtRisk notice={teacher.notice} />
      {endedAt === null ? (
        <>
          <Link to="/" search={{ teacher: id }} className={`mt-5 ${buttonLook('primary')}`}>
            Start a conversation with {name}
          </Link>
          <Goals teacher={teacher} />
          <AgreedLastTime teacher={teacher} />
          <PastWorkWith teacher={teacher} />
          <Invite teacher={teacher} />
          <AgreementSection teacher={teacher} />
          <Evaluates teacher={teacher} />
          <HandOver teacher={teacher} />
          <EndWork teacher={teacher} />
          <DeleteTeacher id={id} name={name} />
        </>
      ) : (
        <>
          <Ended teacher={teacher} />
          <Goals teacher={teacher} />
          <AgreedLastTime teacher={teacher} />
          <PastWorkWith teacher={teacher} />
          <DeleteTeacher id={id} name={name} />
        </>
      )}
    </>
  )
}
