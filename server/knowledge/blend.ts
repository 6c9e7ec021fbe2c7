/** How well a passage fits a query in its words (BM25) and in its meaning (cosine). Zero: not at all. */
export type Fit = { key: string; words: number; meaning: number }

/**
 * About half and half, a little more for the words since the cosines of one search lie closer together. On 73 questions over pages of
 * others and 72 of our own, shares of 0.5 and 0.8 did a little worse, either side alone far worse (README, "Measured").
 */
const SHARE_OF_WORDS = 0.65

/**
 * Scores from 0 to 1: each side is measured against the best of this search, since BM25 has no upper end of its own, and then mixed.
 * The best comes first; of equals, the one with the smaller key. (Ranks fused instead of scores did worse, on both sets.)
 */
export function blend(fits: readonly Fit[]): { key: string; score: number }[] {
  const best = (side: 'words' | 'meaning') => fits.reduce((most, fit) => Math.max(most, fit[side]), 0) || 1
  const [bestWords, bestMeaning] = [best('words'), best('meaning')]
  const scored = fits.map(({ key, words, meaning }) => ({
    key,
    score: SHARE_OF_WORDS * (words / bestWords) + (1 - SHARE_OF_WORDS) * (Math.max(0, meaning) / bestMeaning),
  }))
  return scored.sort((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1))
}
