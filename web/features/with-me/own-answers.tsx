import { useState } from 'react'
import { useRemoveAnswer } from '../../requests/with-me.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { dayWord } from '../../ui/in-words.ts'

type Answer = { id: string; text: string; answeredAt: string }

type OwnAnswersProps = {
  draftId: string
  answers: Answer[]
  /** Where the focus goes when an answer is gone: the id of an element. */
  then: string
}

/** What a teacher answered, each to be deleted for good. */
export function OwnAnswers({ draftId, answers, then }: OwnAnswersProps) {
  if (answers.length === 0) return null
  return (
    <ul aria-label="What you answered" className="mt-3 grid gap-3 border-l border-rule-2 pl-4">
      {answers.map((answer) => (
        <OwnAnswer key={answer.id} draftId={draftId} answer={answer} then={then} />
      ))}
    </ul>
  )
}

function OwnAnswer({ draftId, answer, then }: { draftId: string; answer: Answer; then: string }) {
  const remove = useRemoveAnswer(draftId)
  const announce = useAnnounce()
  const [sure, setSure] = useState(false)
  const forGood = () => {
    if (remove.isPending) return
    remove.mutate(answer.id, {
      onSuccess: () => {
        announce('Your answer is deleted.')
        document.getElementById(then)?.focus()
      },
    })
  }
  return (
    <li className="break-inside-avoid">
      <p className="max-w-[62ch] font-serif text-[1rem] whitespace-pre-line">{answer.text}</p>
      <div className="flex flex-wrap items-center gap-x-3 text-label text-ink-2">
        <span>You, {dayWord(answer.answeredAt, new Date())}</span>
        {sure ? (
          <span className="flex flex-wrap items-center gap-x-1 print:hidden">
            It goes for good.
            <Button look="text" autoFocus aria-disabled={remove.isPending} onClick={forGood}>
              {remove.isPending ? 'Deleting it…' : 'Delete it'}
            </Button>
            <Button look="text" onClick={() => setSure(false)}>
              Leave it
            </Button>
          </span>
        ) : (
          <Button look="text" className="-ml-2 print:hidden" onClick={() => setSure(true)}>
            Delete<span className="sr-only"> your answer</span>
          </Button>
        )}
      </div>
      <WentWrong error={remove.error} onRetry={forGood} />
    </li>
  )
}
