import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FocusArea, focusAreas, focusName } from '../../../server/domain/focus-names.ts'
import type { QuestionFilter } from '../../../server/domain/knowledge-page.ts'
import { asProblem } from '../../requests/client.ts'
import { useCoachingModels } from '../../requests/coaching-models.ts'
import { questionsQuery } from '../../requests/knowledge.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { capital, countWord } from '../../ui/in-words.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { QuestionLine } from './question-line.tsx'
import { arcChoices, depthWords } from './words.ts'

const route = getRouteApi('/knowledge/$id')

const depths = Object.entries(depthWords).map(([value, words]) => ({ value, label: capital(words) }))
const focuses = focusAreas.map((value) => ({ value, label: capital(focusName[value]) }))
const any = (label: string) => ({ value: '', label })

type Search = ReturnType<typeof route.useSearch>

/** What of the address is a filter; anything else narrows nothing. */
const filterOf = ({ arc, stage, focus, depth }: Search): QuestionFilter => ({
  ...(arcChoices.some(({ value }) => value === arc) && { arc: arc as NonNullable<QuestionFilter['arc']> }),
  ...(focus && Object.hasOwn(focusName, focus) && { focus: focus as FocusArea }),
  ...(depth && Object.hasOwn(depthWords, depth) && { depth: depth as NonNullable<QuestionFilter['depth']> }),
  ...(stage && { stage }),
})

/** The question bank, narrowed to what is wanted; `anchor` is the id of the one that somebody came for. */
export function QuestionBank({ anchor }: { anchor: string }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/knowledge/$id' })
  const filter = filterOf(search)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(questionsQuery(filter))
  const problem = error && asProblem(error)
  const questions = data?.pages.flatMap((page) => page.questions).filter(({ id }) => id !== anchor)
  const total = data?.pages[0]?.total
  const narrow = (to: Search) => void navigate({ search: (before) => ({ ...before, ...to }), hash: '', replace: true, resetScroll: false })
  return (
    <div className="mt-6">
      {anchor && <CameFor id={anchor} />}
      <search className="grid gap-4 wide:grid-cols-3 print:hidden">
        <SelectField
          label="Where in the talk"
          value={filter.arc ?? ''}
          options={[any('Anywhere'), ...arcChoices]}
          onChange={(arc) => narrow({ arc: arc || undefined })}
        />
        <SelectField
          label="About"
          value={filter.focus ?? ''}
          options={[any('Anything'), ...focuses]}
          onChange={(focus) => narrow({ focus: focus || undefined })}
        />
        <SelectField
          label="How much it asks"
          value={filter.depth ?? ''}
          options={[any('Any'), ...depths]}
          onChange={(depth) => narrow({ depth: depth || undefined })}
        />
      </search>
      {filter.stage && <ForStage stage={filter.stage} onClear={() => narrow({ stage: undefined })} />}
      <p role="status" className="mt-6 text-label text-ink-2">
        {total !== undefined && (total > 0 ? capital(countWord(total, 'question', 'questions')) : 'No question fits all of that.')}
      </p>
      {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />}
      {questions && questions.length > 0 && (
        <ul className="mt-2 border-t border-rule">
          {questions.map((question) => (
            <QuestionLine key={question.id} question={question} />
          ))}
        </ul>
      )}
      {total === 0 && (
        <>
          <p className="mt-2 max-w-[60ch] text-ink-2">Take one of the choices back, or begin again from all of them.</p>
          <Button
            look="text"
            className="mt-2 -ml-2"
            onClick={() => narrow({ arc: undefined, focus: undefined, depth: undefined, stage: undefined })}
          >
            Show all questions
          </Button>
        </>
      )}
      {hasNextPage && (
        <Button
          look="quiet"
          className="mt-6 print:hidden"
          aria-disabled={isFetchingNextPage}
          onClick={() => !isFetchingNextPage && void fetchNextPage()}
        >
          {isFetchingNextPage ? 'Reading on…' : 'Show more'}
        </Button>
      )}
    </div>
  )
}

/** The question that a search or a link led to, before all others. */
function CameFor({ id }: { id: string }) {
  const { data } = useInfiniteQuery(questionsQuery({ id }))
  const question = data?.pages[0]?.questions[0]
  if (!data) return null
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-label="The question you came for"
      className="-mx-3 mb-8 rounded-card bg-act-soft px-3 wide:-mx-5 wide:px-5"
    >
      {question ? (
        <ul className="*:border-b-0">
          <QuestionLine question={question} />
        </ul>
      ) : (
        <p className="py-3">That question isn’t in the bank any more.</p>
      )}
    </section>
  )
}

/** "For the stage Goal of GROW". */
function ForStage({ stage, onClear }: { stage: string; onClear: () => void }) {
  const [modelId, stageId] = stage.split('/')
  const model = useCoachingModels().data?.find(({ id }) => id === modelId)
  const title = model?.stages.find(({ id }) => id === stageId)?.title
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-2 text-small">
      {title ? `For ${title}, in ${model?.title}.` : 'For one stage of a coaching model.'}
      <Button look="text" onClick={onClear}>
        For any stage
      </Button>
    </p>
  )
}
