import type { ComposedItem } from '../../../domain/draft-item.ts'
import type { Strategy } from '../../../domain/strategy.ts'
import { calendarOf, type Work } from './calendar.ts'
import { itemOf, lowered, type Planned } from './item.ts'
import { looks } from './looks.ts'
import { checklistOf, firstLookAt, lineInMind } from './strategy-words.ts'

const section = 'weeks'

type Step = { text: string; shows: string; stage: 'Identify' | 'Learn' | 'Improve'; evidence?: string[] }

/** Small steps by week for the strategy to begin with: see how it is, learn it, try it, look, adjust, look back. */
export function weekItems(planned: Planned): ComposedItem[] {
  const { brief, ground, offered } = planned
  const [first] = offered
  if (!first) return []
  const calendar = calendarOf(ground.weeks)
  return calendar.flatMap((works, at) =>
    works.map((work) => {
      const step = steps[work]({ planned, first })
      return itemOf(
        { kind: 'step', week: at + 1 },
        section,
        {
          text: step.text,
          from: work === 'try' ? [first.id, 'A small first step'] : ['impact-cycle', step.stage],
          rationale: `${step.stage}: ${purposes[step.stage]}`,
          listenFor: step.shows,
          fiveMinutes: at === 0 && work === works[0],
        },
        brief,
      )
    }),
  )
}

const purposes = {
  Identify: 'see how things are, and settle goal and strategy.',
  Learn: 'understand the strategy well enough to try it, and make it the teacher’s own.',
  Improve: 'try, look at what students do beside the goal, and adjust.',
}

type Given = { planned: Planned; first: Strategy }

const steps: Record<Work, (given: Given) => Step> = {
  see: ({ planned: { ground } }) => ({
    text: `In one lesson this week, ${ground.isCounted ? 'count once how it is now, the way your goal counts it' : looks[ground.doing].take}. Keep it: everything later is laid beside it.`,
    shows: 'marks or notes from that one lesson',
    stage: 'Identify',
  }),
  choose: () => ({
    text: 'Look at it with me, word the goal as you want it, and choose the strategy to begin with.',
    shows: 'goal and strategy, in your words',
    stage: 'Identify',
  }),
  checklist: ({ first }) => ({
    text: `Go through a checklist with me, and keep, change or strike each line: ${checklistOf(first).join(' ')}`,
    shows: 'a checklist that is yours',
    stage: 'Learn',
  }),
  model: () => ({
    text: `See it done once before you try it: in your own room, in a colleague’s, or in a short rehearsal of ours.`,
    shows: 'what you would keep, and what you would change',
    stage: 'Learn',
  }),
  try: ({ first }) => ({
    text: `First try, in one lesson: ${lowered(first.step)}.`,
    shows: firstLookAt(first),
    stage: 'Improve',
  }),
  look: ({ planned: { ground } }) => ({
    text: 'Do once more what you did in week 1, and lay the two side by side. You say first what you see.',
    shows: looks[ground.doing].anyway,
    stage: 'Improve',
  }),
  adjust: () => ({
    text: 'Change one line of the checklist, and try again with that change.',
    shows: 'what students did with the change',
    stage: 'Improve',
  }),
  again: ({ first }) => ({
    text: `Use it in two more lessons, with one line of the checklist in mind: ${lowered(lineInMind(first))}`,
    shows: firstLookAt(first),
    stage: 'Improve',
  }),
  'keep-or-switch': () => ({
    text: 'Say what students are doing that they weren’t in week 1. Then keep the strategy as it is, change it, or go over to another of those above.',
    shows: 'what students do beside the goal',
    stage: 'Improve',
  }),
  'look-back': ({ planned: { ground } }) => ({
    text: 'One last time, do what you did in week 1, and lay it beside week 1 and your goal.',
    shows: looks[ground.doing].anyway,
    stage: 'Improve',
  }),
  next: () => ({
    text: 'Decide with me what comes next: more weeks with this goal, another goal in your words, or a rest.',
    shows: 'what you decided',
    stage: 'Improve',
  }),
}
