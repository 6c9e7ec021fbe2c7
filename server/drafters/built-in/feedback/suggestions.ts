import type { Strategy } from '../../../domain/strategy.ts'
import type { PlanNoticing } from '../../../pipeline/lesson-plan/plan-noticing.ts'
import { readingOf } from '../../../pipeline/lesson-plan/plan-noticing.ts'
import { strategiesFor } from '../../../pipeline/lesson-plan/strategies-for.ts'
import { type Candidate, type Feedback, inSeededOrder } from './candidate.ts'
import { fill, slotsOf } from './fill.ts'
import { anyPreparation, offers, preparations } from './preparations.ts'

/** Strategies that are looked at for each thing that was wondered about. */
const mostForEach = 4

/**
 * What could be suggested, best first: the first choice for each thing that was wondered about, then second choices. Each has a passage of its own to stand on.
 */
export function suggestionsFor(
  noticings: readonly PlanNoticing[],
  { brief, seed }: Feedback,
  strategies: readonly Strategy[],
): Candidate[] {
  const reading = readingOf(brief)
  if (!reading) return []
  const slots = slotsOf(reading)
  const hasPassage = (strategy: Strategy) => brief.passages.some(({ sourceId }) => sourceId === strategy.id)
  const isPrepared = ({ id }: Strategy) => id in preparations || id === brief.drawOn
  const fitting = noticings.map((noticing) => ({
    noticing,
    strategies: strategiesFor(noticing, brief, strategies)
      .filter((one) => isPrepared(one) && hasPassage(one))
      .slice(0, mostForEach),
  }))
  const taken = new Set<string>()
  const found: Candidate[] = []
  for (let round = 0; round < mostForEach; round += 1) {
    for (const { noticing, strategies: own } of fitting) {
      const strategy = own.filter(({ id }) => !taken.has(id))[0]
      if (!strategy || (round === 0 && found.some(({ criterion }) => criterion === noticing.criterion))) continue
      taken.add(strategy.id)
      found.push(suggestion(strategy, noticing, found.length))
    }
  }
  return found

  function suggestion(strategy: Strategy, noticing: PlanNoticing, at: number): Candidate {
    const step = strategy.step.charAt(0).toLowerCase() + strategy.step.slice(1)
    const preparation = fill(preparations[strategy.id] ?? anyPreparation, { ...slots, step }) ?? strategy.option
    const said = {
      preparation: preparation.charAt(0).toLowerCase() + preparation.slice(1),
      Because: strategy.because.charAt(0).toUpperCase() + strategy.because.slice(1),
    }
    const inOrder = inSeededOrder(offers, seed, 'offer')
    const own = inOrder.map((_, index) => inOrder[(index + at) % inOrder.length] ?? offers[0])
    return {
      section: 'suggestions',
      about: strategy.id,
      criterion: strategy.id,
      isAbsence: false,
      quote: null,
      focus: strategy.focus,
      kind: 'offer',
      purpose: null,
      texts: own.flatMap((text) => fill(text, said) ?? []),
      evidence: [...new Set([...noticing.evidence, ...(reading?.objective?.evidence ?? [])])],
      page: { id: strategy.id, words: 'A small first step' },
      rationale: `${strategy.title}: ${strategy.id === brief.drawOn ? 'you asked for it' : `chosen for what was wondered about (${noticing.criterion})`}; nothing in the plan shows it at work yet.${reading?.objective ? '' : ' No objective was found, so it is tied to what the lesson is called.'}`,
      listenFor: 'whether the teacher takes it up, changes it, or has something better',
      followUp: 'What would you change about it so that it is yours?',
    }
  }
}
