import { useState } from 'react'
import { longestAnswer } from '../../../../server/domain/limits.ts'
import { useAnswer } from '../../../requests/with-me.ts'
import { AtRisk } from '../../../shared/at-risk.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { type Readers, readersInWords } from '../../../shared/who-reads.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { LongField } from '../../../ui/field.tsx'
import { BeforeWriting } from '../before-writing.tsx'

type AnswerBoxProps = {
  draftId: string
  itemId: string
  coach: string
  readers: Readers
  /** False once what it answers was taken back, or the work has ended. */
  mayAnswer: boolean
  text: string
  onChange: (next: (before: string) => string) => void
  onClose: () => void
}

/** Where a teacher says something to a piece. The field stays where it is when the piece goes, with what is in it. */
export function AnswerBox({ draftId, itemId, coach, readers, mayAnswer, text, onChange, onClose }: AnswerBoxProps) {
  const answer = useAnswer(draftId, itemId)
  const announce = useAnnounce()
  const [copied, setCopied] = useState<boolean | null>(null)
  const send = () => {
    const words = text.trim()
    if (answer.isPending || words === '' || !mayAnswer) return
    answer.mutate(words, {
      onSuccess: ({ notice }) => {
        onChange((now) => (now.trim() === words ? '' : now))
        announce(`${coach} can read your answer.`)
        if (notice === null) onClose()
      },
    })
  }
  const copy = async () =>
    setCopied(
      await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    )
  const clear = () => {
    onChange(() => '')
    onClose()
  }
  return (
    <form
      noValidate
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {mayAnswer && <WentWrong error={answer.error} onRetry={send} />}
      {answer.data?.notice && (
        <div role="alert" className="mb-3 rounded-card border border-rule-2 bg-paper p-4">
          <AtRisk words={answer.data.notice} />
          <Button look="quiet" className="mt-3" onClick={onClose}>
            I have read this
          </Button>
        </div>
      )}
      <BeforeWriting onNotNow={onClose}>
        <LongField
          label={mayAnswer ? 'Your answer' : 'What you were writing'}
          hint={mayAnswer ? `Who can see it: ${readersInWords(readers.readers)}.` : 'It was not sent. Copy it, if you want to keep it.'}
          value={text}
          maxLength={longestAnswer}
          onChange={(words) => onChange(() => words)}
        />
        <div className="mt-2 flex flex-wrap gap-2">
          {mayAnswer ? (
            <>
              <Button look="primary" type="submit" aria-disabled={answer.isPending || text.trim() === ''}>
                {answer.isPending ? 'Sending it…' : `Send to ${coach}`}
              </Button>
              <Button look="text" onClick={onClose}>
                {text.trim() === '' ? 'Say nothing' : 'Not now'}
              </Button>
            </>
          ) : (
            <>
              <Button look="quiet" onClick={() => void copy()}>
                Copy it
              </Button>
              <Button look="text" onClick={clear}>
                Clear it
              </Button>
            </>
          )}
        </div>
        <p role="status" className="text-label text-ink-2">
          {copied === true && 'Copied.'}
          {copied === false && 'It could not be copied. Mark it, and copy it by hand.'}
        </p>
      </BeforeWriting>
    </form>
  )
}
