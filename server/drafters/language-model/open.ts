import { noNames, readNames } from '../../privacy/names.ts'
import { randomBoundary } from '../../prompting/fence.ts'
import { readPrompts } from '../../prompting/prompts.ts'
import type { Provider } from '../../provider/provider.ts'
import { type LanguageModelDrafter, languageModelDrafter } from './drafter.ts'

/** The drafter over a language model’s server. Names are masked for every one but those on this computer. @throws badKnowledge for a wrong prompt */
export const openLanguageModelDrafter = (provider: Provider): LanguageModelDrafter =>
  languageModelDrafter({
    languageModel: provider,
    prompts: readPrompts(),
    readNames: provider.masksNames ? readNames : () => noNames,
    newBoundary: randomBoundary,
  })
