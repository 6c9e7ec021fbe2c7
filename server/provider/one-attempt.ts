import OpenAI from 'openai'
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import { readAnswer } from './answer.ts'
import { type Patience, patience } from './patience.ts'
import { refusalOf } from './refusal.ts'
import type { ProviderSettings } from './settings.ts'

/** Tokens, as the server counts them; where it doesn't, a quarter of the characters, which is an estimate. */
export type Used = { input: number; output: number; isEstimate: boolean }

type Attempt = {
  body: ChatCompletionCreateParamsStreaming
  settings: ProviderSettings
  /** The one way out. */
  fetch: typeof fetch
  mostCharacters: number
  signal: AbortSignal | undefined
  onUsed: (used: Used) => void
}

/** Node waits no longer than this for a timer: in effect, the SDK's own time limit is off. */
const neverMs = 2_147_483_647

/**
 * One request and its answer, as it streams. The connection is closed when the answer ends, at a fault, when nobody reads on, and at once
 * when the signal is aborted.
 * @throws what went wrong as it was: a Refusal, MayPass, an AppError, or what fetch throws
 */
export async function* oneAttempt({ body, settings, fetch, mostCharacters, signal, onUsed }: Attempt): AsyncGenerator<string> {
  const closing = new AbortController()
  const close = () => closing.abort()
  signal?.addEventListener('abort', close, { once: true })
  const limits = patience(settings.limits)
  let isAnswered = false
  const seen: { used: Used | null; characters: number } = { used: null, characters: 0 }
  /** What went wrong on the way: the SDK would wrap it in an error of its own and lose a part. */
  let wrong: unknown = null

  const watched: typeof fetch = async (input, init) => {
    try {
      const response = await fetch(input, init)
      if (!response.ok) throw await refusalOf(response)
      return response
    } catch (cause) {
      wrong = cause
      throw cause
    }
  }
  try {
    const answering = clientFor(settings, watched).chat.completions.create(body, { signal: closing.signal }).asResponse()
    const response = await limits.wait(answering)
    isAnswered = true
    yield* readAnswer(piecesOf(response, limits), mostCharacters, {
      onWords(count) {
        seen.characters += count
        if (count > 0) limits.begun()
      },
      onUsed(used) {
        seen.used = { ...used, isEstimate: false }
      },
      onFinished: limits.finished,
    })
  } catch (cause) {
    throw wrong ?? cause
  } finally {
    close()
    signal?.removeEventListener('abort', close)
    if (isAnswered) onUsed(seen.used ?? estimate(body, seen.characters))
  }
}

const quarter = (characters: number): number => Math.ceil(characters / 4)

const estimate = ({ messages }: Attempt['body'], characters: number): Used => ({
  input: quarter(messages.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0)),
  output: quarter(characters),
  isEstimate: true,
})

/** The SDK writes the request; retries, time limits and reading are ours. It neither knows the key nor logs: it would log what it can't read. */
const clientFor = ({ baseUrl }: ProviderSettings, fetch: typeof globalThis.fetch) =>
  new OpenAI({
    apiKey: 'known to outgoing-fetch.ts alone',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl.href,
    fetch,
    maxRetries: 0,
    timeout: neverMs,
    logLevel: 'off',
  })

async function* piecesOf({ body }: Response, limits: Patience): AsyncGenerator<string> {
  if (!body) return
  const reader = body.getReader()
  const decoder = new TextDecoder()
  for (;;) {
    const { done, value } = await limits.wait(reader.read())
    if (done) break
    limits.heard()
    const text = decoder.decode(value, { stream: true })
    if (text !== '') yield text
  }
  const text = decoder.decode()
  if (text !== '') yield text
}
