import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import type { LanguageModel } from '../../requests/language-model.ts'

type Written = Pick<DraftSoFar, 'request' | 'provenance'>

/** Whether a language model writes a draft, or is to. */
export const isByLanguageModel = ({ request, provenance }: Written): boolean => (provenance?.drafter ?? request.drafter) === 'llm'

/** Who writes a draft: the language model by its name, as soon as that is known. */
export function drafterName(draft: Written): string {
  if (!isByLanguageModel(draft)) return 'the built-in drafter'
  return draft.provenance?.version ?? 'the language model'
}

/** Whether the language model that is set up now wrote a draft itself. */
export const isByThis = (draft: Written, { llm }: Pick<LanguageModel, 'llm'>): boolean =>
  isByLanguageModel(draft) && draft.provenance?.version === llm
