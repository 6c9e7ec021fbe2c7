import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../../requests/client.ts'
import { providerQuery } from '../../requests/language-model.ts'
import { Section } from '../../shared/section.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { WhatLeaves } from './what-leaves.tsx'
import { WhoWrites } from './who-writes.tsx'
import { usedInWords } from './words.ts'

/** Who writes here, what of one’s words goes where, and what was used. */
export function SettingsPage() {
  const { data: provider, error, refetch } = useQuery({ ...providerQuery, staleTime: 0 })
  const problem = error && asProblem(error)
  const languageModel = provider?.languageModel
  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>Settings · Thinking Partner</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">Settings</h1>
      {problem && (
        <div className="mt-4">
          <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />
        </div>
      )}
      {provider && languageModel !== undefined && (
        <>
          <Section title="Who writes">
            <WhoWrites languageModel={languageModel} />
          </Section>
          <Section title="What leaves">
            <WhatLeaves {...provider} />
          </Section>
          {languageModel && (
            <Section title="Used">
              <p>
                <span className="text-ink-2">By you, in the last thirty days:</span> {usedInWords(languageModel.used)}
              </p>
              <p className="text-small text-ink-2">
                A token is about three quarters of a word.
                {languageModel.used.isEstimate &&
                  ' Where the server of a language model counts none, we estimate: four characters a token.'}
              </p>
            </Section>
          )}
        </>
      )}
    </div>
  )
}
