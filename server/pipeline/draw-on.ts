import type { FocusArea } from '../domain/focus.ts'
import { invalid } from '../errors.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'

/** A page that a coach may ask to draw on: what it is about first of all, and whether it is something that can be offered to a teacher. */
export type PageToDrawOn = { id: string; title: string; focus: FocusArea[]; canBeOffered: boolean }

/** The page of the knowledge base under this id; null where it is none to plan with, as what people have added is. */
export function pageToDrawOn(id: string, base: KnowledgeBase): PageToDrawOn | null {
  const strategy = base.strategies.find((page) => page.id === id)
  if (strategy) return { id, title: strategy.title, focus: strategy.focus.slice(0, 1), canBeOffered: true }
  const practice = base.pages.find((page) => page.id === id && page.kind === 'practice')
  if (practice) return { id, title: practice.title, focus: practice.focus.slice(0, 1), canBeOffered: false }
  const other = [...base.frameworks, ...base.waysOfWorking, ...base.coachingModels].find((page) => page.id === id)
  return other ? { id, title: other.title, focus: [], canBeOffered: false } : null
}

/** For whoever asked for a page that is not there, or not theirs to see. */
export const noPageToDrawOn = (id: string) =>
  invalid(
    `There is no page “${id}” to draw on.`,
    'Choose one in the coaching knowledge, or leave it out: the plan then draws on what fits.',
  )
