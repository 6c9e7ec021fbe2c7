const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "six"; figures from eleven on. */
export const numberWord = (number: number): string => small[number] ?? number.toLocaleString('en-US')

/** "six pieces", "one piece", "no pieces". */
export const countWord = (number: number, one: string, many: string): string => `${numberWord(number)} ${number === 1 ? one : many}`

/** As a sentence or a label begins. */
export const capital = (words: string): string => words.replace(/^\p{Ll}/u, (first) => first.toUpperCase())

const dayMs = 24 * 60 * 60 * 1000
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit' })

const dayNumber = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / dayMs

/** A moment as people say it, in the person's own zone: "today 10:12", "yesterday", "Tuesday", "4 November", with the year where it is another. */
export function dayWord(iso: string, now: Date): string {
  const at = new Date(iso)
  const ago = dayNumber(now) - dayNumber(at)
  if (ago === 0) return `today ${clock.format(at)}`
  if (ago === 1) return 'yesterday'
  if (ago > 1 && ago < 7) return weekday.format(at)
  return (at.getFullYear() === now.getFullYear() ? day : dayAndYear).format(at)
}

/** A moment that is to come, in the person's own zone: "Tuesday, 4 November". */
export const untilWord = (iso: string): string => `${weekday.format(new Date(iso))}, ${day.format(new Date(iso))}`
