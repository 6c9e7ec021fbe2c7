import { useQuery } from '@tanstack/react-query'
import { withContacts } from '../../server/domain/at-risk-words.ts'
import { safeguardingQuery } from '../requests/safeguarding.ts'

/** Words on what to do when someone may be at risk, with those whom the school has named to turn to. */
export const AtRisk = ({ words }: { words: string }) => (
  <TellsWhomToAsk {...withContacts(words, useQuery(safeguardingQuery).data ?? null)} />
)

/** What to do, and below it the people and numbers of the school. */
export function TellsWhomToAsk({ words, contacts }: ReturnType<typeof withContacts>) {
  return (
    <>
      <p>{words}</p>
      {contacts.length > 0 && (
        <dl className="mt-2 grid gap-1.5">
          {contacts.map(({ name, value }) => (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt className="text-ink-2">{name}:</dt>
              <dd className="min-w-0 font-medium whitespace-pre-line">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
