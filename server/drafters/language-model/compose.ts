import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import { chooseMaterial } from '../../prompting/choose-material.ts'
import { maskBrief } from '../../prompting/masked-brief.ts'
import { type Names, namesOf } from '../../prompting/names.ts'
import { sayAbout, sayAtWork, sayCoachingModel, sayEvidence, sayLastTalk, sayPassages, sayTexts } from '../../prompting/say-brief.ts'
import { threeAttempts } from '../../provider/provider.ts'
import type { Telling } from '../drafter.ts'
import { askForItems, type ItemsQuestion, messages, type Tools } from './asking.ts'
import { leftOut, nothingReadable } from './faults.ts'
import { inOrder } from './in-order.ts'
import { type AskedPlace, placesToFill, sayPlaces } from './places.ts'
import { rulesFor } from './rules.ts'

/** What an answer leaves out is asked for once more. */
const mostQuestions = 2

/**
 * Composes what is missing of a plan, in the order of the conversation, each item as soon as it and all before it are complete.
 * @throws AppError `llm.…` where not all came, after all that did
 */
export async function* composePlan(brief: Brief, tools: Tools, signal?: AbortSignal, telling?: Telling): AsyncGenerator<ComposedItem> {
  const places = placesToFill(brief)
  const names = namesOf(brief, tools.readNames)
  const attempts = threeAttempts()
  const come = new Map<AskedPlace, ComposedItem>()
  const told = inOrder<ComposedItem>(places.map(({ label }) => label))
  const missing = () => places.filter((place) => !come.has(place))
  try {
    for (let asked = 0; asked < mostQuestions && attempts.left > 0 && missing().length > 0; asked++) {
      const soFar = { ...brief, written: [...brief.written, ...come.values()] }
      for await (const { place, item } of askForItems(planQuestion(soFar, missing(), names, tools), tools, { attempts, signal, telling })) {
        come.set(place, item)
        yield* told.push(place.label, item)
      }
    }
  } catch (cause) {
    yield* told.end()
    // What goes wrong after the last item takes nothing away.
    if (missing().length > 0 || signal?.aborted) throw cause
  }
  yield* told.end()
  if (missing().length > 0) throw come.size === 0 ? nothingReadable() : leftOut(come.size, places.length)
}

/** What is asked for these places of a plan. */
export function planQuestion(brief: Brief, places: AskedPlace[], names: Names, { prompts, newBoundary }: Tools): ItemsQuestion {
  const masked = maskBrief(brief, names)
  const shown = chooseMaterial(masked)
  const user = prompts.conversationPlan.user(
    {
      coachingModel: sayCoachingModel(masked),
      passages: sayPassages(shown),
      about: sayAbout(masked),
      evidence: sayEvidence(shown.evidence),
      atWork: sayAtWork(masked),
      lastTalk: sayLastTalk(masked),
      written: sayTexts(masked.written.map(({ text }) => text)),
      places: sayPlaces(places, { ...masked, ...shown }),
    },
    newBoundary,
  )
  return { messages: messages(rulesFor(prompts, brief.approach), user), reading: { places, brief, names, shown } }
}
