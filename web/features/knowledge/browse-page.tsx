import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, lazy, Suspense } from 'react'
import { asProblem } from '../../requests/client.ts'
import { sourcesQuery } from '../../requests/knowledge.ts'
import { SearchField } from '../../shared/search-field.tsx'
import { SelectField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { asFamily, FamilyList } from './family-list.tsx'
import { FamilyOverview } from './family-overview.tsx'
import { focusFound } from './found-keys.ts'
import { familyWords } from './words.ts'

const route = getRouteApi('/knowledge')

/** Reading Markdown is half as much again as the rest of the page: it comes with the first search. */
const FoundList = lazy(async () => ({ default: (await import('./found-list.tsx')).FoundList }))

/** All coaching knowledge: by family, and by what is looked for. */
export function BrowsePage() {
  const { q, family: asked } = route.useSearch()
  const navigate = useNavigate({ from: '/knowledge' })
  const { data: families, error, refetch } = useQuery(sourcesQuery)
  const family = asFamily(asked)
  const problem = error && asProblem(error)
  const seek = (search: { q?: string | undefined; family?: string | undefined }) =>
    void navigate({ search: { q, family, ...search }, replace: true, resetScroll: false })
  const toFound = (event: KeyboardEvent) => event.key === 'ArrowDown' && focusFound(0) && event.preventDefault()
  const places = [...(families ?? []).map(({ kind }) => kind), 'document' as const]

  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>{q ? `“${q}” in knowledge · Thinking Partner` : 'Knowledge · Thinking Partner'}</title>
      <h1 className="mb-1 font-serif text-title font-semibold tracking-tight">Knowledge</h1>
      <p className="mb-6 max-w-[62ch] text-ink-2">What plans stand on. Look something up before a talk, or begin one from it.</p>
      <search className="grid items-end gap-4 wide:grid-cols-[1fr_14rem] print:hidden">
        <SearchField
          q={q ?? ''}
          hint="In your own words: students who never raise a hand."
          onSeek={(words) => seek({ q: words || undefined })}
          onKeyDown={toFound}
        />
        <SelectField
          label="In"
          value={family ?? ''}
          options={[{ value: '', label: 'Everything' }, ...places.map((kind) => ({ value: kind, label: familyWords[kind].name }))]}
          onChange={(kind) => seek({ family: kind || undefined })}
        />
      </search>
      {problem && (
        <div className="mt-6">
          <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />
        </div>
      )}
      {q ? (
        <Suspense fallback={<p className="mt-6 text-label text-ink-2">Looking…</p>}>
          <FoundList q={q} family={family} onSeek={seek} />
        </Suspense>
      ) : (
        families && (family ? <FamilyList family={family} families={families} /> : <FamilyOverview families={families} />)
      )}
    </div>
  )
}
