/** What a week of the plan is for, after the Impact Cycle: identify, learn, improve. */
export type Work = 'see' | 'choose' | 'checklist' | 'model' | 'try' | 'look' | 'adjust' | 'again' | 'keep-or-switch' | 'look-back' | 'next'

const byWeeks: Record<number, Work[][]> = {
  4: [
    ['see', 'choose'],
    ['checklist', 'model'],
    ['try', 'look'],
    ['look-back', 'next'],
  ],
  5: [['see', 'choose'], ['checklist', 'model'], ['try'], ['look', 'adjust'], ['look-back', 'next']],
  6: [['see', 'choose'], ['checklist', 'model'], ['try'], ['look', 'adjust'], ['again'], ['look-back', 'next']],
  7: [['see', 'choose'], ['checklist', 'model'], ['try'], ['look', 'adjust'], ['again'], ['keep-or-switch'], ['look-back', 'next']],
  8: [['see', 'choose'], ['checklist'], ['model'], ['try'], ['look', 'adjust'], ['again'], ['keep-or-switch'], ['look-back', 'next']],
}

/** What each of the weeks is for, one or two things a week. */
export const calendarOf = (weeks: number): Work[][] => byWeeks[weeks] ?? byWeeks[6] ?? []

/** The week, from 1, in which something is done. */
export const weekOf = (work: Work, calendar: Work[][]): number => calendar.findIndex((one) => one.includes(work)) + 1

/** Weeks in which coach and teacher look at something together. */
export const talkWeeks = (calendar: Work[][]): number[] => [
  ...new Set(
    (['choose', 'checklist', 'look', 'keep-or-switch', 'look-back'] as const)
      .map((work) => weekOf(work, calendar))
      .filter((week) => week > 0),
  ),
]
