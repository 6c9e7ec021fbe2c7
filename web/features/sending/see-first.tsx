import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import type { LanguageModel } from '../../requests/language-model.ts'
import { rosterQuery } from '../../requests/roster.ts'
import type { Conversation } from '../../requests/use-conversation.ts'
import { staysHere, whereItRuns } from '../../shared/who-writes.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Decide } from './decide.tsx'
import { ExactWords } from './exact-words.tsx'
import { GotThrough } from './got-through.tsx'
import { replacedIn } from './parts-of.ts'
import { StandBehind } from './stand-behind.tsx'
import { useLetWrite } from './use-let-write.ts'
import { useWouldSend } from './use-would-send.ts'

type SeeFirstProps = {
  conversation: Conversation
  draft: DraftSoFar
  languageModel: LanguageModel
  asked: { coachingModel: string; keep: string | undefined; framework: string | undefined }
}

/** The words on the left, who was replaced in them on the right, the decision at the foot. */
export function SeeFirst({ conversation, draft, languageModel, asked }: SeeFirstProps) {
  const { llm } = languageModel
  const would = useWouldSend(draft, asked.coachingModel)
  const roster = useQuery(rosterQuery).data
  const letWrite = useLetWrite(draft, asked)
  const failed = would.error ?? letWrite.error
  const problem = failed && asProblem(failed)
  const again = () => (would.error ? void would.refetch() : letWrite.mutate(letWrite.variables ?? 'write'))
  const isHere = staysHere(languageModel)
  return (
    <>
      <h1 className="font-serif text-title font-semibold tracking-tight">What would be sent to {llm}</h1>
      <p className="mt-2 mb-6 max-w-[64ch]">
        For a plan from “{conversation.title}”: these words,{' '}
        {isHere
          ? `to a language model ${whereItRuns(languageModel, window.location.hostname)}`
          : `to ${new URL(languageModel.origin).host}`}
        , and nothing else of yours. {!languageModel.hasSeen && 'Nothing has been sent to it yet.'}
      </p>
      {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={again} />}
      {!would.data && !would.error && (
        <p role="status" className="text-ink-2">
          Putting the words together…
        </p>
      )}
      {would.data && (
        <div className="items-start gap-8 wide:grid wide:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
          <div className="mb-6 wide:sticky wide:top-4 wide:max-h-[calc(100dvh-6.5rem)] wide:overflow-y-auto wide:col-start-2 wide:row-start-1 wide:mb-0">
            {isHere ? (
              <p className="text-small">It runs where Thinking Partner does, so no name is replaced.</p>
            ) : (
              <>
                <StandBehind replaced={replacedIn(would.data.replaced, would.data.messages)} rosterIsEmpty={roster?.length === 0} />
                <GotThrough />
              </>
            )}
          </div>
          <div className="rounded-sheet bg-sheet px-4 py-2 shadow-card wide:col-start-1 wide:row-start-1 wide:px-6 wide:py-3">
            <ExactWords messages={would.data.messages} />
            <p className="border-t border-rule py-3 text-label text-ink-2">
              Lines such as === 5f3a === are another each time. What is missing in the answer, or stopped by a check, is asked for again in
              the same way. In the thread, what you write and what was said there last is sent too. All of it is kept under “What was sent”.
            </p>
          </div>
        </div>
      )}
      <Decide draft={draft} languageModel={languageModel} letWrite={would.data ? letWrite : null} />
    </>
  )
}
