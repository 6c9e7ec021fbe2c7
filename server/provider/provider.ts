import { setTimeout as pause } from 'node:timers/promises'
import { type AnswerFormat, allAbilities, chatRequest, lessAfter, type Message, type Structure, structureOf } from './chat-request.ts'
import { failureOf } from './failure.ts'
import { cutOff } from './faults.ts'
import { oneAttempt, type Used } from './one-attempt.ts'
import { outgoingFetch, type Watch } from './outgoing-fetch.ts'
import { Refusal } from './refusal.ts'
import { openRelay, type Relay, type Relayed } from './relay.ts'
import { isLoopback, type ProviderSettings } from './settings.ts'

/** How many requests may still be sent for one purpose. Handed from question to question, it counts for all of them together. */
export type Attempts = { left: number }

/** Three, the first one included. */
export const threeAttempts = (): Attempts => ({ left: 3 })

export type Question = Watch & {
  messages: Message[]
  format: AnswerFormat | null
  signal?: AbortSignal | undefined
  /** Its own three, where none are given. */
  attempts?: Attempts
  /** Where an answer is cut off as far too long. */
  mostCharacters?: number
  /** Told after each request that was answered, however far. */
  onUsed?: ((used: Used) => void) | undefined
  /** Told how firmly the answer is held to its shape, before its first word. */
  onStructure?: (structure: Structure) => void
}

/** A language model's server. */
export interface Provider {
  readonly model: string
  readonly origin: string
  readonly isLoopback: boolean
  /** Whether people's names are to be masked in all that it is sent. */
  readonly masksNames: boolean
  /**
   * One question, its answer as it streams. Asks again only as long as nothing of the answer has come.
   * @throws AppError `llm.…`, after all that came; the signal's reason once it is aborted
   */
  ask(question: Question): AsyncGenerator<string>
  /** Word for word what `ask` would send now. Nothing is sent. */
  preview(question: Pick<Question, 'messages' | 'format'>): { url: string; body: string }
  /** The one way out, for what speaks to the same server by itself. */
  outgoing(watch: Watch): typeof fetch
  /** The way for a library that leads a conversation by itself, with our limits and our reading: LangChain. */
  relay(relayed: Relayed): Relay
  /** How long all that is asked for one purpose may take together, in milliseconds. */
  readonly totalMs: number
}

export type Edges = {
  fetch?: typeof fetch
  /** Waits before another attempt; ends early when the signal is aborted. */
  wait?: ((ms: number, signal?: AbortSignal) => Promise<unknown>) | undefined
  /** What happens, without a word of what is sent or comes. */
  log: (message: string) => void
}

/** Several times the longest plan. */
const mostCharacters = 60_000

/** Before the second attempt and the third, where the server doesn't say. */
const pausesMs = [1_000, 4_000]

export function openProvider(settings: ProviderSettings, { fetch = globalThis.fetch, wait = waitFor, log }: Edges): Provider {
  const { model, baseUrl } = settings
  const outgoing = (watch: Watch) => outgoingFetch(settings, watch, fetch)
  /** What the server understands, as far as it has shown. */
  let abilities = allAbilities

  async function* ask({ attempts = threeAttempts(), ...question }: Question): AsyncGenerator<string> {
    const { signal, format } = question
    let asked = abilities
    for (let failures = 0; ; failures += 1) {
      signal?.throwIfAborted()
      if (attempts.left <= 0) throw cutOff('no attempts left')
      attempts.left -= 1
      let hasText = false
      try {
        const answer = oneAttempt({
          body: chatRequest(model, question, asked),
          settings,
          fetch: outgoing(question),
          mostCharacters: question.mostCharacters ?? mostCharacters,
          signal,
          onUsed: (used) => question.onUsed?.(used),
        })
        for await (const text of answer) {
          if (!hasText) {
            abilities = asked
            question.onStructure?.(structureOf(format, asked))
          }
          hasText = true
          yield text
        }
        return
      } catch (cause) {
        signal?.throwIfAborted()
        const { fault, again, pauseMs } = failureOf(cause, settings, hasText)
        log(`${fault.code} (${reasonIn(fault)}) in attempt ${failures + 1}, as ${structureOf(format, asked)}`)
        if (hasText) throw fault
        const less = cause instanceof Refusal ? lessAfter(cause, asked, format) : null
        if (less?.isCertain) abilities = less.abilities
        if (attempts.left <= 0 || !(less || again)) throw fault
        if (less) asked = less.abilities
        else await wait(pauseMs ?? pausesMs[failures] ?? 0, signal)
      }
    }
  }

  return {
    model,
    origin: baseUrl.origin,
    isLoopback: isLoopback(baseUrl),
    masksNames: settings.maskNames === 'always' || !isLoopback(baseUrl),
    ask,
    preview: (question) => ({
      url: `${baseUrl.href.replace(/\/$/, '')}/chat/completions`,
      body: JSON.stringify(chatRequest(model, question, abilities)),
    }),
    outgoing,
    relay: (relayed) =>
      openRelay(settings, { outgoing, wait, log, abilities: { now: () => abilities, learn: (shown) => (abilities = shown) } }, relayed),
    totalMs: settings.limits.totalMs,
  }
}

/** Ends early when the signal is aborted. */
export const waitFor = (ms: number, signal?: AbortSignal) => pause(ms, undefined, { ...(signal && { signal }) }).catch(() => {})

const reasonIn = ({ cause }: Error): string => (cause instanceof Error ? cause.message : 'no reason')
