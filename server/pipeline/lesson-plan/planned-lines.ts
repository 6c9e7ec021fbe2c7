import type { Evidence } from '../../domain/evidence.ts'
import type { LessonPlanUnderstanding } from '../../domain/lesson-plan.ts'
import { overlapWith, type Span } from '../../language/span.ts'
import { focusOf } from '../evidence/focus-signs.ts'

/**
 * What a lesson plan says of its parts as evidence: verbatim spans with exact offsets, one for each line that belongs to a part, in the order of the plan.
 * What must go no further is left out.
 */
export function plannedLines({ text, parts }: LessonPlanUnderstanding, keptOut: Span[]): Evidence[] {
  const isKeptOut = overlapWith(keptOut)
  const starts = lineStarts(text)
  const places = parts.flatMap(({ words }) => words).map(({ line, text: words }) => placeOf(text, words, starts[line - 1] ?? 0))
  const unique = new Map(places.filter((place) => place !== null).map((place) => [`${place.start}-${place.end}`, place]))
  return [...unique.values()]
    .filter((place) => !isKeptOut(place))
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter((place, at, all) => !all.slice(0, at).some((before) => before.start <= place.start && place.end <= before.end))
    .map(({ start, end }, at) => {
      const words = text.slice(start, end)
      return {
        label: `E${at + 1}`,
        text: words,
        start,
        end,
        kind: 'planned',
        focus: focusOf(words, 'planned', null),
        time: null,
        speaker: null,
      }
    })
}

/** Where each line of a text begins. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function placeOf(text: string, words: string, from: number): Span | null {
  const start = text.indexOf(words, from)
  return start < 0 ? null : { start, end: start + words.length }
}
