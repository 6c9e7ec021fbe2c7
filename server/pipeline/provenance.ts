import type { Provenance } from '../domain/draft.ts'
import type { Drafter, Telling } from '../drafters/drafter.ts'

/** What a draft is made with, as far as it is known by now. `told` hears what a language model uses, and passes it on. */
export function openProvenance(
  drafter: Drafter,
  knowledgeVersion: string,
  telling: Telling,
): { told: Telling; provenance: () => Provenance } {
  let tokens: Provenance['tokens'] = null
  let structure: Provenance['structure'] = null
  const told: Telling = {
    ...telling,
    onUsed(used) {
      tokens = {
        input: (tokens?.input ?? 0) + used.input,
        output: (tokens?.output ?? 0) + used.output,
        isEstimate: used.isEstimate || (tokens?.isEstimate ?? false),
      }
      telling.onUsed?.(used)
    },
    onStructure(used) {
      structure = used
      telling.onStructure?.(used)
    },
  }
  const { name, version, prompt } = drafter
  return { told, provenance: () => ({ drafter: name, version, prompt, knowledgeVersion, tokens, structure }) }
}
