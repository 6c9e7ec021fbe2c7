import { type LanguageModel, useLanguageModel } from '../../requests/language-model.ts'
import { useWhoCanSeeOwn } from '../../requests/who-can-see.ts'
import { WhoSees } from '../../shared/who-sees.tsx'
import { staysHere, whereItRuns } from '../../shared/who-writes.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { RosterForm } from './roster-form.tsx'
import { useRosterForm } from './use-roster-form.ts'
import { WhoIsOnIt } from './who-is-on-it.tsx'

/** The people whose names stay home, in whatever shape a class list comes. */
export function RosterPage() {
  const form = useRosterForm()
  const languageModel = useLanguageModel()
  const own = useWhoCanSeeOwn()
  const { people, notRead, readAgain } = form
  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>Your roster · Thinking Partner</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">Your roster</h1>
      <p className="mt-2 max-w-[60ch]">
        Names on it stay home. Wherever one stands in what a language model would be sent, also shortened or misspelt, it is given a
        placeholder such as {'{Student1}'} instead; what comes back has the name again.
      </p>
      <p className="mt-2 max-w-[60ch] text-small text-ink-2">{languageModel !== undefined && whyNow(languageModel)}</p>
      <WhoSees of={own?.roster} className="mt-1 mb-5" />
      {notRead && <ProblemNote message={notRead.message} next={notRead.next} {...(readAgain && { onRetry: readAgain })} />}
      {people?.length === 0 && (
        <p className="mb-4 max-w-[60ch]">
          Nobody is on it yet. Paste your class list, or drop a CSV file: names that are on no list are looked for too, and some are missed.
        </p>
      )}
      {people && <RosterForm form={form} />}
      {people && people.length > 0 && <WhoIsOnIt people={people} />}
    </div>
  )
}

/** What it is good for as things are. */
function whyNow(languageModel: LanguageModel | null): string {
  if (!languageModel) return 'No language model is set up here, so nothing is sent now.'
  if (!staysHere(languageModel)) return `It holds for ${languageModel.llm} ${whereItRuns(languageModel, window.location.hostname)}.`
  return `${languageModel.llm} runs ${whereItRuns(languageModel, window.location.hostname)}, so nothing is sent elsewhere and no name is replaced now.`
}
