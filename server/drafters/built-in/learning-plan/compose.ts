import type { Brief } from '../../../domain/brief.ts'
import type { ComposedItem } from '../../../domain/draft-item.ts'
import type { Strategy } from '../../../domain/strategy.ts'
import type { Wish } from '../../drafter.ts'
import { helpAndMeeting, measures } from './closing.ts'
import { goalItems } from './goal.ts'
import type { Planned } from './item.ts'
import { picture } from './picture.ts'
import { strategyItems } from './strategies.ts'
import { weekItems } from './weeks.ts'

/** Composes a learning plan without a language model, section by section; without a goal, what asks for one. Of a plan that is there in part, the rest. */
export function* composeLearningPlan(brief: Brief, strategies: Strategy[], signal?: AbortSignal): Generator<ComposedItem> {
  for (const item of wholePlan(brief, strategies)) {
    signal?.throwIfAborted()
    const isThere = brief.written.some(({ kind, text }) => kind === item.kind && text === item.text)
    if (!isThere) yield item
  }
}

function wholePlan(brief: Brief, strategies: Strategy[]): ComposedItem[] {
  const planned = plannedFrom(brief, strategies)
  if (!planned) return []
  if (brief.goal === null) return [...picture(planned), ...goalItems(planned)]
  return [
    ...picture(planned),
    ...goalItems(planned),
    ...strategyItems(planned),
    ...weekItems(planned),
    ...measures(planned),
    ...helpAndMeeting(planned),
  ]
}

function plannedFrom(brief: Brief, strategies: Strategy[], from = 0): Planned | null {
  const ground = brief.learningPlan
  if (!ground) return null
  const inOrder = ground.strategies.flatMap((id) => strategies.find((one) => one.id === id) ?? [])
  return { brief, ground, all: strategies, offered: inOrder.slice(from, from === 0 ? ground.offered : undefined) }
}

/** Another strategy that fits, where one is wished for; all else in a plan is there once, and is reworded by the coach. */
export async function anotherForLearningPlan(brief: Brief, { place, avoid }: Wish, strategies: Strategy[]): Promise<ComposedItem | null> {
  const planned = plannedFrom(brief, strategies, brief.learningPlan?.offered)
  if (!planned || place?.kind !== 'offer') return null
  const said = [...avoid, ...brief.written.map(({ text }) => text)]
  const fresh = planned.offered.filter(({ title }) => !said.some((text) => text.startsWith(`${title}:`)))
  const [item] = strategyItems({ ...planned, offered: fresh.slice(0, 1) })
  if (item?.kind !== 'offer') return null
  return { ...item, text: item.text.replace(/ The steps below .*$/, '') }
}
