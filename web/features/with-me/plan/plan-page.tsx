import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asProblem } from '../../../requests/client.ts'
import type { OpenPlan } from '../../../requests/open-plan.ts'
import { mineQuery, planQuery } from '../../../requests/with-me.ts'
import { NotHere } from '../../../shared/not-here.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { readersInWords } from '../../../shared/who-reads.ts'
import { Announcer } from '../../../ui/announcer.tsx'
import { ToldBeforeWriting } from '../before-writing.tsx'
import type { ReadingProps } from './piece-card.tsx'
import { SharedSheetPage } from './shared-sheet-page.tsx'
import { takenBackInWords } from './taken-back.ts'
import { useUnsent } from './unsent.ts'
import { WholePlan } from './whole-plan.tsx'

const route = getRouteApi('/with-me/$draftId')
const page = 'mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12 print:max-w-none print:p-0'

/** What a coach shared of one plan. It is asked for anew every few seconds: what is taken back goes while it is looked at. */
export function PlanPage() {
  const { draftId } = route.useParams()
  const { data: open, error, refetch } = useQuery(planQuery(draftId))
  if (open) {
    return (
      <div className={page}>
        <title>{`From ${open.plan.coach.name} · Thinking Partner`}</title>
        <Announcer>
          <ToldBeforeWriting>
            <Opened key={draftId} open={open} />
          </ToldBeforeWriting>
        </Announcer>
        <p role="status" className="sr-only">
          {takenBackInWords(open)}
        </p>
      </div>
    )
  }
  if (error && asProblem(error).status === 404)
    return <NotHere what="This isn’t here" why="The address may be mistyped, or what was here is not shared with you." />
  return (
    <div className={page}>
      <WentWrong error={error} onRetry={() => void refetch()} />
      {!error && (
        <p role="status" className="text-ink-2">
          Opening it…
        </p>
      )}
    </div>
  )
}

function Opened({ open }: { open: OpenPlan }) {
  const { view } = route.useSearch()
  const { draftId, teacherId, coach, whoCanSee } = open.plan
  const mine = useQuery(mineQuery).data
  const { unsent, write } = useUnsent(draftId)
  const ended = mine?.coaches.find((one) => one.teacherId === teacherId)?.endedAt ?? null
  const answersTo = (itemId: string) =>
    (mine?.answers ?? []).filter((answer) => answer.draftId === draftId && answer.itemId === itemId).toReversed()
  const reading: ReadingProps = {
    draftId,
    coach: coach.name,
    readers: readersInWords(whoCanSee.items.readers),
    isOver: ended !== null,
    answersTo,
    unsent,
    write,
  }
  return view === 'evidence' ? (
    <SharedSheetPage open={open} reading={{ ...reading, readers: readersInWords(whoCanSee.sheet.readers) }} />
  ) : (
    <WholePlan open={open} reading={reading} mine={mine} />
  )
}
