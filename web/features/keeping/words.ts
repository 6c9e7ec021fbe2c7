import { retentionKinds } from '../../../server/domain/retention-kinds.ts'
import type { Period } from '../../requests/keeping.ts'
import { countedInWords } from '../../shared/counted.ts'
import { dayWord } from '../../ui/in-words.ts'

/** "36 months", "one year", "three years": years where they are whole. */
export function monthsInWords(months: number): string {
  const years = months / 12
  if (!Number.isInteger(years)) return months === 1 ? 'one month' : `${months} months`
  return years === 1 ? 'one year' : `${years} years`
}

/** How much of a kind goes in the next thirty days, and when the first of it: a sentence, or the end of one. */
export function soonInWords({ soon, next }: Pick<Period, 'soon' | 'next'>, now: Date): string {
  if (next === null) return 'nothing goes in the next thirty days.'
  return `in the next thirty days ${countedInWords(soon)} go, the first on ${dayWord(`${next}T12:00:00`, now)} at the earliest.`
}

/** Why what was typed is no period; null where it is one. */
export function problemWith(kind: Period['kind'], typed: string): string | null {
  const { least, most } = retentionKinds[kind]
  const months = Number(typed)
  return /^\d+$/.test(typed.trim()) && months >= least && months <= most ? null : `A number of months from ${least} to ${most}.`
}

const dayMs = 24 * 60 * 60 * 1000

/** Since when what is due is looked at, as long as that keeps anything from going. `since`: the day of the first look that is remembered. */
export function sinceInWords(since: string | null, now: Date): string {
  const daily = 'What is due is looked at once a day, as long as the app is up.'
  if (since === null) return `${daily} That begins today; nothing goes before it was done for thirty days.`
  const day = new Date(`${since}T12:00:00`)
  if (now.getTime() - day.getTime() > 31 * dayMs) return daily
  return `${daily} That began ${dayWord(day.toISOString(), now).replace(/ \d+:.*/, '')}; nothing goes before it was done for thirty days.`
}
