import { dutyToReport } from '../domain/at-risk-words.ts'

/** What a coach is told where words may be a sign that someone is at risk: where they stand, that they go no further, and whom to tell. */
export const atRisk = (places: string[], drafted = 'plan'): string =>
  `Part of ${new Intl.ListFormat('en').format(places)} may be a sign that someone is at risk. It is kept out of this ${drafted}. ${dutyToReport}`
