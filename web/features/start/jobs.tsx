import type { ReactNode } from 'react'

/** What one may have come for. */
export type Job = 'prepare' | 'lesson-plan' | 'goal' | 'after'

const names: { job: Job; name: string }[] = [
  { job: 'prepare', name: 'Prepare a conversation' },
  { job: 'lesson-plan', name: 'Feedback on a lesson plan' },
  { job: 'goal', name: 'A goal-setting talk without notes' },
  { job: 'after', name: 'After a talk' },
]

type JobsProps = { chosen: Job | null; onChoose: (job: Job) => void; onSample: (() => void) | null; children: ReactNode }

const look =
  'inline-flex min-h-10 items-center text-left text-small text-act underline-offset-4 hover:underline aria-expanded:font-semibold'

/** Where one may begin: each puts something helpful in place. `children` is what the chosen one has to say. */
export function Jobs({ chosen, onChoose, onSample, children }: JobsProps) {
  return (
    <section aria-label="Where to begin" className="mt-4">
      <ul className="flex flex-wrap gap-x-6">
        {names.map(({ job, name }) => (
          <li key={job}>
            <button type="button" className={look} aria-expanded={chosen === job} aria-controls="job-help" onClick={() => onChoose(job)}>
              {name}
            </button>
          </li>
        ))}
        {onSample && (
          <li>
            <button type="button" className={look} onClick={onSample}>
              Open a sample
            </button>
          </li>
        )}
      </ul>
      <div id="job-help">{children}</div>
    </section>
  )
}

/** What helps with the job that was chosen. */
export function JobHelp({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <div id={id} className="settle mt-2 max-w-[68ch] rounded-card bg-act-soft px-4 py-3 text-small wide:px-5">
      {children}
    </div>
  )
}
