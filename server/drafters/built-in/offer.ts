import type { Brief } from '../../domain/brief.ts'
import { suits } from '../../domain/lesson.ts'
import type { Strategy } from '../../domain/strategy.ts'
import { pick, seeded } from './seed.ts'

type OfferedFor = Pick<Brief, 'focus' | 'alreadyDoing' | 'drawOn' | 'lesson'>

/**
 * Strategies that could fit, best first: on the plan's focus, not already at work in the notes.
 * The one that the coach asked for comes before all others. A strategy's first focus counts more than its others; ties go by the seed.
 */
export function strategiesThatFit(brief: OfferedFor, strategies: Strategy[], seed: string): Strategy[] {
  const score = (strategy: Strategy): number =>
    Math.max(
      0,
      ...strategy.focus.map((area, at) => {
        const rank = brief.focus.indexOf(area)
        return rank < 0 ? 0 : (1 / (1 + 0.3 * rank)) * (at === 0 ? 1 : 0.75)
      }),
    )
  const isAskedFor = ({ id }: Strategy): boolean => id === brief.drawOn
  return strategies
    .filter((strategy) => !brief.alreadyDoing.includes(strategy.id) && (isAskedFor(strategy) || suits(strategy, brief.lesson)))
    .map((strategy) => ({ strategy, score: score(strategy) + 0.08 * seeded(seed, strategy.id) + (isAskedFor(strategy) ? 10 : 0) }))
    .filter(({ score }) => score > 0.4)
    .sort((a, b) => b.score - a.score || (a.strategy.id < b.strategy.id ? -1 : 1))
    .map(({ strategy }) => strategy)
}

/** An honest offer: two options and "or neither", in the open. */
export function offerText(first: Strategy, second: Strategy, seed: string): string {
  return pick(
    [
      `Two ideas that might fit: ${first.option}, or ${second.option}. Which, if either, is worth a try?`,
      `Two ideas, to take or leave: ${first.option}, or ${second.option}. What do you make of them?`,
      `Beside your own ideas: ${first.option}, or ${second.option}. Which, if either, would suit this class?`,
      `Other teachers have tried these: ${first.option}, or ${second.option}. Which, if either, appeals to you?`,
    ],
    seed,
    'offer',
  )
}

/** One named step with its reason, and a rehearsal: for the directive approach, by agreement. */
export function practiceText(strategy: Strategy, seed: string): string {
  const rehearsal = pick(
    ['Let us rehearse it once.', 'Try it here first: I will be the class.', 'I will show it, then you try.'],
    seed,
    'practice',
  )
  return `One step: ${strategy.step.charAt(0).toLowerCase()}${strategy.step.slice(1)}, because ${strategy.because}. ${rehearsal}`
}
