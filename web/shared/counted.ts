/** A number that is about nobody in particular, as the server tells it: in steps of five, and none under five (server/domain/counts.ts). */
export type Counted = number | string

const step = 5

const inDigits = (number: number): string => number.toLocaleString('en-US')

/** "fewer than five", "10 to 14". */
export const countedInWords = (count: Counted): string =>
  typeof count === 'number' ? `${inDigits(count)} to ${inDigits(count + step - 1)}` : count
