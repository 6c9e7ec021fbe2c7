import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useKeepPiece } from '../../../requests/with-me.ts'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import type { Readers } from '../../../shared/who-reads.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { OwnAnswers } from '../own-answers.tsx'
import { AnswerBox } from './answer-box.tsx'

type Marks = { isKept: boolean; answers: { id: string; text: string; answeredAt: string }[] }

type WhatYouSayProps = {
  draftId: string
  /** A piece, or the sheet. */
  itemId: string
  coach: string
  /** Who can see what is answered. */
  readers: Readers
  /** Null once it was taken back. */
  marks: Marks | null
  /** What was answered to it, where it was taken back. */
  answeredBefore: Marks['answers']
  isOver: boolean
  text: string
  onWrite: (next: (before: string) => string) => void
  /** The id of the element that holds all of it. */
  within: string
  /** What is answered, for the names of the buttons: “this question”. */
  what: string
}

/** What a teacher does with a piece: answer it, delete an answer, mark it to keep. */
export function WhatYouSay(props: WhatYouSayProps) {
  const { draftId, itemId, coach, readers, marks, answeredBefore, isOver, text, onWrite, within, what } = props
  const keep = useKeepPiece(draftId, itemId)
  const announce = useAnnounce()
  const [isOpen, setOpen] = useState(text !== '')
  const mayAnswer = marks !== null && !isOver
  const showsField = isOpen && (mayAnswer || text !== '')
  const isKept = keep.isPending ? keep.variables : (marks?.isKept ?? false)
  const isThere = marks !== null
  const wasThere = useRef(isThere)
  useEffect(() => {
    // What had the focus has gone with the piece.
    if (wasThere.current && !isThere && document.activeElement === document.body)
      document.getElementById(within)?.focus({ preventScroll: true })
    wasThere.current = isThere
  }, [isThere, within])
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => document.getElementById(within)?.focus())
  }
  const open = () => {
    // At once: whoever types on must not lose the first letters.
    flushSync(() => setOpen(true))
    document.getElementById(within)?.querySelector<HTMLElement>('textarea, h3')?.focus()
  }
  const mark = () => {
    if (!keep.isPending) keep.mutate(!isKept, { onSuccess: () => announce(isKept ? 'No longer marked.' : 'Marked to keep.') })
  }
  return (
    <>
      <OwnAnswers draftId={draftId} answers={marks ? marks.answers : answeredBefore} then={within} />
      {showsField && (
        <div className="print:hidden">
          <AnswerBox {...{ draftId, itemId, coach, readers, mayAnswer, text }} onChange={onWrite} onClose={close} />
        </div>
      )}
      {marks && (
        <div className="mt-2 -ml-2 flex flex-wrap items-center gap-x-2 print:hidden">
          {mayAnswer && !showsField && (
            <Button look="text" onClick={open}>
              {text !== '' ? 'Go on writing' : marks.answers.length > 0 ? 'Say more' : 'Answer'}
              <span className="sr-only"> to {what}</span>
            </Button>
          )}
          <Button look="text" aria-disabled={keep.isPending} onClick={mark}>
            {isKept ? 'No longer keep' : 'Mark to keep'}
            <span className="sr-only">: {what}</span>
          </Button>
          {isKept && <span className="text-label text-ink-2">You keep this.</span>}
        </div>
      )}
      <WentWrong error={marks && keep.error} onRetry={mark} />
    </>
  )
}
