import { noticeDays } from '../domain/retention-kinds.ts'

/** When something goes: reckoned from when it was last touched, its period, and the days on which it was shown before. Times are UTC, ISO. */

const dayMs = 24 * 60 * 60 * 1000

/** What there is to reckon with. `runs`: when the daily runs were, the first first; `changedAt`: when the period was changed last. */
export type Known = { now: string; runs: readonly string[]; changedAt: string | null }

export const daysAfter = (time: string, days: number): string => new Date(Date.parse(time) + days * dayMs).toISOString()

/** The same day so many months later, or earlier; the last of that month where it is too short. */
export function monthsAfter(time: string, months: number): string {
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.toISOString()
}

export const dayOf = (time: string): string => time.slice(0, 10)

/**
 * What is due up to here goes in the run that is now; null: nothing. Something must have been shown in the run thirty runs ago, under the period that
 * holds now; each run is on a day of its own. So a clock that is set forward shows more and removes no more, until thirty further runs have been.
 */
export function goesUpTo({ now, runs, changedAt }: Known): string | null {
  const shown = runs.filter((at) => dayOf(at) !== dayOf(now)).at(-noticeDays)
  if (shown === undefined || (changedAt !== null && shown < changedAt)) return null
  return [now, daysAfter(shown, noticeDays)].sort()[0] ?? null
}

/** The day on which something that is due then goes at the earliest, if the app is up every day. */
export function goesOn(dueAt: string, { now, runs, changedAt }: Known): string {
  const begins = [daysAfter(dueAt, -noticeDays), changedAt ?? ''].sort()[1] ?? ''
  const shown = runs.filter((at) => at >= begins)
  const last = runs.at(-1)
  // The run in which it is shown first: one there was, or the next.
  const left = shown.length === 0 ? noticeDays : noticeDays - (shown.length - 1)
  const from = shown.length > 0 ? (last ?? now) : ([begins, last === undefined ? now : daysAfter(last, 1)].sort()[1] ?? now)
  return dayOf([dueAt, daysAfter(from, left), now].sort()[2] ?? now)
}
