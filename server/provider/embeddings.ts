import type OpenAI from 'openai'
import { z } from 'zod'
import { failureOf } from './failure.ts'
import { unreadable } from './faults.ts'
import { outgoingFetch, type Watch } from './outgoing-fetch.ts'
import { patience } from './patience.ts'
import { type Edges, waitFor } from './provider.ts'
import { responseTo } from './sdk.ts'
import { isLoopback, type ProviderSettings } from './settings.ts'

type Ask = Watch & {
  signal?: AbortSignal | undefined
  /** How often it is asked at most; the first time included. */
  attempts?: number
  /** How long each attempt may take; left out: as long as a language model may take to begin. */
  limitMs?: number
}

/** A server that turns texts into vectors. */
export interface Embeddings {
  readonly model: string
  /** The whole address: vectors of another server can't be compared. */
  readonly address: string
  readonly origin: string
  /** Whether people's names are to be masked in all that it is sent. */
  readonly masksNames: boolean
  /**
   * The vectors of some texts, in their order, each of length 1 and all of as many numbers. What is no such answer is refused whole.
   * @throws AppError `llm.…`; the signal's reason once it is aborted
   */
  embed(texts: readonly string[], ask?: Ask): Promise<Float32Array[]>
}

/** Before the second attempt and the third, where the server doesn't say. */
const pausesMs = [1_000, 4_000]

export function openEmbeddings(
  settings: ProviderSettings,
  { fetch = globalThis.fetch, wait = waitFor }: Pick<Edges, 'fetch' | 'wait'> = {},
): Embeddings {
  const { model, baseUrl, limits } = settings

  async function once(texts: readonly string[], { lastLook, onSent, signal, limitMs = limits.startMs }: Ask): Promise<Float32Array[]> {
    const closing = new AbortController()
    const close = () => closing.abort()
    signal?.addEventListener('abort', close, { once: true })
    const time = patience({ startMs: limitMs, idleMs: limitMs, totalMs: limitMs })
    // As numbers: some servers give them whatever was asked for, and the SDK would take them for base64.
    const body = { model, input: [...texts], encoding_format: 'float' as const }
    const ask = (client: OpenAI) => client.embeddings.create(body, { signal: closing.signal }).asResponse()
    try {
      const response = await time.wait(responseTo(settings, outgoingFetch(settings, { lastLook, onSent }, fetch), ask))
      return vectorsIn(await time.wait(modestText(response, mostBytesEach * texts.length)), texts.length)
    } finally {
      close()
      signal?.removeEventListener('abort', close)
    }
  }

  return {
    model,
    address: baseUrl.href.replace(/\/$/, ''),
    origin: baseUrl.origin,
    masksNames: settings.maskNames === 'always' || !isLoopback(baseUrl),
    async embed(texts, ask = {}) {
      for (let failures = 0; ; failures += 1) {
        ask.signal?.throwIfAborted()
        try {
          return await once(texts, ask)
        } catch (cause) {
          ask.signal?.throwIfAborted()
          const { fault, again, pauseMs } = failureOf(cause, settings, false)
          if (!again || failures + 1 >= (ask.attempts ?? 3)) throw fault
          await wait(pauseMs ?? pausesMs[failures] ?? 0, ask.signal)
        }
      }
    },
  }
}

/** More than 4,000 numbers written at full length. */
const mostBytesEach = 120_000

async function modestText({ body }: Response, mostBytes: number): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.length
    if (bytes > mostBytes) throw unreadable('more than any vectors are')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

const Answer = z.object({ data: z.array(z.object({ index: z.number().optional(), embedding: z.array(z.number()).min(2) })) })

function vectorsIn(text: string, wanted: number): Float32Array[] {
  const answer = Answer.safeParse(jsonOrNull(text))
  if (!answer.success) throw unreadable('no vectors')
  const vectors = new Map(answer.data.data.map(({ index, embedding }, position) => [index ?? position, ofLengthOne(embedding)]))
  const inOrder = Array.from({ length: wanted }, (_, at) => vectors.get(at))
  if (answer.data.data.length !== wanted || !inOrder.every((vector) => vector !== undefined)) throw unreadable('not a vector for each text')
  if (inOrder.some((vector) => vector.length !== inOrder[0]?.length)) throw unreadable('vectors that don’t match')
  return inOrder
}

function ofLengthOne(numbers: readonly number[]): Float32Array {
  const length = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0))
  if (!Number.isFinite(length) || length === 0) throw unreadable('a vector without a direction')
  return Float32Array.from(numbers, (value) => value / length)
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
