import { type Figure, notMeasured, type SuiteResult } from '../figure.ts'
import { interval } from '../scorers/bootstrap.ts'
import { type RankedAnswer, type RetrievalScores, scoreRetrieval } from '../scorers/retrieval.ts'
import { type RetrievalReport, retrievalSuite } from './retrieval.ts'

const kinds: { id: string; name: string; of: keyof RetrievalScores }[] = [
  { id: 'recall-at-5', name: 'recall@5', of: 'recallAt5' },
  { id: 'mrr', name: 'mean reciprocal rank', of: 'meanReciprocalRank' },
  { id: 'ndcg-at-10', name: 'nDCG@10', of: 'ndcgAt10' },
]

/** Pages of others, on whatever they are about, are harder to tell apart than our own. */
const goals: Record<RetrievalReport['over'], Partial<Record<keyof RetrievalScores, number>>> = {
  'documents.jsonl': { recallAt5: 0.88, meanReciprocalRank: 0.68 },
  'knowledge base': { recallAt5: 0.92, meanReciprocalRank: 0.78 },
}

/** The app's own search on a folder's questions, over its documents or over the knowledge base, beside BM25 alone. */
export async function retrievalFigures(folder: string): Promise<SuiteResult> {
  const report = await retrievalSuite(folder)
  if ('missing' in report) return notMeasured('retrieval', `there is no retrieval/${report.missing}`)
  const { queries, over, astray } = report
  const figure = (id: string, name: string, of: keyof RetrievalScores, ours: readonly RankedAnswer[]): Figure => {
    const score = (answers: readonly RankedAnswer[]) => (answers.length === 0 ? null : scoreRetrieval(answers)[of])
    return {
      ...{ id, name, unit: 'score', better: 'higher', goal: goals[over][of] ?? null },
      ours: { value: score(ours), n: ours.length, interval: interval(ours, score) },
      baseline: score(report.bm25),
    }
  }
  return {
    suite: 'retrieval',
    over: `${queries.length} queries over ${over === 'knowledge base' ? 'the knowledge base' : over}`,
    against: 'BM25 alone',
    figures: [
      ...kinds.map(({ id, name, of }) => figure(id, name, of, report.ours)),
      { ...figure('in-five-shown', 'among the pages of the five passages shown', 'recallAt5', report.fiveShown), goal: null },
    ],
    remarks: astray > 0 ? [`${astray} queries name a page that is not there, and count as missed.`] : [],
    errors: errorsOf(report),
  }
}

const errorsOf = ({ queries, ours }: RetrievalReport): string[] =>
  queries.flatMap(({ id, query }, index) => {
    const { ranking, right } = ours[index] ?? { ranking: [], right: [] }
    const rank = ranking.findIndex((found) => right.includes(found)) + 1
    return rank > 0 && rank <= 5
      ? []
      : [`${id}: ${query}: ${right[0]} ${rank === 0 ? 'not found' : `at ${rank}`}, behind ${ranking.slice(0, 5).join(', ')}`]
  })
