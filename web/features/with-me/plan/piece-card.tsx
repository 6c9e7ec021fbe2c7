import type { Place } from '../../../requests/open-plan.ts'
import type { Readers } from '../../../shared/who-reads.ts'
import { WhoSees } from '../../../shared/who-sees.tsx'
import { WhatYouSay } from './what-you-say.tsx'

type Answers = { id: string; text: string; answeredAt: string }[]

export type ReadingProps = {
  draftId: string
  coach: string
  /** Who can see what was shared, and what is answered to it. */
  readers: Readers
  answerReaders: Readers
  /** The work with the coach has ended: what is answered would reach nobody. */
  isOver: boolean
  /** Own answers to what was taken back, by what they answered. */
  answersTo: (itemId: string) => Answers
  unsent: Record<string, string>
  write: (itemId: string, next: (before: string) => string) => void
}

/** A piece of a shared plan: the coach’s words, and what the teacher says to them. Taken back, the words go, and what the teacher wrote stays. */
export function PieceCard({ place: { id, piece }, reading }: { place: Place; reading: ReadingProps }) {
  const { draftId, coach, readers, answerReaders, isOver, answersTo, unsent, write } = reading
  const within = `piece-${id}`
  return (
    <li
      id={within}
      tabIndex={-1}
      className={`mb-3 scroll-my-16 break-inside-avoid rounded-card outline-offset-2 focus-visible:outline-2! focus-visible:outline-act print:mb-0 print:rounded-none print:border-t print:border-rule-2 print:bg-transparent print:px-0 print:py-3 print:shadow-none print:ring-0 ${piece ? 'bg-sheet px-4 py-4 shadow-card wide:px-6 wide:py-5' : 'px-4 py-3 ring-1 ring-rule ring-inset wide:px-6 print:hidden'}`}
    >
      {piece ? (
        <>
          <p className="max-w-[62ch] font-serif text-lead leading-[1.4] text-pretty whitespace-pre-line wide:text-question">{piece.text}</p>
          <WhoSees of={readers} className="mt-2 print:hidden" />
        </>
      ) : (
        <p className="text-ink-2">{coach} took this back. It can’t be read any more.</p>
      )}
      <WhatYouSay
        draftId={draftId}
        itemId={id}
        coach={coach}
        readers={answerReaders}
        marks={piece}
        answeredBefore={piece ? [] : answersTo(id)}
        isOver={isOver}
        text={unsent[id] ?? ''}
        onWrite={(next) => write(id, next)}
        within={within}
        what={piece ? `“${inShort(piece.text)}”` : 'what was taken back'}
      />
    </li>
  )
}

const longest = 60

const inShort = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`)
