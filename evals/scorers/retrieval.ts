/** One query's answer: what was found, best first, and the documents that answer it: whichever comes first counts. */
export type RankedAnswer = { ranking: readonly string[]; right: readonly string[] }

/** How well a search finds, each from 0 to 1, as a mean over the queries. */
export type RetrievalScores = { recallAt5: number; meanReciprocalRank: number; ndcgAt10: number }

/** Of the first right one, from 1; null where none was found. */
const rankOf = ({ ranking, right }: RankedAnswer): number | null => {
  const index = ranking.findIndex((id) => right.includes(id))
  return index < 0 ? null : index + 1
}

/** 1 where a right document is among the first `k`. */
export function recallAt(k: number, answer: RankedAnswer): number {
  const rank = rankOf(answer)
  return rank !== null && rank <= k ? 1 : 0
}

/** 1 at the first place, 1/2 at the second, 0 where it was not found. */
export function reciprocalRank(answer: RankedAnswer): number {
  const rank = rankOf(answer)
  return rank === null ? 0 : 1 / rank
}

/** Normalised discounted cumulative gain, for the first right document alone: 1 / log2(1 + rank) within the first `k` (Järvelin and Kekäläinen 2002). */
export function ndcgAt(k: number, answer: RankedAnswer): number {
  const rank = rankOf(answer)
  return rank !== null && rank <= k ? 1 / Math.log2(1 + rank) : 0
}

/** The means over all answers; zeros where there are none. */
export function scoreRetrieval(answers: readonly RankedAnswer[]): RetrievalScores {
  const mean = (score: (answer: RankedAnswer) => number) =>
    answers.length === 0 ? 0 : answers.reduce((sum, answer) => sum + score(answer), 0) / answers.length
  return {
    recallAt5: mean((answer) => recallAt(5, answer)),
    meanReciprocalRank: mean(reciprocalRank),
    ndcgAt10: mean((answer) => ndcgAt(10, answer)),
  }
}

/** Documents in the order in which the first passage of each was found. */
export const asFound = (documentIds: readonly string[]): string[] => [...new Set(documentIds)]

const PASSAGES_THAT_COUNT = 3

/**
 * Ranks documents by their passages: by the mean of the best three scores, a missing one counting as 0, so that one lucky passage does
 * not outweigh a page on the subject. Equals in the order of their ids.
 */
export function rankDocuments(found: readonly { documentId: string; score: number }[]): string[] {
  const scores = new Map<string, number[]>()
  for (const { documentId, score } of found) scores.set(documentId, [...(scores.get(documentId) ?? []), score])
  const totals = Array.from(scores, ([id, all]) => {
    const best = all.sort((one, other) => other - one).slice(0, PASSAGES_THAT_COUNT)
    return { id, total: best.reduce((sum, score) => sum + score, 0) }
  })
  return totals.sort((one, other) => other.total - one.total || (one.id < other.id ? -1 : 1)).map(({ id }) => id)
}
