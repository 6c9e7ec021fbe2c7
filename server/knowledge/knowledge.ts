import { createHash } from 'node:crypto'
import type { FoundPassage, Passage, PassageKind } from '../domain/passage.ts'
import type { Embeddings } from '../provider/embeddings.ts'
import { EMBEDDING_MODEL, loadEmbedder, remembering } from './embedder.ts'
import { wholeIndexFolder } from './index-folder.ts'
import { type KnowledgeBase, readKnowledgeBase } from './knowledge-base.ts'
import { createKnownWords } from './known-words.ts'
import { latest } from './latest.ts'
import { lazy } from './lazy.ts'
import { openOwnIndex, type Shelf } from './own-index.ts'
import { passagesOf, searchText } from './passages.ts'
import { type Query, wordsOf } from './query.ts'
import { openRemoteIndex } from './remote-index.ts'
import { createSearchIndex, dot, IN_MEMORY, INDEX_FORMAT, type IndexedPassage, openSearchIndex, type SearchIndex } from './search-index.ts'
import { inSearchSpace, searchSpaceVersion } from './search-space.ts'
import { cleaned } from './tokenizer.ts'
import { completeVectors, contentHash, readVectors, unpackVector } from './vectors.ts'
import { waysIn } from './ways-in.ts'

/**
 * What a search may be narrowed to. Kinds or source ids left out: all of them; an empty list: none. Documents that people have added are
 * found for a viewer alone, and only those that the viewer may see.
 */
export type SearchOptions = {
  limit?: number
  kinds?: readonly PassageKind[]
  sourceIds?: readonly string[]
  viewerId?: string | undefined
}

