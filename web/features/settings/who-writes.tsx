import { Link } from '@tanstack/react-router'
import type { LanguageModel } from '../../requests/language-model.ts'
import { usePastWork } from '../../requests/past-work.ts'
import { whatLeaves, whereItRuns } from '../../shared/who-writes.ts'
import { capital } from '../../ui/in-words.ts'
import { ConnectionTest } from './connection-test.tsx'
import { SetOneUp } from './set-one-up.tsx'

/** Which drafter writes new plans, and where it runs. */
export function WhoWrites({ languageModel }: { languageModel: LanguageModel | null }) {
  const { hostname } = window.location
  if (!languageModel) {
    return (
      <>
        <p>
          <strong className="font-semibold">The built-in drafter.</strong> It works by rules, a bank of questions and your notes, and needs
          no network. {capital(whatLeaves(hostname))}.
        </p>
        <p>A language model can word a plan closer to the lesson. It is never needed, and its words pass the same checks.</p>
        <SetOneUp />
      </>
    )
  }
  const { llm, hasSeen } = languageModel
  return (
    <>
      <p>
        <strong className="font-semibold">{hasSeen ? llm : 'The built-in drafter'}</strong>
        {hasSeen
          ? `, ${whereItRuns(languageModel, hostname)}.`
          : `, until you have seen what would be sent to ${llm} ${whereItRuns(languageModel, hostname)}.`}{' '}
        {hasSeen && 'The built-in drafter writes wherever you choose it. Both pass the same checks.'}
      </p>
      {!hasSeen && <WhereToSee llm={llm} />}
      <ConnectionTest llm={llm} />
      <p className="text-small text-ink-2">
        It is set up by LLM_MODEL and OPENAI_BASE_URL, where Thinking Partner is started. The test sends nothing of yours.
      </p>
    </>
  )
}

/** What would be sent is seen for a real plan: the newest. */
function WhereToSee({ llm }: { llm: string }) {
  const newest = usePastWork({ limit: 1 }).data?.[0]
  if (!newest?.draft) return <p>Prepare a conversation first; beside its plan stands what to press.</p>
  return (
    <p>
      <Link
        to="/conversations/$id/see-first"
        params={{ id: newest.id }}
        search={{ draft: newest.draft.id }}
        className="text-act underline underline-offset-4"
      >
        See what would be sent to {llm} for “{newest.title}”
      </Link>
    </p>
  )
}
