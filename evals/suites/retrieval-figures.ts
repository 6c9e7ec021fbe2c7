import { type Figure, notMeasured, type SuiteResult } from '../figure.ts'
import type { RetrievalScores } from '../scorers/retrieval.ts'
import { retrievalSuite } from './retrieval.ts'

const kinds: { id: string; name: string; goal: number | null; of: keyof RetrievalScores }[] = [
  { id: 'recall-at-5', name: 'recall@5', goal: 0.92, of: 'recallAt5' },
  { id: 'mrr', name: 'mean reciprocal rank', goal: 0.78, of: 'meanReciprocalRank' },
  { id: 'ndcg-at-10', name: 'nDCG@10', goal: null, of: 'ndcgAt10' },
]

/** The app's own search on a folder's documents and queries, beside BM25 alone. */
export async function retrievalFigures(folder: string): Promise<SuiteResult> {
  const report = await retrievalSuite(folder)
  if ('missing' in report) return notMeasured('retrieval', `there is no retrieval/${report.missing}`)
  const { queries, ours, bm25 } = report
  return {
    suite: 'retrieval',
    over: `${queries} queries`,
    against: 'BM25 alone',
    figures: kinds.map(
      ({ id, name, goal, of }): Figure => ({
        id,
        name,
        unit: 'score',
        better: 'higher',
        goal,
        ours: { value: queries === 0 ? null : ours[of], n: queries },
        baseline: queries === 0 ? null : bm25[of],
      }),
    ),
    remarks: [],
    errors: [],
  }
}
