import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { asProblem } from '../../requests/client.ts'
import { findPastWork } from '../../requests/past-work.ts'
import { toFindBy, useTeachers } from '../../requests/teachers.ts'
import { ConversationList } from '../../shared/conversation-list.tsx'
import { SearchField } from '../../shared/search-field.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { capital, countWord } from '../../ui/in-words.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { DeleteConversation } from '../own-data/delete-conversation.tsx'

const route = getRouteApi('/conversations')
const atOnce = 30

/** Everything that was prepared, newest first, to be found by its words and by teacher. */
export function PastWorkPage() {
  const { q, teacher } = route.useSearch()
  const navigate = useNavigate({ from: '/conversations' })
  const teachers = useTeachers().data ?? []
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery({
    queryKey: ['conversations', 'all', { q, teacher }],
    queryFn: ({ pageParam }) => findPastWork({ q, teacherId: teacher, limit: atOnce, before: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.length < atOnce ? undefined : last.at(-1)?.updatedAt),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const problem = error && asProblem(error)
  const found = data?.pages.flat()
  const isNarrowed = q !== undefined || teacher !== undefined
  const remover = ({ id, title }: { id: string; title: string }) => (
    <DeleteConversation id={id} title={title} words="Delete…" look={quiet} onDeleted={toTheTop} />
  )
  const seek = (search: { q?: string | undefined; teacher?: string | undefined }) =>
    void navigate({ search: { q, teacher, ...search }, replace: true, resetScroll: false })

  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>{q ? `“${q}” in past work · Thinking Partner` : 'Past work · Thinking Partner'}</title>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <h1 id="past-work" tabIndex={-1} className="font-serif text-title font-semibold tracking-tight">
          Your conversations
        </h1>
        <Link to="/" className={buttonLook('primary')}>
          Start a new one
        </Link>
      </div>
      <search className="grid gap-4 wide:grid-cols-[1fr_14rem]">
        <SearchField q={q ?? ''} onSeek={(words) => seek({ q: words || undefined })} />
        <SelectField
          label="With"
          value={teacher ?? ''}
          options={[{ value: '', label: 'Everyone' }, ...toFindBy(teachers).map(({ id, called }) => ({ value: id, label: called }))]}
          onChange={(id) => seek({ teacher: id || undefined })}
        />
      </search>
      <p role="status" className="mt-6 text-label text-ink-2">
        {found && !isPlaceholderData && countFound(found.length, hasNextPage)}
      </p>
      {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />}
      {found && found.length > 0 && <ConversationList conversations={found} q={q ?? ''} beside={remover} />}
      {found?.length === 0 && (isNarrowed ? <NothingFound onClear={() => seek({ q: undefined, teacher: undefined })} /> : <NothingYet />)}
      {hasNextPage && (
        <Button look="quiet" className="mt-6" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Looking further back…' : 'Show more'}
        </Button>
      )}
    </div>
  )
}

const quiet = 'inline-flex min-h-10 items-center text-label text-ink-2 underline-offset-4 hover:underline pointer-coarse:min-h-11'

/** What had the focus is gone with its row. */
const toTheTop = () => requestAnimationFrame(() => document.getElementById('past-work')?.focus())

const countFound = (number: number, thereIsMore: boolean): string => {
  if (thereIsMore) return `The newest ${number}`
  return number === 0 ? '' : capital(countWord(number, 'conversation', 'conversations'))
}

const NothingFound = ({ onClear }: { onClear: () => void }) => (
  <div className="mt-2">
    <p className="max-w-[60ch] text-ink-2">Nothing fits what you look for. Try fewer words, or another spelling.</p>
    <Button look="text" className="mt-2 -ml-2" onClick={onClear}>
      Show all conversations
    </Button>
  </div>
)

const NothingYet = () => (
  <p className="max-w-[60ch] text-ink-2">
    Nothing has been prepared yet. Start with your notes, a lesson plan, or a sentence about whom you are going to talk with; it is kept
    here from then on.
  </p>
)
