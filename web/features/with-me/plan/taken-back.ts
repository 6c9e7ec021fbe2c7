import type { OpenPlan } from '../../../requests/open-plan.ts'
import { countWord } from '../../../ui/in-words.ts'

/** What was taken back since the page was opened; nothing, where nothing was. */
export function takenBackInWords({ plan, isGone, places, sheetTakenBack }: OpenPlan): string {
  const { name } = plan.coach
  if (isGone) return `${name} took this back.`
  const pieces = places.filter(({ piece }) => piece === null).length
  const parts = [pieces > 0 && countWord(pieces, 'piece', 'pieces'), sheetTakenBack && 'the evidence sheet'].filter(Boolean)
  return parts.length === 0 ? '' : `${name} took ${parts.join(' and ')} back.`
}
