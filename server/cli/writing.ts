import type { DraftEvent } from '../domain/draft-event.ts'
import { changeBy, nothingYet } from '../domain/fold-plan.ts'
import type { PlanSoFar } from '../domain/plan-so-far.ts'
import { builtInDrafter } from '../drafters/built-in/drafter.ts'
import type { Drafter, Telling } from '../drafters/drafter.ts'
import { AppError, notConfigured } from '../errors.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { ProviderSettings } from '../provider/settings.ts'
import { tellSent } from './tell-sent.ts'

/** Says something beside the result. */
export type Tell = (text: string) => void

/** Who writes for a command, and who is told what is sent for it. */
export type Writing = { drafter: Drafter; telling: Telling }

/** Writes without a language model. */
export function builtIn({ base, similarity }: Knowledge): Writing {
  return { drafter: builtInDrafter({ ...base, similarity }), telling: {} }
}

/** Whoever runs this has no page to look at: what leaves without its names is shown here, before it does. */
export async function withLanguageModel(settings: ProviderSettings | null, tell: Tell): Promise<() => Writing> {
  if (!settings) {
    throw notConfigured(
      'No language model is set up.',
      'Leave out --drafter llm: the built-in drafter needs no key and no network. README says how to set one up.',
    )
  }
  // Slow to load, and of no use to the built-in drafter.
  const [{ openProvider }, { openLanguageModelDrafter }] = await Promise.all([
    import('../provider/provider.ts'),
    import('../drafters/language-model/open.ts'),
  ])
  const provider = openProvider(settings, { log: (message) => tell(`${message}\n`) })
  return () => ({ drafter: openLanguageModelDrafter(provider), telling: provider.masksNames ? { onSent: tellSent(tell) } : {} })
}

/** All of a plan's events, gathered into one; where it breaks off, what came before. */
export async function collect(events: AsyncIterable<DraftEvent>): Promise<{ plan: PlanSoFar; fault: AppError | null }> {
  const plan = { ...nothingYet }
  try {
    for await (const event of events) Object.assign(plan, changeBy(event, plan))
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    return { plan, fault: cause }
  }
  return { plan, fault: null }
}
