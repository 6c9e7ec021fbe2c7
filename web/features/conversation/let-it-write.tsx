import { Link } from '@tanstack/react-router'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { useLanguageModel } from '../../requests/language-model.ts'
import { wordsOf } from '../../shared/kind-words.ts'
import { isByThis } from './drafters.ts'

/**
 * The way to a plan and to answers by a language model, as long as its coach has not seen what it would be sent: one of the same name at
 * another address is another receiver, also for a plan that it wrote.
 */
export function LetItWrite({ draft }: { draft: DraftSoFar }) {
  const languageModel = useLanguageModel()
  if (!languageModel || languageModel.hasSeen || draft.composing === 'running') return null
  const { llm } = languageModel
  return (
    <p className="mb-4 max-w-[68ch] text-small text-ink-2 print:hidden">
      {isByThis(draft, languageModel)
        ? `${llm} wrote this ${wordsOf(draft).draft}; where it runs, or what it is sent, has changed since.`
        : `${llm} can write this ${wordsOf(draft).draft}, and answer you in the thread.`}{' '}
      <Link
        to="/conversations/$id/see-first"
        params={{ id: draft.conversationId }}
        search={{ draft: draft.id }}
        className="text-act underline underline-offset-4"
      >
        See what is sent
      </Link>{' '}
      first.
    </p>
  )
}
