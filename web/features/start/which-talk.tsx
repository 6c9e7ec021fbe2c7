import { Link } from '@tanstack/react-router'
import { asProblem } from '../../requests/client.ts'
import { usePastWork } from '../../requests/past-work.ts'
import { dayWord } from '../../ui/in-words.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { JobHelp } from './jobs.tsx'

const few = 5

/** The conversations one may just have come back from. */
export function WhichTalk() {
  const { data, error, refetch } = usePastWork({ limit: few })
  const problem = error && asProblem(error)
  if (problem) return <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />
  if (!data) return null
  const open = data.filter(({ talkedAt }) => talkedAt === null)
  const now = new Date()
  if (open.length === 0) {
    return (
      <JobHelp>
        There is no conversation here that you could have come back from. Say in a sentence above whom you talked with, and press Start:
        what stays of the talk can be kept from there.
      </JobHelp>
    )
  }
  return (
    <JobHelp>
      <p className="text-ink-2">Which talk was it?</p>
      <ul>
        {open.map(({ id, title, updatedAt }) => (
          <li key={id}>
            <Link
              to="/conversations/$id"
              params={{ id }}
              search={{ view: 'after' }}
              className="group inline-flex min-h-10 flex-wrap items-baseline gap-x-3 py-1.5"
            >
              <span className="font-serif text-lead underline decoration-edge underline-offset-4 group-hover:decoration-ink-2">
                {title}
              </span>
              <time dateTime={updatedAt} className="text-label text-ink-2">
                {dayWord(updatedAt, now)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/conversations" className="inline-flex min-h-10 items-center text-act hover:underline">
        An earlier one
      </Link>
    </JobHelp>
  )
}
