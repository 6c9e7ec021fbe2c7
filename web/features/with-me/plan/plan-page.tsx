import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { OpenPlan } from '../../../requests/open-plan.ts'
import { mineQuery, planQuery } from '../../../requests/with-me.ts'
import { OpenedPage } from '../../../shared/opened-page.tsx'
import { Announcer } from '../../../ui/announcer.tsx'
import { ToldBeforeWriting } from '../before-writing.tsx'
import type { ReadingProps } from './piece-card.tsx'
import { SharedSheetPage } from './shared-sheet-page.tsx'
import { takenBackInWords } from './taken-back.ts'
import { useUnsent } from './unsent.ts'
import { WholePlan } from './whole-plan.tsx'

const route = getRouteApi('/with-me/$draftId')

/** What a coach shared of one plan. It is asked for anew every few seconds: what is taken back goes while it is looked at. */
export function PlanPage() {
  const { draftId } = route.useParams()
  return (
    <OpenedPage
      asked={useQuery(planQuery(draftId))}
      titled={({ plan }) => `From ${plan.coach.name}`}
      notHere={{ what: 'This isn’t here', why: 'The address may be mistyped, or what was here is not shared with you.' }}
      opening="Opening it…"
      className="print:max-w-none print:p-0"
    >
      {(open) => (
        <>
          <Announcer>
            <ToldBeforeWriting>
              <Opened key={draftId} open={open} />
            </ToldBeforeWriting>
          </Announcer>
          <p role="status" className="sr-only">
            {takenBackInWords(open)}
          </p>
        </>
      )}
    </OpenedPage>
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
    readers: whoCanSee.items,
    answerReaders: whoCanSee.answers,
    isOver: ended !== null,
    answersTo,
    unsent,
    write,
  }
  return view === 'evidence' ? (
    <SharedSheetPage open={open} reading={{ ...reading, readers: whoCanSee.sheet }} />
  ) : (
    <WholePlan open={open} reading={reading} mine={mine} />
  )
}
