import type { DraftItem } from '../../server/domain/draft-item.ts'
import type { CitedPassage } from '../../server/domain/passage.ts'
import type { Strategy } from '../../server/domain/strategy.ts'
import { wordsOf } from './words.ts'

// Enough for "exit tickets" and "calls on": endings only, and hyphens are spaces already.
const stem = (word: string): string => word.replace(/(?:ing|ed|es|s)$/, '')

const spaced = (text: string): string => ` ${wordsOf(text).map(stem).join(' ')} `

/** Whether one of a strategy's names or its title stands in the words, whatever the endings. */
export const namesStrategy = (words: string, strategy: Pick<Strategy, 'title' | 'names'>): boolean =>
  [strategy.title, ...strategy.names].some((name) => spaced(words).includes(spaced(name)))

/** The strategies that an offer or a practice suggests: by its own words, or by the passages it cites. Other kinds suggest nothing. */
export function suggestedIn(item: DraftItem, passages: readonly CitedPassage[], strategies: readonly Strategy[]): Strategy[] {
  if (item.kind !== 'offer' && item.kind !== 'practice') return []
  const cited = new Set(passages.filter((passage) => item.passages.includes(passage.label)).map((passage) => passage.sourceId))
  const said = spaced(item.text)
  return strategies.filter(
    (strategy) =>
      cited.has(strategy.id) ||
      namesStrategy(item.text, strategy) ||
      [strategy.option, strategy.step].some((way) => said.includes(spaced(way))),
  )
}

/** The practices of a truth file that a suggested strategy would only repeat. */
export const repeated = (strategy: Strategy, alreadyDoing: readonly string[]): string[] =>
  alreadyDoing.filter((practice) => namesStrategy(practice, strategy))
