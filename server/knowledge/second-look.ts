import type { PassageKind } from '../domain/passage.ts'
import { isWayIn, shownKey } from './ways-in.ts'

type Scored = { key: string; score: number }
type Page = { id: string; weight: number; isShort?: boolean }

/** A page is judged by so many of its passages; one that it doesn't have counts as 0, unless pages of its kind may be a line long. */
const PASSAGES_THAT_COUNT = 3
/** How much the page weighs beside the passage itself. */
const WEIGHT_OF_PAGE = 2
/** What each better passage of the same page costs the next one: a list of one page's passages answers one reading of the question. */
const NEXT_OF_PAGE = 0.8

/**
 * Looks at what was found a second time, by pages: a passage whose page fits in other places too is likelier the answer than one with a
 * lucky word, and five pages are a better list than five passages of one. What was found by a way in is shown by its passage.
 * @param found the best first, scores from 0 to 1
 * @param pageOf which passages are of one page, and what the page weighs: 1, or less
 * @returns each passage once, scores from 0 to 1, the best first; of equals, the one with the smaller key
 */
export function secondLook(found: readonly Scored[], pageOf: (key: string) => Page): Scored[] {
  const pages = new Map<string, number[]>()
  const short = new Set<string>()
  for (const { key, score } of found) {
    const { id: page, isShort } = pageOf(shownKey(key))
    if (isShort) short.add(page)
    const scores = pages.get(page)
    if (scores) scores.push(score)
    else pages.set(page, [score])
  }
  const support = (page: string): number => {
    const best = [...(pages.get(page) ?? [])].sort((one, other) => other - one).slice(0, PASSAGES_THAT_COUNT)
    return best.reduce((sum, score) => sum + score, 0) / (short.has(page) ? best.length : PASSAGES_THAT_COUNT)
  }
  const supports = new Map(Array.from(pages.keys(), (page) => [page, support(page)]))
  const own = new Map<string, number>()
  for (const { key, score } of found) own.set(shownKey(key), Math.max(score, own.get(shownKey(key)) ?? 0))

  const looked = Array.from(own, ([key, score]) => {
    const { id: page, weight } = pageOf(key)
    return { key, page, score: (weight * (score + WEIGHT_OF_PAGE * (supports.get(page) ?? 0))) / (1 + WEIGHT_OF_PAGE) }
  }).sort(byScore)
  const before = new Map<string, number>()
  return looked
    .map(({ key, page, score }) => {
      const better = before.get(page) ?? 0
      before.set(page, better + 1)
      return { key, score: score * NEXT_OF_PAGE ** better }
    })
    .sort(byScore)
}

/** Without a second look: what was found in the words of the passages themselves. */
export const inTheirOwnWords = <Some extends { key: string }>(found: readonly Some[]): Some[] => found.filter(({ key }) => !isWayIn(key))

const MADE_UP: Partial<Record<PassageKind, number>> = { persona: 0.7, scenario: 0.8 }

const wantsToRehearse =
  /\b(rehears\w*|role[- ]?play\w*|simulat\w*|scenarios?|personas?|act(ing)? (it )?out|practi[cs](e|ing) (with|an?|the|my|saying|telling|talk\w*|call\w*))\b/i

/** Scenes that are made up for rehearsing are full of what is said in schools, and stand back where nobody asks to rehearse. */
export const weightOfKind = (kind: PassageKind, words: string): number => (wantsToRehearse.test(words) ? 1 : (MADE_UP[kind] ?? 1))

const byScore = (one: Scored, other: Scored): number => other.score - one.score || (one.key < other.key ? -1 : 1)
