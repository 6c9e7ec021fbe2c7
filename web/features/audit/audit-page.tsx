import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { auditQuery } from '../../requests/audit.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { SchoolFrame } from '../school/school-frame.tsx'
import { Chain } from './chain.tsx'
import { Entries } from './entries.tsx'
import { asKind, kindOptions } from './words.ts'

const route = getRouteApi('/school/audit')

/** Who did what that touches others, and when: never a word of what was in it. */
export function AuditPage() {
  const { person, kind: named } = route.useSearch()
  const kind = asKind(named)
  const navigate = useNavigate({ from: '/school/audit' })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(person, kind))
  const entries = data?.pages.flatMap((page) => page.entries)
  const people = data?.pages[0]?.people ?? []
  const narrow = (to: { person?: string | undefined; kind?: string | undefined }) =>
    void navigate({ search: { person, kind, ...to }, replace: true, resetScroll: false })

  return (
    <SchoolFrame title="Audit">
      <p className="mb-4 max-w-[62ch]">
        Who signed in, read what is another’s, shared, approved, took out or changed rights, and when. What was written is never here, and
        ordinary work on one’s own leaves nothing. A reading counts once an hour.
      </p>
      <Chain />
      <search className="mt-8 grid gap-4 wide:grid-cols-2">
        <SelectField
          label="Person"
          value={person ?? ''}
          options={[{ value: '', label: 'Everybody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => narrow({ person: id || undefined })}
        />
        <SelectField
          label="What"
          value={kind ?? ''}
          options={[{ value: '', label: 'Everything' }, ...kindOptions]}
          onChange={(to) => narrow({ kind: to || undefined })}
        />
      </search>
      <WentWrong error={error} onRetry={() => void refetch()} />
      {entries && <Entries entries={entries} />}
      {entries?.length === 0 && <p className="mt-6 text-ink-2">Nothing of this kind has been noted.</p>}
      {hasNextPage && (
        <Button look="quiet" className="mt-6" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Looking further back…' : 'Show older ones'}
        </Button>
      )}
    </SchoolFrame>
  )
}
