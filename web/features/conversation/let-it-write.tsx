import { Link } from '@tanstack/react-router'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { useLanguageModel } from '../../requests/language-model.ts'
import { isByThis } from './drafters.ts'

/** The way to a plan by a language model, as long as its coach has not seen what it would be sent. */
export function LetItWrite({ draft }: { draft: DraftSoFar }) {
  const languageModel = useLanguageModel()
  if (!languageModel || languageModel.hasSeen || draft.composing === 'running' || isByThis(draft, languageModel)) return null
  return (
    <p className="mb-4 max-w-[68ch] text-small text-ink-2 print:hidden">
      <Link
        to="/conversations/$id/see-first"
        params={{ id: draft.conversationId }}
        search={{ draft: draft.id }}
        className="text-act underline underline-offset-4"
      >
        Let {languageModel.llm} write this plan
      </Link>
      : see first what would be sent.
    </p>
  )
}
