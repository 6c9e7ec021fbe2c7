import { isGivenName } from '../../privacy/given-names.ts'
import { pick } from './seed.ts'

/** Reminds the teacher of the goal on record, in its own words and without marks, as a sentence that a question can follow. */
export function goalSentence(goal: string, seed: string): string {
  const opening = pick(
    [
      'I have your goal down like this',
      'Here is the goal you are working on',
      'Your goal, as I wrote it down',
      'The goal we have on record',
    ],
    seed,
    'goal',
  )
  return `${opening}: ${firstSentence(goal)}`
}

/** Long words of a goal or a choice, cut where a clause ends, so that a question still fits after them. */
export function shortened(goal: string): string {
  if (goal.split(' ').length <= longestGoal) return goal
  const ends = [...goal.matchAll(/[,;:–—]|\s(?=(?:and|instead|because|rather|without)\b)/g)].map((found) => goal.slice(0, found.index))
  const fits = ends.filter((part) => part.split(' ').length >= 4 && part.split(' ').length <= longestGoal)
  return fits.at(-1) ?? goal.split(' ').slice(0, longestGoal).join(' ')
}

/** Words of a goal that leave room for a question within one breath. */
const longestGoal = 18

// "Mrs. D wants students to …", said to Mrs. D.
const wanting =
  /^(?:(?:\S+\s){0,3}?(?:wants?|would like|hopes|is trying|is working on|working on)|I want|I would like|I'd like)\s+(?:to\s+)?(?:(?:have|get)\s+)?(?:(?:her|his|my|their)\s+(?=students|kids|class|children))?/i

// A goal can run on into background; what was wanted stands at its beginning.
function firstSentence(goal: string): string {
  const words = goal
    .replace(/["“”]|\s*\([^)]*\)?/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(wanting, '')
    .replace(/\b(?:I'm|I am)\b/g, 'you are')
    .replace(/\bI\b|\bme\b/g, 'you')
    .replace(/\bmy\b/gi, 'your')
  const first = /^.{12,}?[.!?](?=\s|$)/.exec(words)?.[0] ?? words
  const short = shortened(first)
  const [, opening] = /^(\p{Lu}\p{Ll}*)\s+\p{Ll}/u.exec(short) ?? []
  const isName = opening === 'I' || (opening !== undefined && isGivenName(opening.toLowerCase()))
  const lower = opening !== undefined && !isName ? short.charAt(0).toLowerCase() + short.slice(1) : short
  return `${lower.replace(/[\s,;:.–—-]+$/, '')}.`
}
