import { BM25Retriever } from '@langchain/community/retrievers/bm25'
import { z } from 'zod'
import type { Passage } from '../../server/domain/passage.ts'
import { type Embedder, loadEmbedder } from '../../server/knowledge/embedder.ts'
import { readKnowledgeBase, shippedKnowledgeBase } from '../../server/knowledge/knowledge-base.ts'
import { cutIntoPassages, passagesOf, searchText } from '../../server/knowledge/passages.ts'
import { wordsOf } from '../../server/knowledge/query.ts'
import { createSearchIndex, IN_MEMORY } from '../../server/knowledge/search-index.ts'
import { inSearchSpace } from '../../server/knowledge/search-space.ts'
import { completeVectors, contentHash, type KeptVectors, readVectors, unpackVector } from '../../server/knowledge/vectors.ts'
import { waysIn } from '../../server/knowledge/ways-in.ts'
import { RowId, readRows } from '../cases.ts'
import { asFound, type RankedAnswer, rankDocuments } from '../scorers/retrieval.ts'

const Document = z.object({ id: RowId, title: z.string(), text: z.string() })
const Query = z.object({ id: RowId, query: z.string(), gold_doc: RowId, also: z.array(RowId).default([]) })
type Query = z.infer<typeof Query>

/** What both ways of searching found for each of the same questions, in their order. */
export type RetrievalReport = {
  queries: readonly Query[]
  /** Whose pages were searched: the folder's own, or the knowledge base as it is shipped. */
  over: 'documents.jsonl' | 'knowledge base'
  /** How many questions name a page that is not there, and so were missed. */
  astray: number
  ours: RankedAnswer[]
  /** As a person sees it who asks for five passages: the pages they come from. */
  fiveShown: RankedAnswer[]
  bm25: RankedAnswer[]
}

/** How many passages of a search a ranking of documents is made from. */
const PASSAGES_A_QUERY = 1_000

/**
 * Questions with the page that answers each, over a folder's documents.jsonl, or where it has none, over the knowledge base: the app's own
 * splitting and search against BM25 as LangChain has it, on the same passages. Ours is judged in the order in which it shows passages;
 * BM25 by the best three of each page, which is kinder to it. Questions of the bank stand in the way, and answer nothing. What has no vector
 * yet is embedded first: 8 to 13 ms a passage.
 * @returns what is missing, where the folder has no questions
 * @throws invalid with the file's line, where one is not as evals/README.md has it
 */
export async function retrievalSuite(folder: string): Promise<RetrievalReport | { missing: string }> {
  const queries = await readRows(folder, 'queries.jsonl', Query)
  if (queries === null) return { missing: 'queries.jsonl' }
  const documents = await readRows(folder, 'documents.jsonl', Document)
  const { passages, searched, kept } = documents === null ? await shipped() : await given(documents)
  const ids = new Set(passages.map(({ sourceId }) => sourceId))
  return {
    queries,
    over: documents === null ? 'knowledge base' : 'documents.jsonl',
    astray: queries.filter((query) => !rightOf(query).some((id) => ids.has(id))).length,
    ...(await searchOurWay(searched, kept, queries)),
    bm25: await searchByWordsAlone(passages, queries),
  }
}

const rightOf = ({ gold_doc, also }: Query): string[] => [gold_doc, ...also]

/** What is read, what is searched, which is more where pages have other ways in, and what of it is embedded already. */
type Searched = { passages: Passage[]; searched: Passage[]; kept: KeptVectors }

async function shipped(): Promise<Searched> {
  const base = await readKnowledgeBase(shippedKnowledgeBase)
  const passages = await passagesOf(base)
  return { passages, searched: [...passages, ...waysIn(base, passages)], kept: await readVectors(shippedKnowledgeBase) }
}

async function given(documents: readonly z.infer<typeof Document>[]): Promise<Searched> {
  const cut = documents.map(({ id, title, text }) => cutIntoPassages({ sourceId: id, source: title, kind: 'strategy', body: text }))
  const passages = (await Promise.all(cut)).flat()
  return { passages, searched: passages, kept: new Map() }
}

async function searchOurWay(passages: Passage[], kept: KeptVectors, queries: readonly Query[]) {
  const embedder: Embedder = await loadEmbedder()
  const vectors = await completeVectors(passages, kept, async () => embedder)
  const indexed = passages.map((passage) => ({ passage, vector: unpackVector(vectors.get(contentHash(passage)) ?? '') }))
  const index = await createSearchIndex(IN_MEMORY, indexed)
  const ours: RankedAnswer[] = []
  const fiveShown: RankedAnswer[] = []
  for (const query of queries) {
    const words = wordsOf({ ours: query.query })
    const vector = inSearchSpace(await embedder.embed(words))
    const idsOf = async (limit: number) => asFound((await index.search({ words, vector, limit })).map(({ sourceId }) => sourceId))
    ours.push({ ranking: await idsOf(PASSAGES_A_QUERY), right: rightOf(query) })
    fiveShown.push({ ranking: await idsOf(5), right: rightOf(query) })
  }
  index.close()
  await embedder.close()
  return { ours, fiveShown }
}

/** The retriever matches as written, so both sides are brought to lower case, and the query loses its punctuation. */
async function searchByWordsAlone(passages: Passage[], queries: readonly Query[]): Promise<RankedAnswer[]> {
  const documents = passages.map((passage) => ({
    pageContent: searchText(passage).toLowerCase(),
    metadata: { documentId: passage.sourceId },
  }))
  const retriever = BM25Retriever.fromDocuments(documents, { k: PASSAGES_A_QUERY, includeScore: true })
  const Found = z.array(z.object({ metadata: z.object({ documentId: z.string(), bm25Score: z.number() }) }))
  const answers: RankedAnswer[] = []
  for (const query of queries) {
    const words = query.query
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s]/gu, ' ')
      .trim()
    const found = Found.parse(await retriever.invoke(words))
    answers.push({
      ranking: rankDocuments(found.map(({ metadata }) => ({ documentId: metadata.documentId, score: metadata.bm25Score }))),
      right: rightOf(query),
    })
  }
  return answers
}
