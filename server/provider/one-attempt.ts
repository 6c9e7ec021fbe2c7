import type OpenAI from 'openai'
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import { type Part, readAnswer } from './answer.ts'
import { type Patience, patience } from './patience.ts'
import { responseTo } from './sdk.ts'
import type { Limits, ProviderSettings } from './settings.ts'

/** Tokens, as the server counts them; where it doesn't, a quarter of the characters, which is an estimate. */
export type Used = { input: number; output: number; isEstimate: boolean }

type Reading = {
  mostCharacters: number
  signal: AbortSignal | undefined
  onUsed: (used: Used) => void
}

type Attempt = Reading & {
  body: ChatCompletionCreateParamsStreaming
  settings: ProviderSettings
  /** The one way out. */
  fetch: typeof fetch
}

/**
 * One request and the text of its answer, as it streams.
 * @throws as `oneAnswer`
 */
export async function* oneAttempt({ body, settings, fetch, ...reading }: Attempt): AsyncGenerator<string> {
  const characters = body.messages.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0)
  const send = (signal: AbortSignal) =>
    responseTo(settings, fetch, (client: OpenAI) => client.chat.completions.create(body, { signal }).asResponse())
  for await (const part of oneAnswer({ send, characters, limits: settings.limits, offersTools: false, ...reading })) {
    if ('text' in part) yield part.text
  }
}

type Sending = Reading & {
  /** Sends the request. @throws Refusal, or what fetch throws */
  send: (signal: AbortSignal) => Promise<Response>
  /** How long what is sent is, for the estimate. */
  characters: number
  limits: Limits
  offersTools: boolean
}

/**
 * One request and its answer, as it streams. The connection is closed when the answer ends, at a fault, when nobody reads on, and at once
 * when the signal is aborted.
 * @throws what went wrong as it was: a Refusal, MayPass, an AppError, or what fetch throws
 */
export async function* oneAnswer({ send, characters, limits, signal, onUsed, ...reading }: Sending): AsyncGenerator<Part> {
  const closing = new AbortController()
  const close = () => closing.abort()
  signal?.addEventListener('abort', close, { once: true })
  const waiting = patience(limits)
  let isAnswered = false
  const seen: { used: Used | null; characters: number } = { used: null, characters: 0 }

  try {
    const response = await waiting.wait(send(closing.signal))
    isAnswered = true
    yield* readAnswer(piecesOf(response, waiting), reading, {
      onWords(count) {
        seen.characters += count
        if (count > 0) waiting.begun()
      },
      onUsed(used) {
        seen.used = { ...used, isEstimate: false }
      },
      onFinished: waiting.finished,
    })
  } finally {
    close()
    signal?.removeEventListener('abort', close)
    if (isAnswered) onUsed(seen.used ?? { input: quarter(characters), output: quarter(seen.characters), isEstimate: true })
  }
}

const quarter = (characters: number): number => Math.ceil(characters / 4)

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
