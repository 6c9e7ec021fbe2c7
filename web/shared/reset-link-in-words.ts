import type { ResetLink } from '../requests/me.ts'
import { dayWord } from '../ui/in-words.ts'

/** "A link to set a new password was made for you by Dana Reyes yesterday, and used on Tuesday." */
export const resetLinkInWords = ({ madeBy, madeAt, usedAt }: ResetLink, now: Date): string =>
  `A link to set a new password was made for you by ${madeBy} ${onDay(madeAt, now)}${
    usedAt === null ? '. It was not used.' : `, and used ${onDay(usedAt, now)}.`
  }`

const onDay = (iso: string, now: Date): string => {
  const word = dayWord(iso, now)
  return /^(?:today|yesterday)/.test(word) ? word : `on ${word}`
}
