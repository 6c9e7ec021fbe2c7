import { useQuery } from '@tanstack/react-query'
import { retentionQuery } from '../../requests/keeping.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Announcer } from '../../ui/announcer.tsx'
import { SchoolFrame } from '../school/school-frame.tsx'
import { KindRow } from './kind-row.tsx'
import { sinceInWords } from './words.ts'

/** For how long each kind of thing is kept here, what goes next, and changes to it. */
export function KeepingPage() {
  const { data, error, refetch } = useQuery(retentionQuery)
  return (
    <SchoolFrame title="Keeping" heading="How long things are kept">
      <div className="grid max-w-[62ch] gap-3">
        <p>
          Each kind of thing has its time, and nothing is kept for ever. What is about to go is shown for thirty days before: here as a
          number, and to each person by name, on their account page, where they can take it with them. Then it goes for good, in the way in
          which they would delete it themselves.
        </p>
        <p className="text-small text-ink-2">
          Numbers here are of the whole school, and one below five is only called “fewer than five”. A period that you change removes
          nothing of its kind for thirty days.
        </p>
      </div>
      <WentWrong error={error} onRetry={() => void refetch()} />
      {data && (
        <Announcer>
          <p className="mt-4 max-w-[62ch] text-small">
            {sinceInWords(data.runsSince, new Date())}
            {data.isHeld && ' A legal hold stands: nothing of whom it is about goes, and nothing of the audit log.'}
          </p>
          <ul aria-label="Kinds of things" className="mt-4 border-t border-rule">
            {data.periods.map((period) => (
              <KindRow key={period.kind} period={period} />
            ))}
          </ul>
        </Announcer>
      )}
    </SchoolFrame>
  )
}
