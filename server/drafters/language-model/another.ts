import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import { focusName } from '../../domain/focus-names.ts'
import { chooseMaterial } from '../../prompting/choose-material.ts'
import { maskBrief, maskTexts } from '../../prompting/masked-brief.ts'
import { type Names, namesOf } from '../../prompting/names.ts'
import { sayAbout, sayAtWork, sayCoachingModel, sayEvidence, sayPassages, sayTexts } from '../../prompting/say-brief.ts'
import { threeAttempts } from '../../provider/provider.ts'
import type { Telling, Wish } from '../drafter.ts'
import { wishedSlots } from '../wished-slots.ts'
import { askForItem, type ItemsQuestion, messages, type Tools } from './asking.ts'
import { nothingReadable } from './faults.ts'
import { type AskedPlace, sayPlaces } from './places.ts'
import { rulesFor } from './rules.ts'

/** An answer that holds no item is asked for once more. */
const mostQuestions = 2

/**
 * One item as wished for; null where a plan has no place for such a one.
 * @throws AppError `llm.…` where none came
 */
export async function composeAnother(
  brief: Brief,
  wish: Wish,
  tools: Tools,
  signal?: AbortSignal,
  telling?: Telling,
): Promise<ComposedItem | null> {
  const [slot] = wishedSlots(wish, brief)
  if (!slot) return null
  const asked: Brief = wish.gentler ? { ...brief, approach: 'facilitative' } : brief
  const names = namesOf(brief, tools.readNames, wish.avoid)
  const attempts = threeAttempts()
  for (let questions = 0; questions < mostQuestions && attempts.left > 0; questions++) {
    const question = anotherQuestion(asked, wish, { label: 'S1', slot }, names, tools)
    const item = await askForItem(question, tools, { attempts, signal, telling })
    if (item) return { ...item, core: wish.place?.core ?? false, fiveMinutes: wish.place?.fiveMinutes ?? false }
  }
  throw nothingReadable()
}

function anotherQuestion(brief: Brief, wish: Wish, place: AskedPlace, names: Names, { prompts, newBoundary }: Tools): ItemsQuestion {
  const masked = maskBrief(brief, names)
  const shown = chooseMaterial(masked)
  const passedOver = wish.avoid.filter((text) => brief.written.every((item) => item.text !== text))
  const user = prompts.anotherItem.user(
    {
      coachingModel: sayCoachingModel(masked),
      passages: sayPassages(shown),
      about: sayAbout(masked),
      evidence: sayEvidence(shown.evidence),
      atWork: sayAtWork(masked),
      written: sayTexts(masked.written.map(({ text }) => text)),
      avoid: sayTexts(maskTexts(passedOver, names)),
      place: sayPlaces([place], { ...masked, ...shown }),
      wish: sayWish(wish),
    },
    newBoundary,
  )
  const system = prompts.anotherItem.system({ rules: rulesFor(prompts, brief.approach) })
  return { messages: messages(system, user), reading: { places: [place], brief, names, shown } }
}

const sayWish = ({ place, focus, gentler }: Wish): string =>
  [
    place === null ? 'It comes beside those that are there.' : 'It comes in the place of one that was passed over.',
    ...(focus === null ? [] : [`It is about ${focusName[focus]}.`]),
    ...(gentler ? ['It is a gentler one: an invitation that pushes nowhere.'] : []),
  ].join(' ')
