import { useQuery } from '@tanstack/react-query'
import { type Counts, countsQuery } from '../../requests/school.ts'
import { countedInWords } from '../../shared/counted.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { SchoolFrame } from './school-frame.tsx'

const roles: { role: keyof Counts['people']; words: string }[] = [
  { role: 'coach', words: 'Coaches' },
  { role: 'mentor', words: 'Mentors' },
  { role: 'teacher', words: 'Teachers' },
  { role: 'admin', words: 'Admins' },
]

const done: { of: Exclude<keyof Counts, 'people'>; words: string }[] = [
  { of: 'conversations', words: 'Conversations prepared' },
  { of: 'plansApproved', words: 'Plans approved' },
  { of: 'plansShared', words: 'Plans shared with a teacher' },
]

const cell = 'border-b border-rule py-2.5 pr-4 text-left align-baseline font-normal'
const figure = `${cell} text-right tabular-nums last:pr-0`

/** How much is done here, in totals that can be about nobody in particular. */
export function ActivityPage() {
  const { data: counts, error, refetch } = useQuery(countsQuery)
  return (
    <SchoolFrame title="Activity">
      <p className="max-w-[62ch]">
        Whether Thinking Partner is used, and no more. These are totals for the whole school. No words that anybody wrote and no row for a
        single person are ever here, and numbers come in steps of five: so none can be about one of them, not even by subtracting.
      </p>
      <WentWrong error={error} onRetry={() => void refetch()} />
      {counts && (
        <>
          <Section title="What is done">
            <table className="w-full border-t border-rule">
              <thead className="text-label text-ink-2">
                <tr>
                  <td className={cell} />
                  <th scope="col" className={figure}>
                    Last 30 days
                  </th>
                  <th scope="col" className={figure}>
                    In all
                  </th>
                </tr>
              </thead>
              <tbody>
                {done.map(({ of, words }) => (
                  <tr key={of}>
                    <th scope="row" className={cell}>
                      {words}
                    </th>
                    <td className={figure}>{countedInWords(counts[of].lately)}</td>
                    <td className={figure}>{countedInWords(counts[of].inAll)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
          <Section title="Who has an account">
            <table className="w-full border-t border-rule">
              <tbody>
                {roles.map(({ role, words }) => (
                  <tr key={role}>
                    <th scope="row" className={cell}>
                      {words}
                    </th>
                    <td className={figure}>{countedInWords(counts.people[role])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        </>
      )}
    </SchoolFrame>
  )
}
