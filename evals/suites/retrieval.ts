import { BM25Retriever } from '@langchain/community/retrievers/bm25'
import { z } from 'zod'
import type { Passage } from '../../server/domain/passage.ts'
import { loadEmbedder } from '../../server/knowledge/embedder.ts'
import { cutIntoPassages, searchText } from '../../server/knowledge/passages.ts'
import { createSearchIndex, IN_MEMORY } from '../../server/knowledge/search-index.ts'
import { packVector, unpackVector } from '../../server/knowledge/vectors.ts'
import { RowId, readRows } from '../cases.ts'
import { type RankedAnswer, type RetrievalScores, rankDocuments, scoreRetrieval } from '../scorers/retrieval.ts'

const Document = z.object({ id: RowId, title: z.string(), text: z.string() })
const Query = z.object({ id: RowId, query: z.string(), gold_doc: RowId })
type Query = z.infer<typeof Query>

/** How both ways of searching did on the same questions. */
export type RetrievalReport = { queries: number; ours: RetrievalScores; bm25: RetrievalScores }

/** How many passages of a search a document is judged by. */
const PASSAGES_A_QUERY = 1_000

/**
 * Questions with the one document that answers each, over a folder's documents.jsonl and queries.jsonl: the app's own splitting and
 * search against BM25 as LangChain has it, on the same passages. Embeds everything first: about 3 ms a passage.
 * @returns what is missing, where the folder does not have both files
 * @throws invalid with the file's line, where one is not as contracts.md has it
 */
export async function retrievalSuite(folder: string): Promise<RetrievalReport | { missing: string }> {
  const documents = await readRows(folder, 'documents.jsonl', Document)
  if (documents === null) return { missing: 'documents.jsonl' }
  const queries = await readRows(folder, 'queries.jsonl', Query)
  if (queries === null) return { missing: 'queries.jsonl' }
  const cut = await Promise.all(
    documents.map(({ id, title, text }) => cutIntoPassages({ sourceId: id, source: title, kind: 'strategy', body: text })),
  )
  const passages = cut.flat()
  return {
    queries: queries.length,
    ours: scoreRetrieval(await searchOurWay(passages, queries)),
    bm25: scoreRetrieval(await searchByWordsAlone(passages, queries)),
  }
}

async function searchOurWay(passages: Passage[], queries: Query[]): Promise<RankedAnswer[]> {
  const embedder = await loadEmbedder()
  const vectors = await embedder.embedAll(passages.map(searchText))
  const indexed = passages.map((passage, index) => ({ passage, vector: unpackVector(packVector(vectors[index] ?? new Float32Array())) }))
  const index = await createSearchIndex(IN_MEMORY, indexed)
  const answers: RankedAnswer[] = []
  for (const { query, gold_doc } of queries) {
    const found = await index.search({ words: query, vector: await embedder.embed(query), limit: PASSAGES_A_QUERY })
    answers.push({ ranking: rankDocuments(found.map(({ sourceId, score }) => ({ documentId: sourceId, score }))), gold: gold_doc })
  }
  index.close()
  await embedder.close()
  return answers
}

/** The retriever matches as written, so both sides are brought to lower case, and the query loses its punctuation. */
async function searchByWordsAlone(passages: Passage[], queries: Query[]): Promise<RankedAnswer[]> {
  const documents = passages.map((passage) => ({
    pageContent: searchText(passage).toLowerCase(),
    metadata: { documentId: passage.sourceId },
  }))
  const retriever = BM25Retriever.fromDocuments(documents, { k: PASSAGES_A_QUERY, includeScore: true })
  const Found = z.array(z.object({ metadata: z.object({ documentId: z.string(), bm25Score: z.number() }) }))
  const answers: RankedAnswer[] = []
  for (const { query, gold_doc } of queries) {
    const found = Found.parse(
      await retriever.invoke(
        query
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s]/gu, ' ')
          .trim(),
      ),
    )
    answers.push({
      ranking: rankDocuments(found.map(({ metadata }) => ({ documentId: metadata.documentId, score: metadata.bm25Score }))),
      gold: gold_doc,
    })
  }
  return answers
}
