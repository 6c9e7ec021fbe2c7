import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { FoundPassage, Passage } from '../domain/passage.ts'
import { AppError } from '../errors.ts'
import type { Embeddings } from '../provider/embeddings.ts'
import { unreadable } from '../provider/faults.ts'
import { remembering } from './embedder.ts'
import { wholeIndexFolder, wholeVersion } from './index-folder.ts'
import { searchText } from './passages.ts'
import { type Query, type Sendable, sendable, wordsOf } from './query.ts'
import { createSearchIndex, IN_MEMORY, INDEX_FORMAT, type IndexQuery, openSearchIndex, type SearchIndex } from './search-index.ts'
import { cleaned } from './tokenizer.ts'

/** Search with the vectors of a server, kept apart from the built-in one, which answers wherever this one can't. */
export type RemoteIndex = {
  /** The best first; null where it can't answer: it isn't there yet, rests after a fault, or the words may not leave. Never rejects. */
  search(query: Query, asked: Omit<IndexQuery, 'words' | 'vector'>): Promise<FoundPassage[] | null>
  /** Opens the index, or builds it; resolves when it is there or that went wrong. Never rejects. */
  open(): Promise<void>
  close(): Promise<void>
}

type Settings = {
  embeddings: Embeddings
  passages: readonly Passage[]
  dataDir: string
  log: (message: string) => void
  /** In milliseconds, from any beginning. */
  now?: () => number
}

const FAMILY = 'remote-index'
/** Servers take from 32 texts up at once. */
const BATCH = 32
/** A person waits for this. A server that needs longer is as good as none. */
const LONGEST_QUERY_MS = 4_000
/** After a fault nobody else is kept waiting by the same for a while; then it is tried again. */
const REST_MS = 60_000

/** What is opened: the index, and how many numbers its vectors have. */
type Opened = { index: SearchIndex; dimensions: number }

export function openRemoteIndex({ embeddings, passages, dataDir, log, now = () => performance.now() }: Settings): RemoteIndex {
  const { model, origin } = embeddings
  const closing = new AbortController()
  /** What was embedded before a fault is not asked for again. */
  const made: Float32Array[] = []
  let opened: Opened | null = null
  let opening: Promise<void> | null = null
  let restsUntil = Number.NEGATIVE_INFINITY
  let isTold = false

  async function embedRest(): Promise<void> {
    while (made.length < passages.length) {
      const texts = passages.slice(made.length, made.length + BATCH).map((passage) => cleaned(searchText(passage)))
      const vectors = await embeddings.embed(texts, { signal: closing.signal })
      if (vectors[0]?.length !== (made[0] ?? vectors[0])?.length) throw unreadable('vectors of another length than those before')
      made.push(...vectors)
    }
  }

  async function openOrBuild(): Promise<Opened> {
    const content = contentOf(embeddings, passages)
    const kept = await wholeVersion(dataDir, FAMILY, `${content}-`)
    if (kept) {
      const index = await openSearchIndex(join(dataDir, `${FAMILY}-${kept}`), passages)
      return { index, dimensions: Number(kept.slice(content.length + 1)) }
    }
    await embedRest()
    const indexed = passages.map((passage, at) => ({ passage, vector: made[at] ?? new Float32Array() }))
    const dimensions = made[0]?.length ?? 0
    const build = async (folder: string) => (await createSearchIndex(folder, indexed)).close()
    try {
      const folder = await wholeIndexFolder(dataDir, { family: FAMILY, version: `${content}-${dimensions}` }, build)
      return { index: await openSearchIndex(folder, passages), dimensions }
    } catch (error) {
      log(`The search index of ${model} can’t be kept in ${dataDir}, so it is held in memory: ${String(error).slice(0, 300)}`)
      return { index: await createSearchIndex(IN_MEMORY, indexed), dimensions }
    }
  }

  function rest(cause: unknown): void {
    if (closing.signal.aborted) return
    restsUntil = now() + REST_MS
    if (isTold) return
    isTold = true
    log(`${model} at ${origin} can’t help with searches (${reasonIn(cause)}). The built-in index answers them until it can.`)
  }

  function open(): Promise<void> {
    opening ??= openOrBuild()
      .then((index) => {
        opened = index
        made.length = 0
        isTold = false
      }, rest)
      .finally(() => {
        opening = null
      })
    return opening
  }

  async function embedQuery({ text, ...watch }: Sendable): Promise<Float32Array> {
    const [vector] = await embeddings.embed([text], { ...watch, signal: closing.signal, attempts: 1, limitMs: LONGEST_QUERY_MS })
    if (vector?.length !== opened?.dimensions || !vector) throw unreadable('a vector of another length than the index has')
    return vector
  }
  // Our own words come again and again, and are watched by nobody.
  const ours = remembering({ embed: (text: string) => embedQuery({ text }) })

  return {
    open,
    async search(query, asked) {
      if (closing.signal.aborted || now() < restsUntil) return null
      if (!opened) {
        void open()
        return null
      }
      const words = sendable(query, embeddings)
      if (!words) return null
      const { index } = opened
      try {
        const vector = await ('ours' in query ? ours.embed(words.text) : embedQuery(words))
        const found = await index.search({ ...asked, words: wordsOf(query), vector })
        isTold = false
        return found
      } catch (cause) {
        // Not the server's fault: then the index is opened anew.
        if (!(cause instanceof AppError) && opened?.index === index) opened = null
        rest(cause)
        return null
      }
    },
    async close() {
      closing.abort()
      await opening
      opened?.index.close()
    },
  }
}

const reasonIn = (error: unknown): string =>
  error instanceof AppError
    ? [error.code, error.cause instanceof Error ? error.cause.message : ''].filter(Boolean).join(', ')
    : 'its index failed'

/** Of all that the vectors are made of, and of all that an index holds. */
const contentOf = ({ address, model }: Embeddings, passages: readonly Passage[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        INDEX_FORMAT,
        address,
        model,
        passages.map((passage) => [passage.key, passage.kind, passage.sourceId, searchText(passage)]),
      ]),
    )
    .digest('hex')
    .slice(0, 12)
