import type { Drafter } from '../server/drafters/drafter.ts'
import { openLanguageModelDrafter } from '../server/drafters/language-model/open.ts'
import { noNames, readNames } from '../server/privacy/names.ts'
import { openProvider } from '../server/provider/provider.ts'
import type { ProviderSettings } from '../server/provider/settings.ts'
import { plainChatPrompt } from './baselines/plain-chat-prompt.ts'
import { type Judge, openJudge } from './judge/judge.ts'
import type { DrafterFor } from './suites/notes/runs.ts'

/** A language model as the evals use it: it drafts our way, drafts with nothing of ours, and judges. */
export type LanguageModelHere = { name: string; drafter: Drafter; plainPrompt: DrafterFor; judge: Judge }

/** The configured one. What it is asked costs time and, with most providers, money: that is said. */
export function openLanguageModel(settings: ProviderSettings, tell: (line: string) => void): LanguageModelHere {
  const provider = openProvider(settings, { log: tell })
  const asked = { languageModel: provider, readNames: provider.masksNames ? readNames : () => noNames }
  tell(
    `${provider.model} at ${provider.origin} is asked for about twelve answers a note: seven plans with their repairs, two plain ones, two opinions. LLM_MODEL= npm run evals leaves it out.`,
  )
  return { name: provider.model, drafter: openLanguageModelDrafter(provider), plainPrompt: plainChatPrompt(asked), judge: openJudge(asked) }
}
