import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { unexpected } from '../errors.ts'
import type { Part } from './answer.ts'
import { type Abilities, lessAfter } from './chat-request.ts'
import { failureOf } from './failure.ts'
import { oneAnswer, type Used } from './one-attempt.ts'
import type { Watch } from './outgoing-fetch.ts'
import { Refusal, refusalOf } from './refusal.ts'
import type { ProviderSettings } from './settings.ts'

export type Relayed = Watch & {
  /** Closes the line at once. */
  signal: AbortSignal
  /** Where one answer is cut off as far too long: text and arguments together. */
  mostCharacters: number
  /** Told after each request that was answered, however far. */
  onUsed?: ((used: Used) => void) | undefined
}

/** How a library that leads a conversation by itself, in the same protocol, speaks to the server: one for one purpose. */
export type Relay = {
  model: string
  baseUrl: string
  /**
   * Sends what the library writes, and hands it the answer as events that are whole and in order: what only broke or repeated them is gone.
   * Limits and repeats are ours: it asks again only as long as nothing of an answer has come, and twice in all.
   */
  fetch: typeof fetch
  /** What went wrong, as it was: the library wraps it in an error of its own. Null where nothing did. */
  fault: () => unknown
}

type Edges = {
  outgoing: (watch: Watch) => typeof fetch
  wait: (ms: number, signal?: AbortSignal) => Promise<unknown>
  log: (message: string) => void
  abilities: { now: () => Abilities; learn: (abilities: Abilities) => void }
}

const mostRepeats = 2
const pausesMs = [1_000, 4_000]

/** What the library writes, as far as it is changed on the way. */
const Written = z.looseObject({
  stream_options: z.unknown().optional(),
  messages: z.array(
    z.looseObject({ role: z.string(), content: z.unknown(), name: z.unknown().optional() }).transform(({ name, content, ...rest }) => ({
      ...rest,
      content: plain(content),
      ...(rest.role === 'tool' && { name }),
    })),
  ),
  tools: z
    .array(
      z.looseObject({
        function: z.looseObject({ parameters: z.looseObject({}).transform(({ $schema: _, ...parameters }) => parameters) }),
      }),
    )
    .optional(),
})

const TextParts = z.array(z.object({ type: z.literal('text'), text: z.string() }))

// Smaller servers know a content that is a text, and no names of those who speak.
function plain(content: unknown): unknown {
  const parts = TextParts.safeParse(content)
  return parts.success ? parts.data.map(({ text }) => text).join('\n') : content
}

export function openRelay(settings: ProviderSettings, { outgoing, wait, log, abilities }: Edges, relayed: Relayed): Relay {
  const { signal, mostCharacters, onUsed } = relayed
  const fetch = outgoing(relayed)
  let repeats = 0
  let wrong: unknown = null

  function answering(input: string | URL | Request, init: RequestInit | undefined, asked: Abilities): AsyncGenerator<Part> {
    const body = bodyOf(init?.body, asked)
    return oneAnswer({
      async send(closing) {
        const response = await fetch(input, { ...init, body, signal: closing })
        if (!response.ok) throw await refusalOf(response)
        return response
      },
      characters: body.length,
      limits: settings.limits,
      offersTools: true,
      mostCharacters,
      signal,
      onUsed: (used) => onUsed?.(used),
    })
  }

  /** An answer of which something has come. */
  async function begun(input: string | URL | Request, init?: RequestInit): Promise<{ first: Part; rest: AsyncGenerator<Part> }> {
    let asked = abilities.now()
    for (;;) {
      signal.throwIfAborted()
      const rest = answering(input, init, asked)
      try {
        const first = await rest.next()
        if (first.done) throw new Error('an answer without a part')
        abilities.learn({ ...abilities.now(), reportsUsage: asked.reportsUsage })
        return { first: first.value, rest }
      } catch (cause) {
        signal.throwIfAborted()
        const { fault, again, pauseMs } = failureOf(cause, settings, false)
        log(`${fault.code} in the chat`)
        const less = cause instanceof Refusal ? lessAfter(cause, asked, null) : null
        if (repeats >= mostRepeats || !(less || again)) throw fault
        if (less) asked = less.abilities
        else await wait(pauseMs ?? pausesMs[repeats] ?? 0, signal)
        repeats += 1
      }
    }
  }

  return {
    model: settings.model,
    baseUrl: settings.baseUrl.href,
    fault: () => wrong,
    async fetch(input, init) {
      try {
        const { first, rest } = await begun(input, init)
        return streamed(eventsOf(first, rest, settings.model), (cause) => {
          wrong = signal.aborted ? signal.reason : failureOf(cause, settings, true).fault
          log(`${unexpected(wrong).code} in the chat`)
        })
      } catch (cause) {
        wrong = cause
        throw cause
      }
    },
  }
}

/** What the library wrote, as any such server takes it. */
function bodyOf(written: BodyInit | null | undefined, { reportsUsage }: Abilities): string {
  const { stream_options, ...rest } = Written.parse(JSON.parse(String(written ?? '{}')))
  return JSON.stringify({ ...rest, stream: true, ...(reportsUsage && { stream_options: { include_usage: true } }) })
}

async function* eventsOf(first: Part, rest: AsyncGenerator<Part>, model: string): AsyncGenerator<string> {
  // Another one for each answer: a library may take what bears the same for the same.
  const head = { id: `chatcmpl-${randomUUID()}`, object: 'chat.completion.chunk', created: 0, model }
  const event = (delta: object, finish_reason: string | null = null) =>
    `data: ${JSON.stringify({ ...head, choices: [{ index: 0, delta, finish_reason }] })}\n\n`
  let calls = 0
  const say = (part: Part): string => {
    if ('text' in part) return event({ role: 'assistant', content: part.text })
    const { id, name, arguments: given } = part.call
    const named = { name, arguments: asObject(given) }
    return event({ role: 'assistant', tool_calls: [{ index: calls++, id, type: 'function', function: named }] })
  }
  try {
    yield say(first)
    for await (const part of rest) yield say(part)
    yield `${event({}, calls > 0 ? 'tool_calls' : 'stop')}data: [DONE]\n\n`
  } finally {
    // Whoever reads no further closes the line.
    await rest.return(undefined)
  }
}

/** Arguments as the JSON of an object: what is none is still a call, so that the language model can be told. */
function asObject(given: string): string {
  try {
    const value: unknown = JSON.parse(given.trim() || '{}')
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return JSON.stringify(value)
  } catch {}
  return JSON.stringify({ unreadable: given })
}

/** A response whose body is these texts, each made when it is read. */
function streamed(texts: AsyncGenerator<string>, onFault: (cause: unknown) => void): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await texts.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (cause) {
        onFault(cause)
        // In an error of ours: some libraries take a line that was closed for an answer that is whole.
        controller.error(new Error('The answer has ended before its end', { cause }))
      }
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}
