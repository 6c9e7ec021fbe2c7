import { z } from 'zod'
import type { AppError } from '../errors.ts'
import { EndlessEvent, readEvents } from './events.ts'
import { cutOff, declined, empty, tooLong, unreadable } from './faults.ts'
import { refusalWithin } from './refusal.ts'
import { withoutThinking } from './thinking.ts'
import { type ToolCall, ToolCallParts, toolCalls } from './tool-calls.ts'

/** No answer that comes in one piece is longer. */
const longestWhole = 4_000_000

/** Thrown where the same question may well be answered the next time. */
export class MayPass extends Error {
  constructor(readonly fault: AppError) {
    super(fault.code)
    this.name = 'MayPass'
  }
}

/** What an answer shows of itself while it is read. */
export type Signs = {
  /** It says something: text, or thinking, of so many characters. */
  onWords(characters: number): void
  onUsed(used: { input: number; output: number }): void
  /** Its last word is said; what may follow is its usage. */
  onFinished(): void
}

/** Text, or what some servers send instead: parts, of which some are thinking. */
const Content = z.union([
  z.string(),
  z
    .array(z.object({ type: z.string().nullish(), text: z.string().nullish() }))
    .transform((parts) => parts.flatMap(({ type, text }) => (type === 'text' ? (text ?? '') : [])).join('')),
])

const Said = z.object({
  content: Content.nullish(),
  refusal: z.string().nullish(),
  reasoning_content: z.unknown().optional(),
  reasoning: z.unknown().optional(),
  tool_calls: ToolCallParts.nullish().catch(null),
})

/** One event of a stream (`delta`), or a whole answer (`message`). */
const Chunk = z.object({
  choices: z
    .array(
      z.object({
        index: z.number().nullish(),
        delta: Said.nullish(),
        message: Said.nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z
    .object({ prompt_tokens: z.number().int().nonnegative(), completion_tokens: z.number().int().nonnegative() })
    .nullish()
    .catch(null),
  error: z.unknown().optional(),
})
type Chunk = z.infer<typeof Chunk>

/** A piece of an answer: text as it comes, or the call of a tool once the answer is whole. */
export type Part = { text: string } | { call: ToolCall }

type Reading = {
  mostCharacters: number
  /** Whether tools were offered. Their calls are read only then. */
  offersTools: boolean
}

/**
 * One answer, from the pieces of a response's body: a stream of events, or all at once from a server that doesn't stream.
 * @throws AppError for what is no whole answer, after the text that came, or MayPass with one; Refusal where the server reports an error
 */
export async function* readAnswer(
  pieces: AsyncIterable<string>,
  { mostCharacters, offersTools }: Reading,
  signs: Signs,
): AsyncGenerator<Part> {
  const thinking = withoutThinking()
  const calls = toolCalls()
  let finish: string | null = null
  let characters = 0
  let hasEvents = false
  let isWhole = false

  function* give(text: string): Generator<Part> {
    const fits = text.slice(0, Math.max(0, mostCharacters - characters))
    characters += text.length
    if (fits !== '') yield { text: fits }
    if (fits.length < text.length) throw tooLong(mostCharacters)
  }

  function call(parts: Parameters<typeof calls.add>[0]): void {
    const count = calls.add(parts)
    signs.onWords(count)
    characters += count
    if (characters > mostCharacters) throw tooLong(mostCharacters)
  }

  try {
    for await (const data of answersIn(pieces)) {
      hasEvents = true
      if (data.trim() === '[DONE]') {
        isWhole = true
        break
      }
      const chunk = chunkOf(data)
      if (chunk.usage) signs.onUsed({ input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens })
      // Should it give several answers, the first is the one; and whatever it repeats after its end is none of it.
      const choice = chunk.choices?.find(({ index }) => (index ?? 0) === 0)
      if (!choice || finish !== null) continue
      const said = choice.delta ?? choice.message
      isWhole ||= !choice.delta && !!choice.message
      const text = said?.content ?? ''
      signs.onWords(text.length + lengthOf(said?.reasoning_content ?? said?.reasoning))
      if (said?.refusal) throw declined('a refusal')
      yield* give(thinking.push(text))
      if (offersTools) call(said?.tool_calls ?? [])
      finish = choice.finish_reason || null
      if (finish !== null) signs.onFinished()
    }
  } catch (cause) {
    // What breaks after the last word takes nothing away.
    if (finish === null) throw cause instanceof EndlessEvent ? unreadable('an event without an end') : cause
  }
  if (finish === 'content_filter') throw declined('a content filter')
  if (finish === 'length') throw cutOff('the limit on the length of an answer')
  yield* give(thinking.end())
  if (hasEvents && finish === null && !isWhole) throw new MayPass(cutOff('the end of the stream'))
  if (characters === 0) throw new MayPass(empty(hasEvents ? 'an answer without text' : 'no answer at all'))
  for (const call of calls.all()) yield { call }
}

const lengthOf = (text: unknown): number => (typeof text === 'string' ? text.length : 0)

function chunkOf(data: string): Chunk {
  let value: unknown
  try {
    value = JSON.parse(data)
  } catch {
    throw new MayPass(cutOff('an event that is not whole'))
  }
  const { success, data: chunk } = Chunk.safeParse(value)
  if (!success) throw unreadable('an event of another kind')
  if (chunk.error !== undefined && chunk.error !== null) throw refusalWithin(chunk.error)
  return chunk
}

/** The JSON of each event; or of the whole answer, known by how it begins, as servers are not exact about its type. */
async function* answersIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const rest = pieces[Symbol.asyncIterator]()
  let head = ''
  while (head.trimStart() === '') {
    const { done, value } = await rest.next()
    if (done) return
    head += value
  }
  async function* all(): AsyncGenerator<string> {
    yield head
    yield* { [Symbol.asyncIterator]: () => rest }
  }
  const first = head.trimStart()[0]
  if (first === '<') throw unreadable('a page of HTML')
  if (first !== '{') return yield* readEvents(all())
  let whole = ''
  for await (const piece of all()) {
    whole += piece
    if (whole.length > longestWhole) throw unreadable('too long for one answer')
  }
  yield whole
}
