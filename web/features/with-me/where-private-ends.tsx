import { useQuery } from '@tanstack/react-query'
import { safeguardingQuery } from '../../requests/safeguarding.ts'
import { privacyQuery } from '../../requests/school.ts'

/** The school’s own words on it, who runs the server, and whom to turn to. */
export function WherePrivateEnds() {
  const privacy = useQuery(privacyQuery).data
  const school = useQuery(safeguardingQuery).data
  if (!privacy) return null
  const people = school
    ? [
        { name: 'Safeguarding lead', value: `${school.lead}, ${school.leadContact}` },
        { name: 'To report harm to a child', value: school.hotline },
        { name: 'If you yourself need someone', value: school.staffSupport },
      ]
    : []
  return (
    <>
      <p className="mt-2 max-w-[62ch] whitespace-pre-line">{privacy.endsWhere}</p>
      {privacy.runBy !== '' && <p className="mt-2 max-w-[62ch]">Who runs the server: {privacy.runBy}</p>}
      {people.length > 0 && (
        <dl className="mt-3 grid gap-1.5 text-small">
          {people.map(({ name, value }) => (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt className="text-ink-2">{name}:</dt>
              <dd className="min-w-0 whitespace-pre-line">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** To be found again at the foot of each page on which a teacher writes. */
export const PrivacyAtFoot = () => (
  <details className="mt-8 border-t border-rule pt-4 print:hidden">
    <summary className="inline-flex min-h-11 items-center text-small text-act underline-offset-4 hover:underline">
      Where “private” ends
    </summary>
    <WherePrivateEnds />
  </details>
)
