import { zodResponseFormat } from 'openai/helpers/zod'
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import type { z } from 'zod'
import { type Refusal, reasonOf } from './refusal.ts'

/** The shape an answer is to have. The messages say it in words too: a server that knows no schemas is told nothing else. */
export type AnswerFormat = { name: string; schema: z.ZodType }

export type Message = { role: 'system' | 'user'; content: string }

/** How firmly an answer is held to its shape: by a JSON schema, as any JSON, or by the words of the question alone. */
export type Structure = 'schema' | 'json' | 'text'

/** What a server is believed to understand, until it shows otherwise. */
export type Abilities = { structure: Structure; reportsUsage: boolean }

export const allAbilities: Abilities = { structure: 'schema', reportsUsage: true }

/** How a question with this format is asked of such a server. */
export const structureOf = (format: AnswerFormat | null, { structure }: Abilities): Structure => (format ? structure : 'text')

/** The body of one request. */
export function chatRequest(
  model: string,
  { messages, format }: { messages: Message[]; format: AnswerFormat | null },
  abilities: Abilities,
): ChatCompletionCreateParamsStreaming {
  return {
    model,
    messages,
    stream: true,
    ...(abilities.reportsUsage && { stream_options: { include_usage: true } }),
    ...(format && abilities.structure === 'schema' && { response_format: schemaOf(format) }),
    ...(format && abilities.structure === 'json' && { response_format: { type: 'json_object' as const } }),
  }
}

function schemaOf({ name, schema }: AnswerFormat) {
  const { json_schema: given } = zodResponseFormat(schema, name)
  return { type: 'json_schema' as const, json_schema: { name, strict: true, schema: withoutLengths(given.schema ?? {}) } }
}

/** OpenAI refuses limits on the length of a text, and servers that make a grammar of the schema grow slow by them. What comes is checked anyway. */
function withoutLengths(schema: Record<string, unknown>): Record<string, unknown> {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain)
    return typeof value === 'object' && value !== null ? withoutLengths({ ...value }) : value
  }
  const kept = Object.entries(schema).filter(([key, value]) => !(/^m(?:in|ax)Length$/.test(key) && typeof value === 'number'))
  return Object.fromEntries(kept.map(([key, value]) => [key, plain(value)]))
}

/** What a server can still be asked, after it refused to be asked this way; null where nothing less is left, or the refusal is about something else. */
export function lessAfter(
  refusal: Refusal,
  abilities: Abilities,
  format: AnswerFormat | null,
): { abilities: Abilities; isCertain: boolean } | null {
  const { status, said } = refusal
  if (status !== 400 && status !== 404 && status !== 422) return null
  const namesUsage = abilities.reportsUsage && /stream_options|include_usage/i.test(said)
  const namesStructure = format !== null && abilities.structure !== 'text' && /response_?format|json_?(?:schema|object)/i.test(said)
  if (namesUsage || namesStructure) {
    return {
      abilities: {
        structure: namesStructure ? below(abilities.structure) : abilities.structure,
        reportsUsage: abilities.reportsUsage && !namesUsage,
      },
      isCertain: true,
    }
  }
  if (reasonOf(refusal) !== 'unsaid') return null
  // It doesn't say what it minds. The last way of asking is the plainest there is.
  const structure = format ? below(abilities.structure) : abilities.structure
  const less = { structure, reportsUsage: abilities.reportsUsage && format !== null && structure !== 'text' }
  return less.structure === abilities.structure && less.reportsUsage === abilities.reportsUsage
    ? null
    : { abilities: less, isCertain: false }
}

const below = (structure: Structure): Structure => (structure === 'schema' ? 'json' : 'text')
