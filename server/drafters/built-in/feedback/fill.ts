import type { PlanReading } from '../../../pipeline/lesson-plan/plan-noticing.ts'
import { tidied } from '../realise.ts'

/** What every sentence about a plan may put in, beside what its own noticing brings. */
export type PlanSlots = Record<'goal' | 'there' | 'lesson', string>

/** Marks that say these are the plan's words, and a comma or a full stop outside of them. */
export const marked = (words: string): string => `“${words}”`

/** How a plan's goal is said within a sentence: by its objective where it has one, else by its title, else plainly. */
export function slotsOf({ objective, title }: PlanReading): PlanSlots {
  const lesson = title === null ? 'this lesson' : marked(title)
  const goal = objective ? marked(objective.words) : `the goal of ${lesson}`
  return { goal, there: thereOf(objective, goal), lesson }
}

/** Said of students: "can …" where that can be seen or heard, "understand …" where it can't, and plainly where no verb is named. */
function thereOf(objective: PlanReading['objective'], goal: string): string {
  const [, verb = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(objective?.words ?? '') ?? []
  if (objective?.isDoing && objective.isObservable) return `can ${goal}`
  if (objective?.isDoing && rest !== '') return `${verb.toLowerCase()} ${marked(rest)}`
  return objective ? `have got hold of ${goal}` : `have reached ${goal}`
}

/** A template with its places filled; null where one of them has nothing to be filled with. */
export function fill(template: string, slots: Readonly<Record<string, string | null | undefined>>): string | null {
  let complete = true
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name]
    if (!value) complete = false
    return value ?? ''
  })
  return complete ? tidied(text) : null
}
