import type { AuditEntry } from '../../../server/domain/audit.ts'
import { whatWasDone, whichOne, whoDidIt } from './words.ts'

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** Entries under the days they are of, in this browser’s zone. */
export function Entries({ entries }: { entries: AuditEntry[] }) {
  const days = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const of = day.format(new Date(entry.at))
    days.set(of, [...(days.get(of) ?? []), entry])
  }
  return [...days].map(([of, those]) => (
    <section key={of} aria-label={of} className="mt-6">
      <h2 className="text-label font-semibold text-ink-2">{of}</h2>
      <ol className="mt-1 border-t border-rule">
        {those.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
    </section>
  ))
}

function Entry({ entry }: { entry: AuditEntry }) {
  const which = whichOne(entry)
  return (
    <li className="grid gap-x-4 border-b border-rule py-2.5 wide:grid-cols-[4.5rem_1fr]">
      <time dateTime={entry.at} className="text-label text-ink-2 tabular-nums wide:pt-0.5">
        {clock.format(new Date(entry.at))}
      </time>
      <p>
        <span className="font-medium">{whoDidIt(entry)}</span> {whatWasDone(entry)}
        {which && (
          <span className="text-ink-2" title={entry.thing?.id}>
            {' '}
            · {which}
          </span>
        )}
      </p>
    </li>
  )
}
