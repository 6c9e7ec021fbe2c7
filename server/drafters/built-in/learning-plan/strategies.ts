import type { ComposedItem } from '../../../domain/draft-item.ts'
import type { Strategy } from '../../../domain/strategy.ts'
import { practicesMentioned } from '../../../pipeline/noticings/practices-at-work.ts'
import { itemOf, nameOf, type Planned } from './item.ts'
import { looks } from './looks.ts'

const section = 'strategies'

/** Two or three strategies to choose from, with why, beside what is there already; and the choice. */
export function strategyItems(planned: Planned): ComposedItem[] {
  const { brief, offered } = planned
  const offers = offered.map((strategy, at) => {
    const there = builtOn(strategy, planned)
    // Said once: of the next one it would be the same again.
    const built = offered.slice(0, at).some((one) => builtOn(one, planned)?.strategy === there?.strategy) ? null : there
    return itemOf(
      { kind: 'offer' },
      section,
      {
        text: [
          `${strategy.title}: ${strategy.option}, because ${strategy.because}.`,
          built ? `It could build on ${nameOf(built.strategy)}, which you use already.` : '',
          at === 0 ? 'The steps below are written for it; another choice changes them.' : '',
        ]
          .filter(Boolean)
          .join(' '),
        evidence: built?.evidence ?? [],
        from: [strategy.id, 'Why it works'],
        rationale: whyOf(strategy, planned),
        listenFor: 'whether the teacher takes it up, changes it, or has something better',
      },
      brief,
    )
  })
  const choice = itemOf(
    { kind: 'question', purpose: 'choose' },
    section,
    {
      text: 'Which of these, or what of your own, would you like to begin with?',
      from: ['impact-cycle', 'Identify'],
      rationale: 'The teacher chooses the strategy; the goal, not the strategy, decides when the work is done.',
      fiveMinutes: true,
    },
    brief,
  )
  return offers.length > 0 ? [...offers, choice] : []
}

/** Why a strategy fits: what it does for students, the goal it serves, the lesson it suits. */
export function whyOf(strategy: Strategy, { brief, ground, all }: Planned): string {
  const isNamed = brief.goal !== null && practicesMentioned(brief.goal, [strategy]).length > 0
  const reason = isNamed ? 'The goal names it.' : `It serves a goal about ${looks[ground.doing].name}.`
  const subject = strategy.subjects ? ` It is made for ${strategy.subjects.join(' and ')}.` : ''
  const built = builtOn(strategy, { ground, all, brief })
  const there = built
    ? ` It builds on ${nameOf(built.strategy)}, which the notes show at work.`
    : ground.hasNotes
      ? ' Nothing in the notes shows it at work yet.'
      : ''
  return `It gives students ${strategy.gives}: ${strategy.because}. ${reason}${subject}${there}`
}

/** A practice at work that is about the same thing. */
function builtOn(
  strategy: Strategy,
  { ground, all }: Pick<Planned, 'ground' | 'all' | 'brief'>,
): { strategy: Strategy; evidence: string[] } | null {
  for (const { strategyId, evidence } of ground.atWork) {
    const other = all.find(({ id }) => id === strategyId)
    if (other && other.id !== strategy.id && other.focus.slice(0, 2).some((area) => strategy.focus.slice(0, 2).includes(area)))
      return { strategy: other, evidence: evidence.slice(0, 1) }
  }
  return null
}