/** The coaching knowledge of this installation: to be read whole, searched, and asked how near two texts are. */
export interface Knowledge {
  readonly base: KnowledgeBase
  /** Short hash of the content: the same files give the same version. */
  readonly version: string
  readonly passageCount: number
  readonly passages: readonly Passage[]
  /** The best passages first; empty where the words say nothing that can be searched for, or are no words. Any will do. */
  search(query: Query, options?: SearchOptions): Promise<FoundPassage[]>
  /** The vectors of texts, made on this computer, in their order. */
  embed(texts: readonly string[]): Promise<Float32Array[]>
  /** Cosine of the text with each of the others, in their order, -1 to 1. An empty text is near to nothing (0). Computed on this computer, always. */
  similarity(text: string, others: readonly string[]): Promise<number[]>
  /** Brings what is searched, and its files, to what people have added and removed by now. Never rejects. */
  follow(): Promise<void>
  /** Resolves when encoder and index are loaded and searches are quick. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** Where the knowledge is read from, where its index is kept, and who is told when that went wrong and was put right. */
export type KnowledgeSettings = {
  directory: string
  dataDir: string
  /** A server that embeds for the search; left out or null: the built-in encoder alone does. */
  embeddings?: Embeddings | null
  /** What people have added; left out: nothing. */
  shelf?: Shelf
  log?: (message: string) => void
}

/**
 * Reads the knowledge base, which is quick. The encoder and the index are loaded by `ready` or by the first search, whichever comes first.
 * @throws badKnowledge where a file of the knowledge base is wrong
 */
export async function openKnowledge({ directory, dataDir, embeddings, shelf, log = () => {} }: KnowledgeSettings): Promise<Knowledge> {
  const base = await readKnowledgeBase(directory)
  const passages = await passagesOf(base)
  const searched = [...passages, ...waysIn(base, passages)]
  const embedder = lazy(async () => remembering(await loadEmbedder()))

  const indexed = async (): Promise<IndexedPassage[]> => {
    const vectors = await completeVectors(searched, await readVectors(directory), embedder.get)
    return searched.map((passage) => ({ passage, vector: unpackVector(vectors.get(contentHash(passage)) ?? '') }))
  }
  const index = lazy(async (): Promise<SearchIndex> => {
    try {
      const build = async (folder: string) => (await createSearchIndex(folder, await indexed())).close()
      return await openSearchIndex(await wholeIndexFolder(dataDir, { family: 'index', version: indexVersion(searched) }, build), searched)
    } catch (error) {
      log(`The search index can't be kept in ${dataDir}, so it is held in memory: ${brief(error)}`)
      return createSearchIndex(IN_MEMORY, await indexed())
    }
  })

  let hear: ReturnType<typeof createKnownWords> | undefined
  const heard = (words: string) => {
    hear ??= createKnownWords(searched)
    return hear(words)
  }

  const own = shelf ? openOwnIndex({ shelf, shipped: indexed, dataDir, log }) : null
  const remote = embeddings ? openRemoteIndex({ embeddings, passages: searched, dataDir, log }) : null

  async function searchHere(words: string, asked: Asked & { byWordsAlone?: boolean }): Promise<FoundPassage[]> {
    const vector = inSearchSpace(await (await embedder.get()).embed(words))
    const found = asked.viewerId === undefined ? null : await own?.search({ words, vector, ...asked })
    if (found) return found
    const current = await index.get()
    try {
      return await current.search({ words, vector, ...asked })
    } catch (error) {
      log(`The search index failed and is opened anew: ${brief(error)}`)
      index.forget(current)
      return (await index.get()).search({ words, vector, ...asked })
    }
  }

  const foundBefore = latest<FoundPassage[]>(searchesRemembered)
  // Our own words are few, and find the same as long as the app is up: the files it was opened with. What people say is not kept.
  async function searchAgain(words: string, asked: Asked): Promise<FoundPassage[]> {
    const found = await foundBefore.get(JSON.stringify([words, asked.limit, asked.kinds, asked.sourceIds]), () => searchHere(words, asked))
    return [...found]
  }

  return {
    base,
    version: base.version,
    passageCount: passages.length,
    passages,
    async search(query, { limit = 5, ...filters } = {}) {
      const words = wordsOf(query)
      if (!/[\p{L}\p{N}]/u.test(words)) return []
      const asked = { limit, ...filters }
      const said = heard(words)
      if (said !== 'known') {
        const found = await searchHere(said.unknown, { ...asked, byWordsAlone: true })
        return found.length > 0 || said.near === null ? found : searchHere(said.near, asked)
      }
      const found = await remote?.search(query, asked)
      if (!found) return 'ours' in query && filters.viewerId === undefined ? searchAgain(words, asked) : searchHere(words, asked)
      // What people have added is never sent anywhere to be embedded: it is found here, and takes its place by its score.
      const added = filters.viewerId === undefined || !own ? [] : (await searchHere(words, asked)).filter(({ kind }) => kind === 'document')
      return [...found, ...added].sort((one, other) => other.score - one.score).slice(0, limit)
    },
    embed: async (texts) => (await embedder.get()).embedAll(texts),
    async similarity(text, others) {
      const { embed } = await embedder.get()
      const vectorOf = async (words: string) => (cleaned(words) === '' ? new Float32Array() : embed(words))
      const vector = await vectorOf(text)
      const cosines: number[] = []
      for (const other of others) cosines.push(dot(vector, await vectorOf(other)))
      return cosines
    },
    follow: async () => own?.follow(),
    async ready() {
      heard('')
      await Promise.all([embedder.get(), index.get()])
      void remote?.open()
    },
    async close() {
      await Promise.all([remote?.close(), own?.close()])
      const [openIndex, openEmbedder] = await Promise.all([index.peek(), embedder.peek()])
      openIndex?.close()
      await openEmbedder?.close()
    },
  }
}

/** The knowledge as one person sees it, with what they and the team have added. */
export const seenBy = <Some extends Pick<Knowledge, 'search'>>(viewerId: string | null, knowledge: Some): Some => ({
  ...knowledge,
  search: (query: Query, options?: SearchOptions) => knowledge.search(query, { viewerId: viewerId ?? undefined, ...options }),
})

type Asked = SearchOptions & { limit: number }

/** A plan looks up twenty to forty. */
const searchesRemembered = 500

const brief = (error: unknown): string => String(error).slice(0, 300)

/** Of all that an index holds: a change in any of it makes another index. */
const indexVersion = (passages: readonly Passage[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        INDEX_FORMAT,
        EMBEDDING_MODEL,
        searchSpaceVersion(),
        passages.map((passage) => [passage.key, passage.kind, passage.sourceId, searchText(passage)]),
      ]),
    )
    .digest('hex')
    .slice(0, 12)
