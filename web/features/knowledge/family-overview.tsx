import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SourceLine } from '../../../server/domain/knowledge-page.ts'
import type { PassageKind } from '../../../server/domain/passage.ts'
import { documentsQuery } from '../../requests/documents.ts'
import { familyWords } from './words.ts'

export type FamilyOfSources = { kind: PassageKind; count: number; sources: SourceLine[] }

const row = 'group flex items-baseline gap-x-4 py-4 focus-visible:outline-offset-4'

/** What there is, family by family, with how much of it. A family of one page leads to that page. */
export function FamilyOverview({ families: shipped }: { families: FamilyOfSources[] }) {
  const documents = useQuery(documentsQuery).data
  const families = [...shipped, { kind: 'document' as const, count: documents?.length, sources: [] }]
  return (
    <nav aria-label="Families of knowledge" className="mt-8">
      <ul className="border-t border-rule">
        {families.map(({ kind, count, sources: [only, ...more] }) => (
          <li key={kind} className="border-b border-rule">
            {only && more.length === 0 ? (
              <Link to="/knowledge/$id" params={{ id: only.id }} className={row}>
                <Row kind={kind} count={count} />
              </Link>
            ) : (
              <Link to="/knowledge" search={{ family: kind }} className={row}>
                <Row kind={kind} count={count} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Row = ({ kind, count }: { kind: PassageKind; count?: number | undefined }) => (
  <>
    <span className="min-w-0 flex-1">
      <span className="block font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 group-hover:underline">
        {familyWords[kind].name}
      </span>
      <span className="mt-0.5 block text-small text-ink-2">{familyWords[kind].line}</span>
    </span>
    {count !== undefined && <span className="text-small text-ink-2 tabular-nums">{count}</span>}
  </>
)
