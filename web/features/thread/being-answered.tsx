import { asProblem } from '../../requests/client.ts'
import { Seconds } from '../../ui/seconds.tsx'
import { InlineButton } from './inline-button.tsx'
import type { useAnswer } from './use-answer.ts'

/** An answer as it comes, what is being done meanwhile, and a way to stop it. It is read aloud once it is whole, as a message. */
export function BeingAnswered({ answer, stop, sayAgain }: ReturnType<typeof useAnswer>) {
  const problem = stop.error && asProblem(stop.error)
  if (!answer) {
    if (!sayAgain) return null
    return (
      <li className="text-ink-2">
        There is no answer to this. <InlineButton onClick={sayAgain}>Say it again</InlineButton>
      </li>
    )
  }
  const going = answer.doing ? `${answer.doing}…` : answer.text === '' ? 'Waiting for the first words…' : 'Still writing…'
  return (
    <li aria-live="off">
      <span className="sr-only">Thinking Partner: </span>
      {answer.text && <p className="whitespace-pre-line">{answer.text}</p>}
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
        {going} <Seconds since={answer.since} />
        <InlineButton aria-disabled={stop.isPending} onClick={() => stop.isPending || stop.mutate()}>
          Stop
        </InlineButton>
      </p>
      {problem && (
        <p role="alert">
          {problem.message} {problem.next}
        </p>
      )}
    </li>
  )
}
