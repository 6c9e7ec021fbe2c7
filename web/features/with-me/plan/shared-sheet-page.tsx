import { Link } from '@tanstack/react-router'
import { evidenceSheetId } from '../../../../server/domain/evidence-sheet-id.ts'
import type { OpenPlan } from '../../../requests/open-plan.ts'
import { SheetPaper } from '../../../shared/sheet-paper.tsx'
import { WhoSees } from '../../../shared/who-sees.tsx'
import { Button } from '../../../ui/button.tsx'
import { PrivacyAtFoot } from '../where-private-ends.tsx'
import type { ReadingProps } from './piece-card.tsx'
import { WhatYouSay } from './what-you-say.tsx'

/** The evidence sheet by itself: what is printed is the sheet, on one page. */
export function SharedSheetPage({ open: { plan, isGone, sheetTakenBack }, reading }: { open: OpenPlan; reading: ReadingProps }) {
  const { draftId, coach, readers, answerReaders, isOver, answersTo, unsent, write } = reading
  const { sheet } = plan
  return (
    <div id="shared-sheet" tabIndex={-1}>
      <p className="text-small print:hidden">
        <Link
          to="/with-me/$draftId"
          params={{ draftId }}
          className="inline-flex min-h-10 items-center text-act underline-offset-4 hover:underline"
        >
          {isGone ? `From ${coach}` : `From ${coach}, for your talk`}
        </Link>
      </p>
      {sheet ? (
        <>
          <div className="mb-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
            <WhoSees of={readers} />
            <Button look="primary" onClick={() => window.print()}>
              Print the sheet
            </Button>
          </div>
          <SheetPaper sheet={sheet.lines} />
        </>
      ) : (
        <>
          <h1 className="font-serif text-title font-semibold tracking-tight">What was seen and heard</h1>
          <p className="mt-2 max-w-[60ch]">
            {sheetTakenBack
              ? `${coach} took the evidence sheet back. It can’t be read any more, and you need do nothing.`
              : 'The evidence sheet is not shared with you.'}
          </p>
        </>
      )}
      <div className="mt-6 print:hidden">
        <WhatYouSay
          draftId={draftId}
          itemId={evidenceSheetId}
          coach={coach}
          readers={answerReaders}
          marks={sheet}
          answeredBefore={sheet ? [] : answersTo(evidenceSheetId)}
          isOver={isOver}
          text={unsent[evidenceSheetId] ?? ''}
          onWrite={(next) => write(evidenceSheetId, next)}
          within="shared-sheet"
          what="the evidence sheet"
        />
      </div>
      <PrivacyAtFoot />
    </div>
  )
}
