import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import { spoken } from '../../prompting/clean-text.ts'
import { type Names, namesNobody, withNames } from '../../prompting/names.ts'
import { placeOf, standsOn } from '../item.ts'
import type { Slot } from '../outline.ts'
import { wordsBeside } from './beside.ts'
import { completedObjects } from './completed-objects.ts'
import { GivenItem } from './given-item.ts'
import type { AskedPlace } from './places.ts'

/** What is needed to take an answer for what was asked. */
export type Reading = {
  places: AskedPlace[]
  brief: Brief
  names: Names
  /** No item can stand on anything else. */
  shown: { evidence: { label: string }[]; passages: { label: string }[] }
}

export type FilledPlace = { place: AskedPlace; item: ComposedItem }

/** After all that was asked for, what else comes is heard for so many characters: the end of the answer, and what was used. */
const mostAfter = 2_000

/**
 * The items of an answer, each as soon as it is complete, in the order in which they come. One for each place that was asked for, at the
 * most: whatever else the answer holds is nothing.
 */
export async function* readItems(answer: AsyncIterable<string>, reading: Reading): AsyncGenerator<FilledPlace> {
  const objects = completedObjects()
  const left = new Map(reading.places.map((place) => [place.label, place]))
  let after = 0
  for await (const chunk of answer) {
    if (left.size === 0) after += chunk.length
    if (after > mostAfter) return
    for (const object of objects(chunk)) {
      const filled = readItem(object, left, reading)
      if (!filled) continue
      left.delete(filled.place.label)
      yield filled
    }
  }
}

function readItem(object: unknown, left: Map<string, AskedPlace>, { brief, names, shown }: Reading): FilledPlace | null {
  // Names first: nothing else looks at what still has placeholders in it.
  const given = GivenItem.safeParse(withNames(object, names)).data
  const place = given && left.get(given.slot)
  const text = given && spoken(given.text)
  const sources = sourcesOf(brief)
  if (!place || !text || namesNobody(text, sources)) return null
  const { rationale, ...beside } = wordsBeside(given, brief.approach, sources)
  const item: ComposedItem = {
    ...kindOf(place.slot, given),
    ...placeOf(place.slot),
    text,
    ...standsOn(
      labelsOf(shown.evidence).filter((label) => given.evidence.includes(label)),
      labelsOf(shown.passages).filter((label) => given.passages.includes(label)),
    ),
    rationale: rationale || place.slot.stage.purpose,
    ...beside,
  }
  return { place, item }
}

const labelsOf = (all: { label: string }[]): string[] => all.map(({ label }) => label)

/** Where words that are quoted may come from. */
const sourcesOf = ({ evidence, goal, lastTalk }: Brief): string[] =>
  [...evidence.map(({ text }) => text), goal, lastTalk?.herWords, lastTalk?.herChoice].filter((text) => typeof text === 'string')

type Asked = Exclude<ComposedItem, { kind: 'step' }>
type Kind = { [Each in Asked as Each['kind']]: Pick<Each, 'kind' | 'purpose'> }[Asked['kind']]

/** The place decides what an item is. A purpose that the place doesn't have is its first. */
function kindOf({ fill, purposes }: Slot, { purpose }: GivenItem): Kind {
  switch (fill) {
    case 'opening':
    case 'anchored':
    case 'general':
      return { kind: 'question', purpose: purpose && purposes.includes(purpose) ? purpose : (purposes[0] ?? 'examine') }
    case 'agreement':
      return { kind: 'agreement', purpose: 'commit' }
    default:
      return { kind: fill, purpose: null }
  }
}
